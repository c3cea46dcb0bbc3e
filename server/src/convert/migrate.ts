import { lineChanges } from '../base/line-diff.ts';
import { apply, type Change } from '../base/span.ts';
import { lineEnding } from '../base/text.ts';
import type { Format, Table } from '../formats/format.ts';
import { canonical, canonicalHeader, canonicalRows } from '../formats/lines.ts';
import { bind } from '../report/bind.ts';
import type { BoundTable, Fact, Report } from '../report/report.ts';
import type { Row } from '../syntax/blocks.ts';
import { escapeCell } from '../syntax/cells.ts';
import { type Layout, printTable } from '../syntax/print.ts';
import { scan } from '../syntax/scan.ts';
import { canonicalEach } from './canonical.ts';
import { keepsValues } from './kept.ts';
import { isBlankText, isValue, rolesOf, wordOf } from './labels.ts';

/** A report in another format: how it gets there, and what the other format has no cell for. */
export interface Migration {
  readonly changes: readonly Change[];
  readonly tables: number;
  /** How many values stand in the new tables, and how many are listed below them. */
  readonly moved: number;
  readonly left: number;
}

/** What becomes of one table. */
interface Moved {
  readonly table: BoundTable;
  /** Undefined where the other format has no such table. */
  readonly drawn: string | undefined;
  readonly moved: number;
  readonly left: readonly string[];
}

/**
 * Turns the tables of other formats into those of one. Undefined where there is none, or one cannot be read for sure.
 *
 * What has the same meaning keeps its text: the same table, row and column by their ids, which both formats share for that.
 * Everything else, zeros included, is listed in a comment behind the last table of its section: no number is lost.
 */
export function migrated(report: Report, format: Format, layout: Layout): Migration | undefined {
  const isOther = (it: BoundTable): boolean => it.format !== format && !format.tables.includes(it.table);
  if (!report.tables.some(isOther)) return undefined;
  const text = apply(report.text, canonicalEach(report, layout, isOther).flat());
  const shaped = text === report.text ? report : bind(scan(text));
  const tables = shaped.tables.filter(isOther);
  if (tables.some((it) => !it.canonical || it.blocks[0]!.kind !== 'table')) return undefined;
  const ending = lineEnding(text);
  const moves = tables.map((it) => moveOf(text, it, format, layout, ending));
  const changes = moves.map((it, i) => changeOf(text, it, isLast(moves, i) ? leftIn(moves, i) : [], ending));
  const after = apply(text, changes);
  if (!keepsValues(report.text, after)) return undefined;
  return {
    changes: lineChanges(report.text, after),
    tables: tables.length,
    moved: moves.reduce((sum, it) => sum + it.moved, 0),
    left: moves.reduce((sum, it) => sum + it.left.length, 0),
  };
}

function moveOf(text: string, it: BoundTable, format: Format, layout: Layout, ending: '\n' | '\r\n'): Moved {
  const target = format.tables.find((other) => other.id === it.table.id);
  const taken = new Set<number>();
  const drawn = target && printTable(gridOf(it, target, taken), layout, ending);
  return { table: it, drawn, moved: taken.size, left: leftOf(text, it, taken) };
}

/** The table of the other format, filled with what it shares with this one; `taken` gets the places of these values. */
function gridOf(it: BoundTable, target: Table, taken: Set<number>): { header: readonly string[]; rows: string[][] } {
  const rows = canonicalRows(target).map((line) => [
    canonical(line),
    ...target.columns.map((column) => {
      const shared = line.lines ? undefined : sharedFact(it, target, line.id, column.id);
      if (!shared || isBlankText(shared.raw)) return '';
      taken.add(shared.from);
      return escapeCell(shared.raw);
    }),
  ]);
  return { header: canonicalHeader(target), rows };
}

/** The fact that means the same; of a row that is divided in the other format, a zero, since then each part of it is zero. */
export function sharedFact(it: BoundTable, target: Table, row: string, column: string): Fact | undefined {
  const own = factIn(it, row, column);
  if (own) return own;
  const whole = canonicalRows(target).findLast((line) => line.lines?.some((part) => part.id === row));
  const fact = whole && factIn(it, whole.id, column);
  return fact?.value?.units === 0 ? fact : undefined;
}

function factIn({ table, leaves: rows, facts }: BoundTable, row: string, column: string): Fact | undefined {
  const r = rows.findIndex((it) => it.id === row);
  const c = table.columns.findIndex((it) => it.id === column);
  return facts[r]?.[c];
}

/** `规范性文件·对外公开总数量：12` for every value that stays behind, and the words of unknown rows and columns without any. */
export function leftOf(text: string, it: BoundTable, taken: ReadonlySet<number>): string[] {
  const top = it.header[0]!.cells;
  const header = top.map((cell) => text.slice(cell.from, cell.to));
  const known = new Set([top[0]!.from, ...it.columns.map((column) => column.from)]);
  const bound = new Set(it.rows.map((row) => row.source));
  const said = new Set<number>();
  const out: string[] = [];
  for (const row of bodyOf(it)) {
    const [label = '', ...cells] = row.cells.map((cell) => text.slice(cell.from, cell.to));
    const count = out.length;
    cells.forEach((words, i) => {
      if (words === '' || taken.has(row.cells[i + 1]!.from)) return;
      // A value is nobody's name.
      const names = [label, header[i + 1] ?? ''].filter((name) => !isValue(name));
      if (names.includes(header[i + 1] ?? '')) said.add(i + 1);
      out.push(names.length > 0 ? `${names.join('·')}：${words}` : words);
    });
    if (!bound.has(row) && label !== '' && (out.length === count || isValue(label))) out.push(label);
  }
  const unsaid = header.filter((words, i) => words !== '' && !known.has(top[i]!.from) && !said.has(i));
  return [...out, ...unsaid.filter((words) => rolesOf(wordOf(words)).length === 0)].map(unmarked);
}

const bodyOf = ({ blocks }: BoundTable): readonly Row[] => blocks.flatMap((it) => (it.kind === 'table' ? it.rows : []));

/** Words that do not end the comment they stand in. */
const unmarked = (words: string): string => words.replaceAll('\\|', '|').replace(/--(?=>|!>)/g, '－－');

const isLast = (moves: readonly Moved[], i: number): boolean =>
  moves.findLastIndex((it) => it.table.section === moves[i]!.table.section) === i;

const leftIn = (moves: readonly Moved[], i: number): string[] =>
  moves.filter((it) => it.table.section === moves[i]!.table.section).flatMap((it) => it.left);

function changeOf(text: string, { table, drawn }: Moved, left: readonly string[], ending: '\n' | '\r\n'): Change {
  const { from, to } = table.blocks[0]!;
  const parts = drawn === undefined ? [] : [drawn];
  if (left.length > 0) parts.push(['<!-- 原表格中的下列内容在新格式中没有对应的栏目：', ...left, '-->'].join(ending));
  if (parts.length > 0) return { from, to, insert: parts.join(ending + ending) };
  return { from: text.slice(0, from).trimEnd().length, to, insert: '' };
}
