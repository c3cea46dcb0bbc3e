import type { Format, Line, Section, Table } from '../formats/format.ts';
import { flatten } from '../formats/lines.ts';
import type { Cell, Row } from '../syntax/blocks.ts';
import { cellText } from '../syntax/cells.ts';
import type { GridRow, Part } from './grids.ts';
import { lookUp, type Match, type Names, namesOf, nearest, normal } from './match.ts';
import { readNumber } from './number.ts';
import type { BoundColumn, BoundRow, BoundTable, Fact, UnknownRow } from './report.ts';

/** The lines of a table that a part's rows name. */
export function rowIdsOf(table: Table, part: Part): string[] {
  const { rows } = namesOf(table);
  return part.body.flatMap((row) => {
    const label = labelOf(row, rows.size > 0 ? (word) => lookUp(rows, word) : () => undefined);
    return label ? [label.match.line.id] : [];
  });
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
  const rows: BoundRow[] = [];
  const unknown: { row: GridRow; columns: readonly BoundColumn[] }[] = [];
  let columns: readonly BoundColumn[] = [];
  let width = 0;
  for (const part of parts) {
    const turned = table.turned ? turnedRows(text, names, part) : undefined;
    if (turned) {
      columns = turned.columns;
      rows.push(...turned.rows);
      continue;
    }
    const own = columnsOf(part, names);
    columns = own.length > 0 ? own : headless(part, columns, width, names);
    width = Math.max(width, ...part.header.map((it) => it.words.length));
    for (const row of part.body) {
      const label = labelOf(row, (word) => lookUp(names.rows, word));
      if (label) rows.push(boundRow(text, table, row, label, columns));
      else if (row.words.some((it) => it !== '')) unknown.push({ row, columns });
    }
  }
  const unknownRows = nearRows(text, table, names, rows, unknown);
  return assemble(table, format, parts, section, { columns: columnsOfFirst(parts, names, columns), rows, unknownRows });
}

/** The columns that findings point at: those of the first header. */
const columnsOfFirst = (parts: readonly Part[], names: Names, last: readonly BoundColumn[]): readonly BoundColumn[] =>
  parts.length > 1 ? columnsOf(parts[0]!, names) : last;

function assemble(
  table: Table,
  format: Format,
  parts: readonly Part[],
  section: Section | undefined,
  read: { columns: readonly BoundColumn[]; rows: BoundRow[]; unknownRows: UnknownRow[] },
): BoundTable {
  const { leaves } = namesOf(table);
  const all = parts.flatMap((it) => [...it.header, ...it.body]);
  const first = new Map<string, BoundRow>();
  for (const it of read.rows) if (!first.has(it.line.id)) first.set(it.line.id, it);
  const canonical = isCanonical(table, parts, read.columns, read.rows);
  const missing = canonical ? flatten(table.rows).filter((it) => !table.turned || !it.lines) : leaves;
  read.rows.sort((a, b) => a.from - b.from);
  return {
    table,
    format,
    section,
    from: all[0]!.source.from,
    to: all.at(-1)!.source.to,
    blocks: [...new Set(all.map((it) => it.block))],
    header: parts[0]!.header.map((it) => it.source),
    columns: read.columns,
    rows: read.rows,
    unknownRows: read.unknownRows,
    leaves,
    facts: leaves.map((it) => first.get(it.id)?.facts ?? table.columns.map(() => undefined)),
    missingRows: missing.filter((it) => !first.has(it.id)),
    missingColumns: table.columns.filter((it) => !read.columns.some((c) => c.line === it)),
    canonical,
  };
}

function isCanonical(
  table: Table,
  parts: readonly Part[],
  columns: readonly BoundColumn[],
  rows: readonly BoundRow[],
): boolean {
  const [part] = parts;
  if (parts.length !== 1 || part!.header.length !== 1 || part!.header[0]!.words[0] !== normal(table.corner)) return false;
  return columns.every((it, i) => it.index === i + 1) && rows.every((it) => it.label.from === it.source.cells[0]!.from);
}

/** The label a row begins with: the last cell that names a line, since groups stand before what they hold. */
function labelOf(
  row: GridRow,
  find: (word: string) => Match | undefined,
): { readonly match: Match; readonly index: number } | undefined {
  for (let i = row.words.length - 1; i >= 0; i--) {
    const word = row.words[i]!;
    const match = word === '' ? undefined : find(word);
    if (match) return { match, index: i };
  }
  return undefined;
}

function columnsOf(part: Part, names: Names): BoundColumn[] {
  const out: BoundColumn[] = [];
  const loose: { word: string; cell: Cell; index: number }[] = [];
  for (const row of part.header) {
    row.words.forEach((word, index) => {
      if (word === '' || word === names.corner || word === names.head || names.banners.has(word)) return;
      const cell = row.source.cells[index]!;
      const match = lookUp(names.columns, word);
      if (match && !out.some((it) => it.line === match.line)) out.push({ ...spanOf(cell), ...match, index });
      else loose.push({ word, cell, index });
    });
  }
  // What is left may be a slip of the pen for a column that is not there: 本年新制作数量 written twice.
  for (const { word, cell, index } of loose) {
    const line = nearest(
      word,
      names.table.columns.filter((it) => !out.some((c) => c.line === it)),
    );
    if (line && !out.some((it) => it.index === index)) out.push({ ...spanOf(cell), line, as: 'near', index });
  }
  return out.sort((a, b) => a.index - b.index);
}

const spanOf = (it: Cell): { from: number; to: number } => ({ from: it.from, to: it.to });

/** Columns of a half-table without a header: those of the first half where it is as wide, else the last ones. */
function headless(part: Part, before: readonly BoundColumn[], width: number, names: Names): BoundColumn[] {
  const own = Math.max(0, ...part.body.map((it) => it.words.length));
  const at = part.body[0]?.source.from ?? 0;
  if (before.length > 0 && own === width) return [...before];
  const count = names.table.columns.length;
  return names.table.columns.map((line, i) => ({ line, as: 'official', index: own - count + i, from: at, to: at }));
}

function boundRow(
  text: string,
  table: Table,
  row: GridRow,
  label: { readonly match: Match; readonly index: number },
  columns: readonly BoundColumn[],
): BoundRow {
  const { source } = row;
  const { line, as } = label.match;
  const cell = source.cells[label.index]!;
  const facts = table.columns.map((column) => {
    const index = columns.find((it) => it.line === column)?.index;
    return line.lines || index === undefined || index <= label.index
      ? undefined
      : fact(text, { table, row: line, column }, source, index);
  });
  const used = new Set(columns.map((it) => it.index));
  const strays = line.lines
    ? []
    : source.cells.filter((it, i) => i > label.index && it.to > it.from && !used.has(i)).map(spanOf);
  return { line, as, label: spanOf(cell), source, facts, strays, from: source.from, to: source.to };
}

type Place = Pick<Fact, 'table' | 'row' | 'column'>;

function fact(text: string, place: Place, source: Row, index: number): Fact {
  const cell = source.cells[index];
  if (!cell) return { ...place, raw: '', value: undefined, forms: ['blank'], room: undefined, from: source.to, to: source.to };
  const raw = cellText(text, cell);
  return { ...place, raw, ...readNumber(raw, place.column.kind ?? 'count'), room: cell.room, from: cell.from, to: cell.to };
}

/** Rows whose label is nearly that of a missing line are that line; the others stay unknown. */
function nearRows(
  text: string,
  table: Table,
  names: Names,
  rows: BoundRow[],
  unknown: readonly { row: GridRow; columns: readonly BoundColumn[] }[],
): UnknownRow[] {
  const out: UnknownRow[] = [];
  const local = (table.local ?? []).map(normal);
  for (const { row, columns } of unknown) {
    const index = row.words.findIndex((it) => it !== '');
    const word = row.words[index]!;
    const missing = flatten(names.table.rows).filter((it) => !rows.some((r) => r.line === it));
    const line = nearest(word, missing);
    const label = row.source.cells[index]!;
    if (line) rows.push(boundRow(text, table, row, { match: { line, as: 'near' }, index }, columns));
    else {
      const known = local.some((it) => word.includes(it));
      out.push({ ...spanOf(label), from: row.source.from, to: row.source.to, label: spanOf(label), source: row.source, local: known });
    }
  }
  return out;
}

/** The official table four: header groups over five columns each, and one row of fifteen numbers. */
function turnedRows(text: string, names: Names, part: Part): { columns: BoundColumn[]; rows: BoundRow[] } | undefined {
  const groups: { match: Match; index: number; cell: Cell }[] = [];
  const columns: { line: Line; match: Match; index: number; cell: Cell }[] = [];
  for (const row of part.header) {
    row.words.forEach((word, index) => {
      const cell = row.source.cells[index]!;
      const group = word === '' ? undefined : lookUp(names.rows, word);
      if (group && !group.line.lines) groups.push({ match: group, index, cell });
      const column = word === '' ? undefined : lookUp(names.columns, word);
      if (column) columns.push({ line: column.line, match: column, index, cell });
    });
  }
  const body = part.body.find((it) => it.source.cells.some((c) => c.to > c.from)) ?? part.body[0];
  if (groups.length < 2 || !body) return undefined;
  groups.sort((a, b) => a.index - b.index);
  const rows = groups.map((group, i): BoundRow => {
    const end = groups[i + 1]?.index ?? Number.POSITIVE_INFINITY;
    const own = columns.filter((it) => it.index >= group.index && it.index < end);
    const facts = names.table.columns.map((column) => {
      const index = own.find((it) => it.line === column)?.index;
      return index === undefined
        ? undefined
        : fact(text, { table: names.table, row: group.match.line, column }, body.source, index);
    });
    return { ...spanOf(group.cell), ...group.match, label: spanOf(group.cell), source: body.source, facts, strays: [] };
  });
  const first = columns.filter((it) => it.index >= groups[0]!.index && it.index < (groups[1]?.index ?? 0));
  return { rows, columns: first.map((it) => ({ ...spanOf(it.cell), ...it.match, index: it.index })) };
}
