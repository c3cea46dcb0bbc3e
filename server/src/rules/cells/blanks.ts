import { derived } from '../../base/memo.ts';
import type { Span } from '../../base/span.ts';
import { forcedZeros, isBlank } from '../../equations/forced.ts';
import type { Line } from '../../formats/format.ts';
import type { BoundTable, Fact, Report } from '../../report/report.ts';

/** The blank cells of one row. */
export interface BlankRow {
  readonly table: BoundTable;
  readonly row: Line;
  readonly cells: readonly Fact[];
  /** Number of cells the row has in all. */
  readonly of: number;
}

/** The blanks of a table: those that can only be 0, and those nobody knows. */
export interface Blanks {
  readonly table: BoundTable;
  readonly forced: readonly BlankRow[];
  readonly open: readonly BlankRow[];
  /** Whether no cell of the table is filled in. */
  readonly isWhole: boolean;
}

/** The blanks of every table of a report that has any. */
export const blanksOf = (report: Report): readonly Blanks[] =>
  report.tables
    .filter((it) => it.unusual.some(isBlank))
    .map((it) => derived(it, blanksIn))
    .filter((it) => it.forced.length + it.open.length > 0);

function blanksIn(table: BoundTable): Blanks {
  const zeros = forcedZeros(table);
  const forced: BlankRow[] = [];
  const open: BlankRow[] = [];
  let isWhole = table.facts.some((row) => row.some((it) => it));
  table.facts.forEach((facts, i) => {
    const cells = facts.filter((it) => it !== undefined);
    const blank = cells.filter(isBlank);
    if (blank.length < cells.length || table.rows.some((it) => it.misplaced)) isWhole = false;
    if (blank.length === 0) return;
    const row = { table, row: table.leaves[i]!, of: cells.length };
    const zero = blank.filter((it) => zeros.has(it));
    if (zero.length > 0) forced.push({ ...row, cells: zero });
    if (zero.length < blank.length) open.push({ ...row, cells: blank.filter((it) => !zeros.has(it)) });
  });
  return { table, forced, open, isWhole };
}

/** From the first blank cell to the last, pipes between them included, so that something can be seen of it. */
export function placeOf({ cells }: BlankRow): Span {
  const rooms = cells.map((it) => it.room ?? it);
  return { from: Math.min(...rooms.map((it) => it.from)), to: Math.max(...rooms.map((it) => it.to)) };
}
