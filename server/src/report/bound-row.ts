import type { Span } from '../base/span.ts';
import type { Table } from '../formats/format.ts';
import type { Cell, Row } from '../syntax/blocks.ts';
import { type Columns, placesIn } from './columns.ts';
import { fact } from './fact.ts';
import type { GridRow } from './grids.ts';
import { lineNamed, type NamedLine } from './labels.ts';
import type { BoundRow, Fact } from './report.ts';

/** The line that a row of a table names, and the cell that names it. */
export interface RowLabel {
  readonly match: NamedLine;
  readonly index: number;
}

/** The label a row begins with: the last cell that names a line, since groups stand before what they hold. */
export function rowLabel(row: GridRow, table: Table): RowLabel | undefined {
  for (let i = row.labels.length - 1; i >= 0; i--) {
    const { index, label } = row.labels[i]!;
    const match = lineNamed(label, table, 'row');
    if (match) return { match, index };
  }
  return undefined;
}

/** Reads a row whose label is known. */
export function boundRow(text: string, table: Table, source: Row, under: Columns, label: RowLabel): BoundRow {
  const { line, as, groups } = label.match;
  const cell = source.cells[label.index]!;
  const { places, taken, covered } = isPlain(under) || line.lines ? under : placesIn(text, source, label.index, under);
  const facts = new Array<Fact | undefined>(table.columns.length);
  for (let i = 0; i < facts.length; i++) {
    const index = places[i]!;
    const isThere = !line.lines && index > label.index;
    facts[i] = isThere ? fact(text, table, line, table.columns[i]!, source, index) : undefined;
  }
  const strays = line.lines || source.cells.length <= covered ? none : straysOf(source, label.index, taken);
  const bound = { line, as, label: spanOf(cell), source, facts, strays, from: source.from, to: source.to };
  return groups ? { ...bound, groups } : bound;
}

/** Whether every number stands right under its header, as in nearly all tables. */
export const isPlain = (it: Columns): boolean => !it.ends && !it.isCollapsed && !it.isBare;

export const spanOf = (it: Cell): { from: number; to: number } => ({ from: it.from, to: it.to });

const none: readonly never[] = [];

/** Filled cells of a row that stand behind its label under no header. */
function straysOf(source: Row, label: number, taken: Columns['taken']): BoundRow['strays'] {
  const strays: Span[] = [];
  for (let i = label + 1; i < source.cells.length; i++) {
    const it = source.cells[i]!;
    if (it.to > it.from && !taken[i]) strays.push(spanOf(it));
  }
  return strays.length === 0 ? none : strays;
}
