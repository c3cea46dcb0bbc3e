import type { Format, Section, Table } from '../formats/format.ts';
import type { Cell } from '../syntax/blocks.ts';
import { assemble, type Said, saidBy } from './assemble.ts';
import { boundRow, isPlain, type RowLabel, rowLabel, spanOf } from './bound-row.ts';
import { type Columns, columnsIn, columnsOfFirst, widest } from './columns.ts';
import type { GridRow, Part } from './grids.ts';
import { type Names, namesOf, nearest, normal } from './match.ts';
import { misplacedRows, type PlacedRow } from './misplaced.ts';
import type { BoundColumn, BoundRow, BoundTable, UnknownRow } from './report.ts';
import { turnedRows } from './turned.ts';

/** A row of a part before it is known what it states, and the columns it stands under. */
interface UnboundRow {
  readonly row: GridRow;
  readonly under: Columns;
}

/**
 * How a table bound that has its rows and columns as the format has them. One with the same words binds in the same way,
 * and only its numbers are left to read.
 */
export interface Plan {
  /** The places of its columns; where they begin and end in the text is each table's own. */
  readonly under: Columns;
  /** Of each row below the header; undefined for a row that names nothing and so is no row of the table. */
  readonly labels: readonly (RowLabel | undefined)[];
  readonly said: Said;
}

/** The lines of a table that a part's rows name. */
export function rowIdsOf(table: Table, part: Part): string[] {
  const out: string[] = [];
  for (const row of part.body) {
    const label = rowLabel(row, table);
    if (label) out.push(label.match.line.id);
  }
  return out;
}

/** Reads the parts of one standard table into rows, columns and facts. */
export function bindTable(
  text: string,
  table: Table,
  format: Format,
  parts: readonly Part[],
  section: Section | undefined,
): BoundTable {
  const plan = parts.length === 1 ? parts[0]!.layout?.plans.get(table) : undefined;
  return plan ? bindAgain(text, table, format, parts, section, plan) : bindAnew(text, table, format, parts, section);
}

function bindAgain(
  text: string,
  table: Table,
  format: Format,
  parts: readonly Part[],
  section: Section | undefined,
  { under, labels, said }: Plan,
): BoundTable {
  const { header, body } = parts[0]!;
  const { cells } = header[0]!.source;
  const columns: BoundColumn[] = [];
  for (let i = 0; i < under.columns.length; i++) {
    const { line, as, index } = under.columns[i]!;
    columns.push({ line, as, index, from: cells[index]!.from, to: cells[index]!.to });
  }
  const rows: PlacedRow[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (label) rows.push({ row: boundRow(text, table, body[i]!.source, under, label), columns });
  }
  const read = { columns, rows: withMisplaced(text, rows), unknownRows: [], unknownColumns: [] };
  return assemble(table, format, parts, section, read, said);
}

function bindAnew(
  text: string,
  table: Table,
  format: Format,
  parts: readonly Part[],
  section: Section | undefined,
): BoundTable {
  const names = namesOf(table);
  const rows: PlacedRow[] = [];
  const unknown: UnboundRow[] = [];
  const unknownColumns: Cell[] = [];
  let columns: readonly BoundColumn[] = [];
  let under: Columns | undefined;
  let width = 0;
  for (const part of parts) {
    const turned = table.turned ? turnedRows(text, names, part) : undefined;
    if (turned) {
      columns = turned.columns;
      for (const row of turned.rows) rows.push({ row, columns: [] });
      continue;
    }
    under = columnsIn(part, columns, width, names);
    columns = under.columns;
    unknownColumns.push(...under.unknown);
    width = Math.max(width, widest(part.header));
    for (const row of part.body) {
      const label = rowLabel(row, table);
      if (label) rows.push({ row: boundRow(text, table, row.source, under, label), columns: placing(under) });
      else if (row.labels.length > 0) unknown.push({ row, under });
    }
  }
  const unknownRows = nearRows(text, table, names, rows, unknown);
  const shown = columnsOfFirst(parts, names, columns);
  const isWhole = shown.length === table.columns.length;
  const bound = isWhole ? withMisplaced(text, rows) : rows.map((it) => it.row);
  const read = { columns: shown, rows: bound, unknownRows, unknownColumns };
  const said = saidBy(names, parts, read);
  if (isWhole && unknown.length === 0 && under) keepPlan(table, parts, under, said);
  return assemble(table, format, parts, section, read, said);
}

/** Keeps how a table was bound with its layout, unless something in it is odd, which a finding may point at. */
function keepPlan(table: Table, parts: readonly Part[], under: Columns, said: Said): void {
  const { layout, body } = parts[0]!;
  if (!layout || parts.length > 1 || !isPlain(under) || under.unknown.length > 0 || !said.isRegular) return;
  layout.plans.set(table, { under, labels: body.map((it) => rowLabel(it, table)), said });
}

/** The columns by whose places rows are judged: none where the places of the header mean nothing. */
const placing = ({ columns, isCollapsed }: Columns): readonly BoundColumn[] => (isCollapsed ? [] : columns);

/** Values that stand under the wrong columns say nothing about the columns they stand under. */
function withMisplaced(text: string, rows: readonly PlacedRow[]): BoundRow[] {
  const misplaced = misplacedRows(text, rows);
  if (misplaced.size === 0) return rows.map((it) => it.row);
  return rows.map(({ row }) => {
    const found = misplaced.get(row);
    return found ? { ...row, misplaced: found } : row;
  });
}

/** Rows whose label is nearly that of a missing line are that line; the others stay unknown. */
function nearRows(
  text: string,
  table: Table,
  names: Names,
  rows: PlacedRow[],
  unknown: readonly UnboundRow[],
): UnknownRow[] {
  const out: UnknownRow[] = [];
  if (unknown.length === 0) return out;
  const local = (table.local ?? []).map(normal);
  const present = new Set(rows.map((it) => it.row.line));
  let missing = names.all.filter((it) => !present.has(it));
  for (const it of unknown) {
    const { row, under } = it;
    const { index, label: first } = row.labels[0]!;
    const { word } = first;
    const line = nearest(word, missing);
    const label = row.source.cells[index]!;
    if (line) {
      rows.push({
        row: boundRow(text, table, row.source, under, { match: { line, as: 'near' }, index }),
        columns: placing(under),
      });
      missing = missing.filter((it) => it !== line);
    } else {
      const known = local.some((it) => word.includes(it));
      out.push({
        ...spanOf(label),
        from: row.source.from,
        to: row.source.to,
        label: spanOf(label),
        source: row.source,
        local: known,
      });
    }
  }
  // Rows with a near label were set aside and come last.
  if (out.length < unknown.length) rows.sort((a, b) => a.row.from - b.row.from);
  return out;
}
