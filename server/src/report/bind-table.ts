import type { Span } from '../base/span.ts';
import type { Format, Section, Table } from '../formats/format.ts';
import type { Block, Cell, Row } from '../syntax/blocks.ts';
import { fact } from './fact.ts';
import type { GridRow, Part } from './grids.ts';
import { type Label, lineNamed, marks } from './labels.ts';
import { type Match, type Names, namesOf, nearest, normal } from './match.ts';
import { misplacedRows, type PlacedRow } from './misplaced.ts';
import type { BoundColumn, BoundRow, BoundTable, Fact, UnknownRow } from './report.ts';
import { turnedRows } from './turned.ts';

/** A row of a part before it is known what it states. */
interface UnboundRow {
  readonly row: GridRow;
  readonly columns: readonly BoundColumn[];
  /** Places under a column or under any other header. */
  readonly taken: ReadonlySet<number>;
  /** Where the cell of each of the table's columns stands in a row, -1 where the column is missing. */
  readonly places: readonly number[];
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
  let columns: readonly BoundColumn[] = [];
  let width = 0;
  for (const part of parts) {
    const turned = table.turned ? turnedRows(text, names, part) : undefined;
    if (turned) {
      columns = turned.columns;
      for (const row of turned.rows) rows.push({ row, columns: [] });
      continue;
    }
    const own = columnsOf(part, names);
    columns = own.length > 0 ? own : headless(part, columns, width, names);
    width = Math.max(width, widest(part.header));
    const taken = takenBy(part, columns);
    const places = table.columns.map((line) => columns.find((it) => it.line === line)?.index ?? -1);
    for (const row of part.body) {
      const label = rowLabel(row, table);
      if (label) rows.push({ row: boundRow(text, table, { row, columns, taken, places }, label), columns });
      else if (row.labels.length > 0) unknown.push({ row, columns, taken, places });
    }
  }
  const unknownRows = nearRows(text, table, names, rows, unknown);
  const shown = columnsOfFirst(parts, names, columns);
  const isWhole = shown.length === table.columns.length;
  const read = { columns: shown, rows: isWhole ? withMisplaced(text, rows) : rows.map((it) => it.row), unknownRows };
  return assemble(table, format, parts, section, read);
}

/** The columns that findings point at: those of the first header. */
function columnsOfFirst(parts: readonly Part[], names: Names, last: readonly BoundColumn[]): readonly BoundColumn[] {
  const headed = parts.length > 1 ? parts.find((it) => it.header.length > 0) : undefined;
  return headed ? columnsOf(headed, names) : last;
}

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
  read: { columns: readonly BoundColumn[]; rows: BoundRow[]; unknownRows: UnknownRow[] },
): BoundTable {
  const { leaves } = namesOf(table);
  const [head, tail] = [parts[0]!, parts.at(-1)!];
  const first = new Map<string, BoundRow>();
  for (const it of read.rows) if (!first.has(it.line.id)) first.set(it.line.id, it);
  const canonical = isCanonical(table, parts, read.columns, read.rows);
  const missing = canonical ? namesOf(table).all.filter((it) => !table.turned || !it.lines) : leaves;
  // Only rows with a near label were set aside and come last.
  if (read.rows.some((it) => it.as === 'near')) read.rows.sort((a, b) => a.from - b.from);
  const facts = leaves.map((it) => factsOf(first.get(it.id)) ?? table.columns.map(() => undefined));
  return {
    table,
    format,
    section,
    from: (head.header[0] ?? head.body[0])!.source.from,
    to: (tail.body.at(-1) ?? tail.header.at(-1))!.source.to,
    blocks: blocksOf(parts),
    header: head.header.map((it) => it.source),
    columns: read.columns,
    rows: read.rows,
    unknownRows: read.unknownRows,
    leaves,
    facts,
    unusual: unusualIn(facts),
    missingRows: canonical && first.size === missing.length ? [] : missing.filter((it) => !first.has(it.id)),
    missingColumns: table.columns.filter((it) => !read.columns.some((c) => c.line === it)),
    canonical,
    memo: new Map(),
  };
}

function blocksOf(parts: readonly Part[]): BoundTable['blocks'] {
  const out: Block[] = [];
  for (const part of parts) {
    for (const rows of [part.header, part.body]) {
      for (const { block } of rows) if (out[out.length - 1] !== block) out.push(block);
    }
  }
  return out;
}

function unusualIn(facts: BoundTable['facts']): readonly Fact[] {
  const out: Fact[] = [];
  for (const row of facts) {
    for (const it of row) {
      if (it && (it.forms.length > 0 || it.value === undefined || it.value.scale > 0 || it.value.units < 0))
        out.push(it);
    }
  }
  return out;
}

const factsOf = (it: BoundRow | undefined): BoundRow['facts'] | undefined => (it?.misplaced ? undefined : it?.facts);

function isCanonical(
  table: Table,
  parts: readonly Part[],
  columns: readonly BoundColumn[],
  rows: readonly BoundRow[],
): boolean {
  const [part] = parts;
  if (parts.length !== 1 || part!.header.length !== 1 || !isCorner(part!.header[0]!, table)) return false;
  return columns.every((it, i) => it.index === i + 1) && rows.every((it) => it.label.from === it.source.cells[0]!.from);
}

const isCorner = ({ labels }: GridRow, table: Table): boolean =>
  labels[0]?.index === 0 && labels[0].label.word === normal(table.corner);

/** The label a row begins with: the last cell that names a line, since groups stand before what they hold. */
function rowLabel(row: GridRow, table: Table): { readonly match: Match; readonly index: number } | undefined {
  for (let i = row.labels.length - 1; i >= 0; i--) {
    const { index, label } = row.labels[i]!;
    const match = lineNamed(label, table, 'row');
    if (match) return { match, index };
  }
  return undefined;
}

function columnsOf(part: Part, { table }: Names): BoundColumn[] {
  const out: BoundColumn[] = [];
  const loose: { label: Label; cell: Cell; index: number }[] = [];
  for (const { labels, source } of part.header) {
    for (const { index, label } of labels) {
      if (marks(label, table)) continue;
      const cell = source.cells[index]!;
      const match = lineNamed(label, table, 'column');
      if (!match || out.some((it) => it.line === match.line)) loose.push({ label, cell, index });
      else out.push({ line: match.line, as: match.as, index, from: cell.from, to: cell.to });
    }
  }
  // What is left may be a slip of the pen for a column that is not there: 本年新制作数量 written twice.
  for (const { label, cell, index } of loose) {
    const missing = table.columns.filter((it) => !out.some((c) => c.line === it));
    const line = nearest(label.word, missing);
    if (line && !out.some((it) => it.index === index)) out.push({ ...spanOf(cell), line, as: 'near', index });
  }
  return out.sort((a, b) => a.index - b.index);
}

/** A number under a header of somebody's own stands where it was meant to stand. */
function takenBy(part: Part, columns: readonly BoundColumn[]): ReadonlySet<number> {
  const out = new Set(columns.map((it) => it.index));
  for (const { labels } of part.header) for (const it of labels) out.add(it.index);
  return out;
}

const spanOf = (it: Cell): { from: number; to: number } => ({ from: it.from, to: it.to });

/** Columns of a half-table without a header: those of the first half where it is as wide, else the last ones. */
function headless(part: Part, before: readonly BoundColumn[], width: number, names: Names): BoundColumn[] {
  const own = widest(part.body);
  const at = part.body[0]?.source.from ?? 0;
  if (before.length > 0 && own === width) return [...before];
  const count = names.table.columns.length;
  return names.table.columns.map((line, i) => ({ line, as: 'official', index: own - count + i, from: at, to: at }));
}

const widest = (rows: readonly GridRow[]): number =>
  rows.reduce((most, it) => Math.max(most, it.source.cells.length), 0);

function boundRow(
  text: string,
  table: Table,
  { row: { source }, taken, places }: UnboundRow,
  label: { readonly match: Match; readonly index: number },
): BoundRow {
  const { line, as } = label.match;
  const cell = source.cells[label.index]!;
  const facts = table.columns.map((column, i) => {
    const index = places[i]!;
    return line.lines || index <= label.index ? undefined : fact(text, table, line, column, source, index);
  });
  const strays = line.lines ? none : straysOf(source, label.index, taken);
  return { line, as, label: spanOf(cell), source, facts, strays, from: source.from, to: source.to };
}

const none: BoundRow['strays'] = [];

/** Filled cells of a row that stand behind its label under no header. */
function straysOf(source: Row, label: number, taken: ReadonlySet<number>): BoundRow['strays'] {
  const strays: Span[] = [];
  for (let i = label + 1; i < source.cells.length; i++) {
    const it = source.cells[i]!;
    if (it.to > it.from && !taken.has(i)) strays.push(spanOf(it));
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
    const { row, columns } = it;
    const { index, label: first } = row.labels[0]!;
    const { word } = first;
    const line = nearest(word, missing);
    const label = row.source.cells[index]!;
    if (line) {
      rows.push({ row: boundRow(text, table, it, { match: { line, as: 'near' }, index }), columns });
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
  return out;
}
