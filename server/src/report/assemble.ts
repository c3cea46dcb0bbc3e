import type { Span } from '../base/span.ts';
import type { Format, Line, Section, Table } from '../formats/format.ts';
import type { Block } from '../syntax/blocks.ts';
import type { GridRow, Part } from './grids.ts';
import { type Names, namesOf } from './match.ts';
import { plain } from './number.ts';
import { captionOf, disorderIn, lacksNote, spacedIn } from './oddities.ts';
import type { BoundColumn, BoundRow, BoundTable, Fact } from './report.ts';

/** What was read of the parts of a table. */
type Read = Pick<BoundTable, 'columns' | 'rows' | 'unknownRows' | 'unknownColumns'>;

/** What the words of a table say as a whole, whatever its numbers are. */
export interface Said
  extends Pick<
    BoundTable,
    | 'canonical'
    | 'missingRows'
    | 'missingColumns'
    | 'repeatedRows'
    | 'displacedRows'
    | 'spacedLabels'
    | 'caption'
    | 'lacksNote'
  > {
  /** Which of its rows is the first of each line of the format; -1 where none is. */
  readonly first: readonly number[];
  /** Whether nothing in it is a place of the text, so that it holds for every table of the same words. */
  readonly isRegular: boolean;
}

export function saidBy(names: Names, parts: readonly Part[], { columns, rows }: Read): Said {
  const { table } = names;
  const canonical = isCanonical(table, parts, columns, rows);
  const { inOrder, repeated, displaced } = disorderIn(names, rows, canonical);
  const first = firstRows(names, rows, inOrder);
  const spacedLabels = spacedIn(names, parts);
  const caption = captionOf(names, parts);
  return {
    canonical,
    first,
    missingRows: missingIn(names, rows, first, canonical),
    missingColumns: missingColumns(table, columns),
    repeatedRows: repeated,
    displacedRows: displaced,
    spacedLabels,
    caption,
    lacksNote: !canonical && lacksNote(names, parts),
    isRegular: inOrder && spacedLabels.length === 0 && caption === undefined,
  };
}

/** Puts a table together from what was read of it and what its words say. */
export function assemble(
  table: Table,
  format: Format,
  parts: readonly Part[],
  section: Section | undefined,
  read: Read,
  said: Said,
): BoundTable {
  const names = namesOf(table);
  const { from, to } = extentOf(parts);
  const facts = factsIn(names, read.rows, said.first);
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
    missingRows: said.missingRows,
    missingColumns: said.missingColumns,
    repeatedRows: said.repeatedRows,
    displacedRows: said.displacedRows,
    unknownColumns: read.unknownColumns,
    spacedLabels: said.spacedLabels,
    caption: said.caption,
    lacksNote: said.lacksNote,
    canonical: said.canonical,
    memo: [],
  };
}

const none: readonly never[] = [];

/** The first row of each line of a table. Those of rows in order are found on one walk along the format. */
function firstRows({ all }: Names, rows: readonly BoundRow[], inOrder: boolean): readonly number[] {
  if (!inOrder) return all.map((line) => rows.findIndex((it) => it.line === line));
  let next = 0;
  return all.map((line) => (rows[next]?.line === line ? next++ : -1));
}

function missingIn(
  { table, all }: Names,
  rows: readonly BoundRow[],
  first: readonly number[],
  canonical: boolean,
): readonly Line[] {
  if (!first.includes(-1)) return none;
  const due = (it: Line): boolean => !it.lines || (canonical && !table.turned);
  // A turned table in canonical shape that has as many rows as lines lacks none, whichever they are.
  if (canonical && first.filter((it) => it >= 0).length === all.filter(due).length) return none;
  return all.filter((it, i) => due(it) && first[i]! < 0 && !isGlued(it, rows));
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
  for (let r = 0; r < facts.length; r++) {
    const row = facts[r]!;
    for (let i = 0; i < row.length; i++) {
      const it = row[i];
      if (!it || it.forms === plain) continue;
      if (it.forms.length > 0 || it.value === undefined || it.value.scale > 0 || it.value.units < 0) out.push(it);
    }
  }
  return out;
}

/** The facts of every line that carries numbers, in the order of the format. */
function factsIn({ table, all }: Names, rows: readonly BoundRow[], first: readonly number[]): BoundTable['facts'] {
  const out: BoundRow['facts'][] = [];
  for (let i = 0; i < all.length; i++) {
    if (all[i]!.lines) continue;
    const row = rows[first[i]!];
    out.push(row && !row.misplaced ? row.facts : table.columns.map(() => undefined));
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
