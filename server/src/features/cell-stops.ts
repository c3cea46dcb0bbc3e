import type { Span } from '../base/span.ts';
import type { Report } from '../report/report.ts';
import { rowsOf, type Table } from '../syntax/blocks.ts';

/** A cell that keys stop at. */
export interface CellStop {
  /** The table it stands in, and its column there; both counted from 0. */
  readonly table: number;
  readonly column: number;
  /** From pipe to pipe. */
  readonly room: Span;
}

/**
 * The cells that Tab goes through, in reading order.
 *
 * In a standard table only those that take a number, so that no label is typed over and no group row is filled in; in any
 * other table all of them.
 */
export function cellStops(report: Report): CellStop[] {
  const numbers = numberCells(report);
  const tables = report.tree.blocks.filter((it): it is Table => it.kind === 'table');
  return tables.flatMap((it, table) => {
    const all = rowsOf(it).flatMap((row) => row.cells.map(({ from, room }, column) => ({ from, room, column })));
    const taking = all.filter((cell) => numbers.has(cell.from));
    return (taking.length > 0 ? taking : all).map(({ room, column }) => ({ table, column, room }));
  });
}

/** Where the text of each cell that takes a number begins. */
const numberCells = (report: Report): ReadonlySet<number> =>
  new Set(
    report.tables.flatMap((it) => [
      ...it.facts.flatMap((row) => row.flatMap((fact) => (fact?.room ? [fact.from] : []))),
      // Rows of local templates take numbers too, behind their label.
      ...it.unknownRows.flatMap(({ source, label }) =>
        source.cells.filter((c) => c.from > label.to).map((c) => c.from),
      ),
    ]),
  );
