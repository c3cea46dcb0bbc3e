import { lineOf, lineStarts } from '../base/lines.ts';
import { cover, type Span } from '../base/span.ts';
import { signature } from '../report/identity.ts';
import { type BoundTable, factsOf, type Report } from '../report/report.ts';
import { type Block, type Paragraph, rowsOf, type Table } from '../syntax/blocks.ts';
import { cellText, delimiterColumns, readRow } from '../syntax/cells.ts';
import type { Draft, DraftBlock, DraftCell, DraftGrid, DraftHeading, DraftRow } from './draft.ts';
import { shown } from './inline.ts';
import { isBlankText } from './labels.ts';
import { type LineAt, spanning } from './official-cells.ts';
import { isWhole, laidOut } from './official-table.ts';

/**
 * A report in the layout as issued: what is printed, signed and published. Every block and cell says where it stands in the
 * text of the draft.
 *
 * A standard table that binds wholly is laid out as the format has it; any other table stands as it was written, and nothing
 * is dropped. Front matter and comments are for those who write, and are left out; a placeholder is no comment and stays.
 */
export function official(report: Report): Draft {
  const starts = lineStarts(report.text);
  const line: LineAt = (offset) => lineOf(starts, offset) + 1;
  const whole = new Map(report.tables.filter((it) => isWhole(report, it)).map((it) => [it.blocks[0]!, it]));
  const loose = new Map(report.tables.flatMap((it) => it.blocks.map((block) => [block, it] as const)));
  const values = new Set([...factsOf(report)].map((it) => it.from));
  const headings = headingsOf(report);
  const blocks: DraftBlock[] = [];
  let open: BoundTable | undefined;
  let rows: DraftRow[] = [];
  for (let i = 0; i < report.tree.blocks.length; i++) {
    const block = report.tree.blocks[i]!;
    const table = loose.get(block);
    if (whole.has(block)) {
      const run = runOf(report, whole, i);
      blocks.push(laidOut(report, run.tables, line));
      i = run.last;
    } else if (block.kind === 'table' || (block.kind === 'paragraph' && table)) {
      // Below a header that has not as many cells it is no delimiter to GFM, and still no row of words.
      if (block.kind === 'paragraph' && delimiterColumns(report.text, block) > 0) continue;
      const grid = plain(report, block, table, values, line);
      const last = blocks.at(-1);
      // Rows that a blank line cut off are rows of the table above.
      if (block.kind === 'paragraph' && open === table && last?.kind === 'grid') {
        rows.push(...grid.rows);
        blocks[blocks.length - 1] = { ...last, at: cover(last.at!, grid.at!) };
      } else {
        rows = [...grid.rows];
        blocks.push({ ...grid, rows });
      }
    } else {
      const own = drawn(report, block, headings, line);
      for (const it of own) blocks.push(it);
      if (own.length === 0) continue;
    }
    open = table;
  }
  return { blocks: blocks.map(signed(report)) };
}

/** Marks the lines that name who reports and when. */
function signed({ tree, outline }: Report): (it: DraftBlock) => DraftBlock {
  const { unit, date } = signature(tree, outline) ?? {};
  const places = new Set([unit?.from, date?.from]);
  return (it) => (it.kind === 'paragraph' && places.has(it.at?.from) ? { ...it, signed: true } : it);
}

/** Title and sections by the place of their lines, even where they carry no mark; other headings keep the level they have. */
function headingsOf({ title, outline }: Report): ReadonlyMap<number, 1 | 2> {
  const sections = outline.headings.filter((it) => it.section || !it.marked).map((it) => [it.from, 2] as const);
  return new Map([...sections, ...(title?.lines ?? []).map((it) => [it.from, 1] as const)]);
}

/** The tables of one section that follow one another with nothing printed between them: as issued, they are one table. */
function runOf(
  { tree }: Report,
  whole: ReadonlyMap<Block, BoundTable>,
  first: number,
): { readonly tables: readonly BoundTable[]; readonly last: number } {
  const head = whole.get(tree.blocks[first]!)!;
  const tables = [head];
  let last = first;
  for (let i = first + 1; i < tree.blocks.length; i++) {
    const block = tree.blocks[i]!;
    const next = whole.get(block);
    if (block.kind === 'comment') continue;
    const isSame = next?.format === head.format && next.table.section === head.table.section;
    if (!isSame || tables.some((it) => it.table === next.table)) break;
    tables.push(next);
    last = i;
  }
  return { tables, last };
}

function drawn(report: Report, block: Block, headings: ReadonlyMap<number, 1 | 2>, line: LineAt): DraftBlock[] {
  switch (block.kind) {
    case 'heading':
      return heading(report, block, block.content, headings.get(block.content.from) ?? headings.get(block.from), line);
    case 'paragraph': {
      const lead = /^[*\s]*/.exec(report.text.slice(block.from, block.to))![0].length;
      const level = headings.get(block.from) ?? headings.get(block.from + lead);
      return level ? heading(report, block, block, level, line) : prose(report, block, line);
    }
    case 'list':
      return block.items.flatMap((it) => linesOf(report.text, it).flatMap((at) => prose(report, at, line)));
    case 'fence':
      return linesOf(report.text, block).flatMap((at) => code(report, at, line));
    case 'table':
    case 'comment':
    case 'break':
    case 'front-matter':
      return [];
  }
}

function heading(report: Report, block: Block, content: Span, official: 1 | 2 | undefined, line: LineAt): DraftBlock[] {
  const text = shown(report.text.slice(content.from, content.to).replace(/^#+|(?<=[^#])#+$/g, ''));
  if (text === '') return [];
  const { from, to } = block;
  const marked = block.kind === 'heading' ? block.level : 2;
  const level = official ?? (Math.min(Math.max(marked, 1), 4) as DraftHeading['level']);
  return [{ kind: 'heading', level, text, line: line(from), at: { from, to } }];
}

function prose({ text }: Report, { from, to }: Span, line: LineAt): DraftBlock[] {
  const words = shown(text.slice(from, to));
  return isBlankText(words) ? [] : [{ kind: 'paragraph', text: words, line: line(from), at: { from, to } }];
}

/** A line inside a code fence means nothing but itself; the fence is no words. */
function code({ text }: Report, { from, to }: Span, line: LineAt): DraftBlock[] {
  const words = text.slice(from, to);
  if (isBlankText(words) || /^\s*(?:`{3}|~{3})/.test(words)) return [];
  return [{ kind: 'paragraph', text: words.trim(), line: line(from), at: { from, to } }];
}

function linesOf(text: string, { from, to }: Span): Span[] {
  const out: Span[] = [];
  for (const it of text.slice(from, to).matchAll(/[^\r\n]+/g)) {
    out.push({ from: from + it.index, to: from + it.index + it[0].length });
  }
  return out;
}

/**
 * A table as it was written, its `values` to the letter. Its first row is its header, as in GFM; a blank one heads nothing.
 *
 * A standard one shows which blanks its columns cover.
 */
function plain(
  { text }: Report,
  block: Table | Paragraph,
  table: BoundTable | undefined,
  values: ReadonlySet<number>,
  line: LineAt,
): DraftGrid {
  const { from, to } = block;
  const source = block.kind === 'table' ? rowsOf(block) : [readRow(text, block)];
  const rows = source.map((row) => {
    const cells = row.cells.map((it): DraftCell => {
      const raw = cellText(text, it);
      const words = values.has(it.from) ? raw : indented(raw);
      const cell = { text: words, line: line(it.from), at: { from: it.from, to: it.to } };
      return block.kind === 'table' && row === block.header && words !== '' ? { ...cell, scope: 'col' } : cell;
    });
    const isHeader = table?.header.length === 1 && table.header[0]!.from === row.from;
    return {
      line: line(row.from),
      at: { from: row.from, to: row.to },
      cells: isHeader ? covering(cells, table) : cells,
    };
  });
  return { kind: 'grid', rows, line: line(from), at: { from, to } };
}

/** The cells of a header in which a column covers the blank ones behind it, as the report has read them. */
function covering(cells: readonly DraftCell[], { columns, missingColumns }: BoundTable): readonly DraftCell[] {
  if (missingColumns.length > 0) return cells;
  const starts = new Set(columns.map((it) => it.from));
  const out: DraftCell[] = [];
  for (const it of cells) {
    const last = out.at(-1);
    if (it.text === '' && last && starts.has(last.at!.from)) {
      out[out.length - 1] = spanning(last, (last.colspan ?? 1) + 1, 1);
    } else out.push(it);
  }
  return out;
}

/** The words of a cell, with the full-width blanks in front that tell what is part of what. */
function indented(raw: string): string {
  const words = shown(raw);
  return words === '' ? '' : `${/^\u3000*/.exec(raw)![0]}${words}`;
}
