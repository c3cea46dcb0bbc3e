import { derived } from '../../base/memo.ts';
import type { Change, Span } from '../../base/span.ts';
import type { Balance } from '../../equations/balance.ts';
import { isCarried } from '../../equations/next-year.ts';
import { setCell } from '../../equations/plan.ts';
import { type Due, isBlank, type Proved, proved } from '../../equations/proved.ts';
import type { Line } from '../../formats/format.ts';
import type { BoundTable, Fact, Report } from '../../report/report.ts';

/** The blank cells of one row that are alike: forced to 0, determined, or unknown. */
export interface BlankRow {
  readonly table: BoundTable;
  readonly row: Line;
  readonly cells: readonly Fact[];
  /** Number of cells the row has in all. */
  readonly of: number;
  readonly proved: Proved;
}

/** The blanks of a table, each cell under the strongest that can be said of it. */
export interface Blanks {
  readonly table: BoundTable;
  /** Can only be 0. */
  readonly forced: readonly BlankRow[];
  /** Can only be one other number. */
  readonly determined: readonly BlankRow[];
  readonly open: readonly BlankRow[];
  /** Whether no cell of the table is filled in, but for what last year's report has already. */
  readonly isWhole: boolean;
}

/** The blanks of every table of a report that has any. */
export const blanksOf = (report: Report): readonly Blanks[] => derived(report, blanksInAll);

const blanksInAll = ({ tables }: Report): readonly Blanks[] =>
  tables.filter((it) => it.unusual.some(isBlank)).map(blanksIn);

function blanksIn(table: BoundTable): Blanks {
  const all = proved(table);
  const out = { forced: [] as BlankRow[], determined: [] as BlankRow[], open: [] as BlankRow[] };
  let isWhole = table.facts.some((row) => row.some((it) => it));
  table.facts.forEach((facts, i) => {
    const cells = facts.filter((it) => it !== undefined);
    const blank = cells.filter(isBlank);
    const isBegun = blank.length < cells.length && !isCarried(table.table.id, table.leaves[i]!.id);
    if (isBegun || table.rows.some((it) => it.misplaced)) isWhole = false;
    // Cells that a short row does not have are no blanks but the fault of the row, unless it has none at all.
    const there = cells.some((it) => it.room) ? blank.filter((it) => it.room) : blank;
    for (const kind of ['forced', 'determined', 'open'] as const) {
      const own = there.filter((it) => kindOf(it, all) === kind);
      if (own.length > 0) out[kind].push({ table, row: table.leaves[i]!, of: cells.length, cells: own, proved: all });
    }
  });
  return { table, ...out, isWhole };
}

function kindOf(it: Fact, { values }: Proved): 'forced' | 'determined' | 'open' {
  const due = values.get(it);
  return !due ? 'open' : due.value.units === 0 ? 'forced' : 'determined';
}

/** From the first blank cell to the last, pipes between them included, so that something can be seen of it. */
export function placeOf({ cells }: BlankRow): Span {
  const rooms = cells.map((it) => it.room ?? it);
  return { from: Math.min(...rooms.map((it) => it.from)), to: Math.max(...rooms.map((it) => it.to)) };
}

/** What was concluded for the cells of a row, in their order. */
export const duesOf = ({ cells, proved: { values } }: BlankRow): readonly Due[] => cells.map((it) => values.get(it)!);

/** The two equations that disagree about the first such cell of a row. */
export function disagreement({ cells, proved: { contradicted } }: BlankRow): readonly [Balance, Balance] | undefined {
  const cell = cells.find((it) => contradicted.has(it));
  return cell && contradicted.get(cell);
}

/** Writes what was concluded into the cells that are there; residue in an otherwise blank cell is left to its own rule. */
export const filled = (row: BlankRow): readonly Change[] =>
  row.cells.flatMap((it) => (it.room ? [fillIn(it, row.proved.values.get(it)!)] : []));

function fillIn(it: Fact, { value }: Due): Change {
  const change = setCell(it, value);
  return it.forms.includes('residue') ? { ...change, from: it.to } : change;
}
