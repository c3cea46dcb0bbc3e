import { lineChanges } from '../base/line-diff.ts';
import { apply, type Change, type Span } from '../base/span.ts';
import { lineEnding } from '../base/text.ts';
import { bind } from '../report/bind.ts';
import type { BoundTable, Report } from '../report/report.ts';
import { realigned } from '../rules/tables/realign.ts';
import type { Block, Table } from '../syntax/blocks.ts';
import type { Layout } from '../syntax/print.ts';
import { scan } from '../syntax/scan.ts';
import { align } from './align.ts';
import { printed } from './dialect.ts';
import type { DraftBlock } from './draft.ts';
import { isKept } from './kept.ts';
import { isValue, rolesOf, wordOf } from './labels.ts';
import { readPlain } from './plain.ts';
import { isStandard } from './standard.ts';

/**
 * The changes that bring one table into its canonical shape, with those laid out in the same blocks.
 *
 * The table is imported again from its own lines, so that both read a layout alike. Nothing is lost by it: where any value
 * or word found no place, or another fact would be stated, there are no changes.
 */
export function canonicalChanges(report: Report, table: BoundTable, layout: Layout): readonly Change[] {
  const region = isStandard(table) ? undefined : regionOf(report, table);
  return region ? changesOf(report, region, layout) : [];
}

/** The changes of all these tables that can be brought into shape, one list for tables that share blocks. */
export function canonicalEach(
  report: Report,
  layout: Layout,
  isMeant: (it: BoundTable) => boolean = () => true,
): readonly (readonly Change[])[] {
  const done = new Set<BoundTable>();
  const out: (readonly Change[])[] = [];
  for (const table of report.tables) {
    if (done.has(table) || isStandard(table) || !isMeant(table)) continue;
    const region = regionOf(report, table);
    for (const it of region?.tables ?? []) done.add(it);
    const changes = region ? changesOf(report, region, layout) : [];
    if (changes.length > 0) out.push(changes);
  }
  return out;
}

/** Tables laid out in the same blocks, and these blocks in order. */
interface Region extends Span {
  readonly tables: readonly BoundTable[];
  readonly blocks: readonly Block[];
}

/** Undefined where a section begins between the parts of a table: whose they are is the writer's to say. */
function regionOf(report: Report, table: BoundTable): Region | undefined {
  const tables = new Set([table]);
  const blocks = new Set<Block>(table.blocks);
  for (let size = 0; size < blocks.size; ) {
    size = blocks.size;
    for (const it of report.tables) {
      if (!it.blocks.some((block) => blocks.has(block))) continue;
      tables.add(it);
      for (const block of it.blocks) blocks.add(block);
    }
  }
  const ordered = [...blocks].sort((a, b) => a.from - b.from);
  const [from, end] = [ordered[0]!.from, ordered.at(-1)!.to];
  const to = end + /^[ \t]*/.exec(report.text.slice(end))![0].length;
  if (report.outline.headings.some((it) => it.from > from && it.from < to)) return undefined;
  return { tables: [...tables], blocks: ordered, from, to };
}

function changesOf(report: Report, region: Region, layout: Layout): readonly Change[] {
  const { text } = report;
  const ending = lineEnding(text);
  const lines = linesOf(text, region);
  const drawn = drawnFrom(lines.join(''), ending, layout);
  const between = region.blocks.slice(1).map((it, i) => text.slice(region.blocks[i]!.to, it.from).trim());
  const words = [...drawn, ...between].filter((it) => it !== '').join(ending + ending);
  // A line right below would be taken for a row of the table.
  const isClose = /^\r?\n[ \t]*\S/.test(text.slice(region.to, region.to + 80));
  const insert = words + (isClose && region.blocks.at(-1)!.kind !== 'table' ? ending : '');
  const after = shiftedIn(read(apply(text, [{ from: region.from, to: region.to, insert }])), region);
  return isKept(report, after, region) ? lineChanges(text, after.text) : [];
}

const read = (text: string): Report => bind(scan(text));

/** A row whose label stood beside its place shows only now where its values belong. */
function shiftedIn(report: Report, { from, tables }: Region): Report {
  const own = report.tables.filter((it) => it.from >= from).slice(0, tables.length);
  const shifts = own.flatMap((it) => it.rows.flatMap((row) => realigned(report.text, row) ?? []));
  return shifts.length === 0 ? report : read(apply(report.text, shifts));
}

/** The lines of a region's tables alone, the halves of a table apart by a blank line. */
function linesOf(text: string, { tables, blocks }: Region): string[] {
  const shifts = tables.flatMap((it) => it.rows.flatMap((row) => realigned(text, row) ?? []));
  return blocks.map((it, i) => {
    const from = i > 0 && repeatsHeader(text, blocks[0]!, it) ? (it.rows[0]?.from ?? it.to) : it.from;
    const own = shifts.filter((change) => from <= change.from && change.to <= it.to);
    const words = apply(
      text.slice(from, it.to),
      own.map((change) => ({ ...change, from: change.from - from, to: change.to - from })),
    );
    const next = blocks[i + 1];
    const isApart = next && text.slice(it.to, next.from).split('\n').length > 2;
    return `${words}\n${isApart ? '\n' : ''}`;
  });
}

/** Whether the second half of a table writes the header of the first again. */
function repeatsHeader(text: string, first: Block, it: Block): it is Table {
  if (first.kind !== 'table' || it.kind !== 'table') return false;
  const words = ({ header }: Table): string => header.cells.map((c) => wordOf(text.slice(c.from, c.to))).join('|');
  return words(first) === words(it) && it.header.cells.some((c) => c.to > c.from);
}

/** Tables as the importer lays them out; words among their lines follow them. */
function drawnFrom(lines: string, ending: '\n' | '\r\n', layout: Layout): readonly string[] {
  const { blocks } = readPlain(lines);
  const first = blocks.findIndex((it) => it.kind === 'grid');
  const [before, rest] = [blocks.slice(0, first), blocks.slice(first)];
  const words = rest.filter((it) => it.kind !== 'grid');
  const { draft, unplaced } = align({ blocks: rest.filter((it) => it.kind === 'grid') });
  const lost = unplaced.filter((it) => rolesOf(wordOf(it.text)).length === 0 && !isValue(it.text));
  const left = lost.map((it): DraftBlock => ({ kind: 'paragraph', ...it }));
  return [...before, ...draft.blocks, ...words, ...left].map((it) => printed(it, layout, ending));
}
