import type { Change } from '../../base/span.ts';
import type { Line } from '../../formats/format.ts';
import { canonical } from '../../formats/lines.ts';
import type { BoundTable } from '../../report/report.ts';
import { type Cell, type Row, rowsOf } from '../../syntax/blocks.ts';
import { readRow } from '../../syntax/cells.ts';

/**
 * Inserts an empty column where the format has it.
 *
 * Only into one whole Markdown table whose header names all its other columns and whose rows are no longer than the header:
 * otherwise nobody can tell which numbers belong under the new column.
 */
export function insertColumn(text: string, table: BoundTable, column: Line): readonly Change[] | undefined {
  const [block] = table.blocks;
  const [header] = table.header;
  if (table.blocks.length !== 1 || block?.kind !== 'table' || table.header.length !== 1 || !header) return undefined;
  if (block.header.from !== header.from || table.to !== block.to) return undefined;
  const isNamed = header.cells.every(
    (it, i) => i === 0 || table.columns.some((c) => c.index === i) || it.from === it.to,
  );
  if (!isNamed || block.rows.some((it) => it.cells.length > header.cells.length)) return undefined;
  const { columns } = table.table;
  const place = columns.indexOf(column);
  const before = columns.slice(0, place).findLast((it) => table.columns.some((c) => c.line === it));
  const index = table.columns.find((it) => it.line === before)?.index ?? 0;
  const rows = rowsOf(block).map((it) => behind(it, index, it === header ? canonical(column) : ''));
  return [...rows, behind(readRow(text, block.delimiter), index, '--:')].filter((it) => it !== undefined);
}

/** A cell behind the one at `index`; a row that ends before it gets none, since GFM fills it up with blanks. */
function behind(row: Row, index: number, words: string): Change | undefined {
  const it: Cell | undefined = row.cells[index];
  return it && { from: it.room.to, to: it.room.to, insert: `| ${words} ` };
}
