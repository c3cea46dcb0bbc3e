import { cover, type Span } from '../base/span.ts';
import type { Line } from '../formats/format.ts';
import { leaves } from '../formats/lines.ts';
import { namesOf } from '../report/match.ts';
import type { BoundTable, Report } from '../report/report.ts';
import { rowsOf } from '../syntax/blocks.ts';
import type { DraftCell, DraftGrid, DraftRow } from './draft.ts';
import { cellAt, depthOf, type LineAt, labelAt, type Pen, spanning, valueAt } from './official-cells.ts';
import { turnedRows } from './official-turned.ts';

/**
 * Whether a table can be laid out as issued with nothing lost: the canonical shape, each line of the format once and in its
 * place, and every word and number of it a label or a fact.
 */
export function isWhole({ text }: Report, it: BoundTable): boolean {
  const [block] = it.blocks;
  if (!it.canonical || it.blocks.length > 1 || block?.kind !== 'table') return false;
  const amiss = [
    it.missingRows,
    it.missingColumns,
    it.repeatedRows,
    it.displacedRows,
    it.unknownRows,
    it.unknownColumns,
  ];
  if (amiss.some((them) => them.length > 0) || it.rows.some((row) => row.misplaced || row.strays.length > 0))
    return false;
  if (it.rows.some((row) => !row.line.lines && row.facts.includes(undefined))) return false;
  if (it.columns.some((column, i) => column.line !== it.table.columns[i])) return false;
  const read = new Set([block.header.cells[0]!.from, ...it.columns.map((column) => column.from)]);
  for (const row of it.rows) {
    read.add(row.label.from);
    for (const fact of row.facts) if (fact) read.add(fact.from);
  }
  return rowsOf(block).every((row) =>
    row.cells.every((cell) => read.has(cell.from) || text.slice(cell.from, cell.to) === ''),
  );
}

/** Whole tables of one section as one table: the items of table two below one another, or a single one. */
export function laidOut(report: Report, tables: readonly BoundTable[], line: LineAt): DraftGrid {
  const [first] = tables as readonly [BoundTable, ...BoundTable[]];
  const pen: Pen = { report, line };
  const at = tables.reduce<Span>((sum, it) => cover(sum, it), { from: first.from, to: first.to });
  const same = first.format.tables.filter((it) => it.section === first.table.section);
  const columns = Math.max(...same.map((it) => it.columns.length));
  const grid = {
    kind: 'grid',
    line: line(at.from),
    at,
    caption: first.section?.title.official ?? first.table.name,
  } as const;
  if (first.table.turned) {
    const rows = turnedRows(pen, first);
    return { ...grid, widths: rows.at(-1)!.cells.map(() => 1), rows };
  }
  const widths = [...(first.table.stub ?? [1.4]), ...Array.from({ length: columns }, () => 1)];
  return { ...grid, widths, rows: tables.flatMap((it) => rowsOfTable(pen, it, columns)) };
}

/** The last column of a table takes what wider ones of the same section have more. */
const widthOf = (it: BoundTable, i: number, columns: number): number =>
  i === it.table.columns.length - 1 ? columns - i : 1;

function rowsOfTable(pen: Pen, it: BoundTable, columns: number): readonly DraftRow[] {
  return [...headerOf(pen, it, columns), ...bodyOf(pen, it, columns)];
}

/** The header as issued: the item over the columns, or the note of the 勾稽关系 beside them, and banners above them. */
function headerOf(pen: Pen, it: BoundTable, columns: number): readonly DraftRow[] {
  const { table } = it;
  const source = it.header[0]!;
  const corner = source.cells[0]!;
  const depth = depthOf(table.rows);
  const banners = table.banners ?? [];
  const isOver = namesOf(table).caption === table.corner;
  const row = (cells: readonly DraftCell[]): DraftRow => ({ cells, line: pen.line(source.from), at: spanOf(source) });
  const rows = Array.from({ length: banners.length + 1 }, (): DraftCell[] => []);
  const head = spanning(cellAt(pen, corner, table.head), depth, rows.length);
  rows[0]!.push({ ...head, scope: 'col' });
  const above = table.columns.map(() => 0);
  for (const [level, { label, over }] of banners.entries()) {
    const from = over ? table.columns.findIndex((column) => column.id === over[0]) : 0;
    const to = over ? table.columns.findIndex((column) => column.id === over[1]) : table.columns.length - 1;
    for (let i = from; i <= to; i++) above[i]!++;
    const at = cover(it.columns[from]!, it.columns[to]!);
    rows[level]!.push({ ...spanning(cellAt(pen, at, label), to - from + 1, 1), scope: 'col' });
  }
  // Banners were put down first; a row's cells stand in the order of their columns.
  it.columns.forEach((column, i) => {
    const cell = spanning(cellAt(pen, column), widthOf(it, i, columns), rows.length - above[i]!);
    rows[above[i]!]!.push({ ...cell, scope: 'col' });
  });
  const ordered = rows.map((cells) => [...cells].sort((a, b) => a.at!.from - b.at!.from));
  if (!isOver) return ordered.map(row);
  const caption = spanning(cellAt(pen, corner), columns + depth, 1);
  return [row([{ ...caption, scope: 'rowgroup' }]), ...ordered.map(row)];
}

/** The rows that carry numbers. A group stands beside the first of its rows, as tall as all of them. */
function bodyOf(pen: Pen, it: BoundTable, columns: number): readonly DraftRow[] {
  const depth = depthOf(it.table.rows);
  const bound = new Map(it.rows.map((row) => [row.line, row]));
  const out: DraftRow[] = [];
  const visit = (lines: readonly Line[], level: number, groups: readonly DraftCell[]): void => {
    for (const [i, line] of lines.entries()) {
      const row = bound.get(line)!;
      const before = i === 0 ? groups : [];
      const label = labelAt(pen, row);
      if (line.lines) {
        const own = spanning(label, 1, leaves(line.lines).length);
        visit(line.lines, level + 1, [...before, { ...own, scope: 'row' }]);
        continue;
      }
      const values = row.facts.map((fact, c) => spanning(valueAt(pen, fact!), widthOf(it, c, columns), 1));
      const head: DraftCell = { ...spanning(label, depth - level, 1), scope: 'row' };
      out.push({ line: pen.line(row.from), at: spanOf(row), cells: [...before, head, ...values] });
    }
  };
  visit(it.table.rows, 0, []);
  return out;
}

const spanOf = ({ from, to }: Span): Span => ({ from, to });
