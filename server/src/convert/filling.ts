import type { Format, Line, Table } from '../formats/format.ts';
import { canonical, canonicalHeader, canonicalRows, leaves } from '../formats/lines.ts';
import type { BoundColumn, BoundRow, BoundTable, Report } from '../report/report.ts';
import { escapeCell } from '../syntax/cells.ts';
import { type Layout, printTable } from '../syntax/print.ts';
import type { Clip } from './clip.ts';
import { isBlankText, wordOf } from './labels.ts';
import { leftOf, sharedFact } from './migrate.ts';

/** What a copied table has to say in a standard one. */
export interface Filling {
  readonly table: Table;
  readonly values: readonly Value[];
  /** Its other values and words, each with the names it stood under. */
  readonly left: readonly string[];
}

/** A value and the cell it belongs into. */
export interface Value {
  readonly row: Line;
  readonly column: Line;
  readonly raw: string;
  /** Whether the labels name the cell for sure, and a number or a dash stands in it. */
  readonly isSure: boolean;
}

/**
 * The values of a copied table by the cells of a standard one, the same one or its like of another format: what has the
 * same meaning has the same ids there. Undefined where the table is in no shape to be read cell by cell.
 */
export function fillingOf({ report, isShifted }: Clip, source: BoundTable, table: Table): Filling | undefined {
  if (!isPlain(report, source)) return undefined;
  const place = report.tables.indexOf(source);
  const nearRows = nearIn(source.rows);
  const nearColumns = nearIn(source.columns);
  const taken = new Set<number>();
  const values = leaves(table.rows).flatMap((row) =>
    table.columns.flatMap((column): Value[] => {
      const fact = sharedFact(source, table, row.id, column.id);
      if (!fact || isBlankText(fact.raw)) return [];
      taken.add(fact.from);
      const isRead = fact.value !== undefined || fact.forms.includes('dash');
      const isSure = isRead && !nearRows.has(row.id) && !nearColumns.has(column.id) && !isShifted(place, row.id);
      return [{ row, column, raw: fact.raw, isSure }];
    }),
  );
  return { table, values, left: leftOf(report.text, source, taken) };
}

/** Whether each row has its label first and each value stands under its header; halves that a page cut have the same one. */
function isPlain({ text }: Report, { blocks, header, columns, rows }: BoundTable): boolean {
  const headers = blocks.map((it) =>
    it.kind === 'table' ? it.header.cells.map((cell) => wordOf(text.slice(cell.from, cell.to))).join('|') : undefined,
  );
  return (
    header.length === 1 &&
    header[0]!.from === blocks[0]!.from &&
    headers.every((it) => it !== undefined && it === headers[0]) &&
    columns.every((it, i) => it.index > (columns[i - 1]?.index ?? 0)) &&
    rows.every((it) => it.label.from === it.source.cells[0]!.from)
  );
}

const nearIn = (them: readonly (BoundRow | BoundColumn)[]): ReadonlySet<string> =>
  new Set(them.filter((it) => it.as === 'near').map((it) => it.line.id));

/**
 * The filling in the format a draft follows, where all of it has a cell there; else in the format its own labels show, since
 * a table of another format that is complete is better than one of this format that is not.
 */
export function fillingIn(clip: Clip, source: BoundTable, format: Format | undefined): Filling | undefined {
  const wanted = format?.tables.find((it) => it.id === source.table.id);
  const filling = wanted && wanted !== source.table ? fillingOf(clip, source, wanted) : undefined;
  return filling?.left.length === 0 ? filling : fillingOf(clip, source, source.table);
}

/** A standard table with these values and blanks for all others. */
export function drawn({ table, values }: Filling, layout: Layout, ending: '\n' | '\r\n'): string {
  const raws = new Map(values.map((it) => [`${it.row.id} ${it.column.id}`, escapeCell(it.raw)]));
  const rows = canonicalRows(table).map((row) => [
    canonical(row),
    ...table.columns.map((column) => raws.get(`${row.id} ${column.id}`) ?? ''),
  ]);
  return printTable({ header: canonicalHeader(table), rows }, layout, ending);
}
