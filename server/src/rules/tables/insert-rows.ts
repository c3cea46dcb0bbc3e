import type { Change } from '../../base/span.ts';
import type { Line } from '../../formats/format.ts';
import { canonical, path } from '../../formats/lines.ts';
import type { BoundTable } from '../../report/report.ts';
import { escapeCell } from '../../syntax/cells.ts';
import { printRow } from '../../syntax/print.ts';

/** Rows that are missing beside each other, and the row they follow. */
export interface Gap {
  readonly table: BoundTable;
  readonly lines: readonly Line[];
  /** The end of the row above, where new rows are written; undefined where the layout has no rows to add. */
  readonly at: number | undefined;
}

/** An empty row for every line of a gap, in the layout of its table. */
export function insertRows({ table, lines, at }: Gap, ending: string): Change | undefined {
  if (at === undefined) return undefined;
  const width = Math.max(...table.header.map((it) => it.cells.length), 0) || table.table.columns.length + 1;
  const labels = Math.max(1, Math.min(width, ...table.columns.map((it) => it.index)));
  const rows = lines.map((line) => {
    const depth = table.canonical ? 0 : path(table.table.rows, line.id).length - 1;
    const place = Math.min(depth, labels - 1);
    const label = escapeCell(table.canonical ? canonical(line) : line.label.official);
    return printRow(Array.from({ length: width }, (_, i) => (i === place ? label : '')));
  });
  return { from: at, to: at, insert: rows.map((it) => ending + it).join('') };
}
