import type { Span } from '../base/span.ts';
import type { Format, Line, Section, Table } from '../formats/format.ts';
import type { Block, Cell, Row } from '../syntax/blocks.ts';
import { type Columns, columnsIn, columnsOfFirst, placesIn, widest } from './columns.ts';
import { fact } from './fact.ts';
import type { GridRow, Part } from './grids.ts';
import { lineNamed, type NamedLine } from './labels.ts';
import { type Names, namesOf, nearest, normal } from './match.ts';
import { misplacedRows, type PlacedRow } from './misplaced.ts';
import { plain } from './number.ts';
import { captionOf, disorderIn, lacksNote, spacedIn } from './oddities.ts';
import type { BoundColumn, BoundRow, BoundTable, Fact, UnknownRow } from './report.ts';
import { turnedRows } from './turned.ts';

/** A row of a part before it is known what it states, and the columns it stands under. */
interface UnboundRow {
  readonly row: GridRow;
  readonly under: Columns;
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
  const names = namesOf(table);
  const rows: PlacedRow[] = [];
  const unknown: UnboundRow[] = [];
  const unknownColumns: Cell[] = [];
  let columns: readonly BoundColumn[] = [];
  let width = 0;
  for (const part of parts) {
    const turned = table.turned ? turnedRows(text, names, part) : undefined;
    if (turned) {
      columns = turned.columns;
      for (const row of turned.rows) rows.push({ row, columns: [] });
      continue;
    }
    const under = columnsIn(part, columns, width, names);
    columns = under.columns;
    if (under.unknown.length > 0) unknownColumns.push(...under.unknown);
    width = Math.max(width, widest(part.header));
    for (const row of part.body) {
      const label = rowLabel(row, table);
      if (label) rows.push({ row: boundRow(text, table, row, under, label), columns: placing(under) });
      else if (row.labels.length > 0) unknown.push({ row, under });
    }
  }
  const unknownRows = nearRows(text, table, names, rows, unknown);
  const shown = columnsOfFirst(parts, names, columns);
  const isWhole = shown.length === table.columns.length;
  const bound = isWhole ? withMisplaced(text, rows) : rows.map((it) => it.row);
  const read = { columns: shown, rows: bound, unknownRows, unknownColumns };
  return assemble(table, format, parts, section, read);
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

function assemble(
  table: Table,
  format: Format,
  parts: readonly Part[],
  section: Section | undefined,
  read: { columns: readonly BoundColumn[]; rows: BoundRow[]; unknownRows: UnknownRow[]; unknownColumns: Cell[] },
): BoundTable {
  const names = namesOf(table);
  const { from, to } = extentOf(parts);
  const canonical = isCanonical(table, parts, read.columns, read.rows);
  const { inOrder, repeated, displaced } = disorderIn(names, read.rows, canonical);
  const first = firstRows(names, read.rows, inOrder);
  const facts = factsIn(names, first);
  return {
    table,
    format,
    section,
    from,
    to,
    blocks: blocksOf(parts),
    header: parts[0]!.header.map((it) => it.source),
    columns: read.columns,
    rows: read.rows,
    unknownRows: read.unknownRows,
    leaves: names.leaves,
    facts,
    unusual: unusualIn(facts),
    missingRows: missingIn(names, read.rows, first, canonical),
    missingColumns: missingColumns(table, read.columns),
    repeatedRows: repeated,
    displacedRows: displaced,
    unknownColumns: read.unknownColumns,
    spacedLabels: spacedIn(names, parts),
    caption: captionOf(names, parts),
    lacksNote: !canonical && lacksNote(names, parts),
    canonical,
    memo: new Map(),
  };
}

/** The first row of each line of a table. Those of rows in order are found on one walk along the format. */
function firstRows({ all }: Names, rows: readonly BoundRow[], inOrder: boolean): readonly (BoundRow | undefined)[] {
  if (!inOrder) return all.map((line) => rows.find((it) => it.line === line));
  let next = 0;
  return all.map((line) => (rows[next]?.line === line ? rows[next++] : undefined));
}

function missingIn(
  { table, all }: Names,
  rows: readonly BoundRow[],
  first: readonly (BoundRow | undefined)[],
  canonical: boolean,
): readonly Line[] {
  if (!first.includes(undefined)) return none;
  const due = (it: Line): boolean => !it.lines || (canonical && !table.turned);
  // A turned table in canonical shape that has as many rows as lines lacks none, whichever they are.
  if (canonical && first.filter((it) => it).length === all.filter(due).length) return none;
  return all.filter((it, i) => due(it) && !first[i] && !isGlued(it, rows));
}

/** The columns of the format that a table has not; nearly every table has them all, in their order. */
function missingColumns({ columns }: Table, own: readonly BoundColumn[]): readonly Line[] {
  for (let i = 0; i < columns.length; i++)
    if (own[i]?.line !== columns[i]) return columns.filter((it) => !own.some((c) => c.line === it));
  return none;
}

/** Whether a group stands in the cell of a line that it holds. */
const isGlued = (it: Line, rows: readonly BoundRow[]): boolean =>
  it.lines !== undefined && rows.some((row) => row.groups?.includes(it));

/** From the first row to the last. */
const extentOf = (parts: readonly Part[]): Span => {
  const head = parts[0]!;
  const tail = parts.at(-1)!;
  const from = (head.header[0] ?? head.body[0])!.source.from;
  return { from, to: (tail.body.at(-1) ?? tail.header.at(-1))!.source.to };
};

function blocksOf(parts: readonly Part[]): BoundTable['blocks'] {
  const out: Block[] = [];
  const add = (rows: readonly GridRow[]): void => {
    for (let i = 0; i < rows.length; i++) if (out[out.length - 1] !== rows[i]!.block) out.push(rows[i]!.block);
  };
  for (const { header, body } of parts) {
    add(header);
    add(body);
  }
  return out;
}

function unusualIn(facts: BoundTable['facts']): readonly Fact[] {
  const out: Fact[] = [];
  for (const row of facts) {
    for (let i = 0; i < row.length; i++) {
      const it = row[i];
      if (!it || it.forms === plain) continue;
      if (it.forms.length > 0 || it.value === undefined || it.value.scale > 0 || it.value.units < 0) out.push(it);
    }
  }
  return out;
}

/** The facts of every line that carries numbers, in the order of the format. */
function factsIn({ table, all }: Names, first: readonly (BoundRow | undefined)[]): BoundTable['facts'] {
  const out: BoundRow['facts'][] = [];
  for (let i = 0; i < all.length; i++) {
    const row = first[i];
    if (!all[i]!.lines) out.push(row && !row.misplaced ? row.facts : table.columns.map(() => undefined));
  }
  return out;
}

function isCanonical(
  table: Table,
  parts: readonly Part[],
  columns: readonly BoundColumn[],
  rows: readonly BoundRow[],
): boolean {
  const { header } = parts[0]!;
  if (parts.length !== 1 || header.length !== 1 || !isCorner(header[0]!, table)) return false;
  for (let i = 0; i < columns.length; i++) if (columns[i]!.index !== i + 1) return false;
  for (const it of rows) if (it.label.from !== it.source.cells[0]!.from) return false;
  return true;
}

const isCorner = ({ labels }: GridRow, table: Table): boolean =>
  labels[0]?.index === 0 && labels[0].label.word === namesOf(table).corner;

interface RowLabel {
  readonly match: NamedLine;
  readonly index: number;
}

/** The label a row begins with: the last cell that names a line, since groups stand before what they hold. */
function rowLabel(row: GridRow, table: Table): RowLabel | undefined {
  for (let i = row.labels.length - 1; i >= 0; i--) {
    const { index, label } = row.labels[i]!;
    const match = lineNamed(label, table, 'row');
    if (match) return { match, index };
  }
  return undefined;
}

const spanOf = (it: Cell): { from: number; to: number } => ({ from: it.from, to: it.to });

function boundRow(text: string, table: Table, row: GridRow, under: Columns, label: RowLabel): BoundRow {
  const { source } = row;
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
const isPlain = (it: Columns): boolean => !it.ends && !it.isCollapsed && !it.isBare;

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
        row: boundRow(text, table, row, under, { match: { line, as: 'near' }, index }),
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
