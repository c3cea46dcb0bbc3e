import type { Line, Table } from '../formats/format.ts';
import type { Cell, Row } from '../syntax/blocks.ts';
import { cellText } from '../syntax/cells.ts';
import type { GridRow, Part } from './grids.ts';
import { type GridLabel, type Label, lineNamed, marks } from './labels.ts';
import { type Names, nearest } from './match.ts';
import type { BoundColumn } from './report.ts';

/** The columns of a part as its header names them, and where their cells stand in its rows. */
export interface Columns {
  readonly columns: readonly BoundColumn[];
  /** Header cells that name nothing the format has and stand over no column. */
  readonly unknown: readonly Cell[];
  /** Whether a place stands under a column or under any other header. */
  readonly taken: readonly (true | undefined)[];
  /** How many places from the first one on are taken without a gap, the label's aside: a row of no more cells has no stray. */
  readonly covered: number;
  /** Where the cell of each of the table's columns stands in a row, -1 where the column is missing. */
  readonly places: readonly number[];
  /** For columns whose header covers several places, the first place behind them; undefined where none does. */
  readonly ends: readonly number[] | undefined;
  /** Whether the header tells names and no places, so that numbers follow the label of their row. */
  readonly isCollapsed: boolean;
  /**
   * Whether no header names the places. Then numbers follow the label of their row where rows are of several widths, and in
   * a row that has one before the last cells, which are the columns otherwise.
   */
  readonly isBare: boolean;
}

/** What the header of a part says; a half-table without one goes on under the columns before it. */
export function columnsIn(part: Part, before: readonly BoundColumn[], width: number, names: Names): Columns {
  const own = read(part, names);
  const columns = own.columns.length > 0 ? own.columns : headless(part, before, width, names);
  const taken = takenBy(columns);
  // A number under a header of somebody's own stands where it was meant to stand.
  for (const { labels } of part.header) for (const { index } of labels) taken[index] = true;
  let covered = 1;
  while (taken[covered]) covered++;
  const named = names.table.columns.map((line) => columnOf(columns, line)?.index ?? -1);
  const collapsed = isCollapsed(part, named);
  const places = part.header.length > 1 && !collapsed ? unshared(named) : named;
  const ends = endsOf(part, names.table, places);
  const isBare = own.columns.length === 0 && before.length === 0;
  return {
    columns,
    unknown: own.unknown,
    taken,
    covered,
    places,
    ends,
    isCollapsed: collapsed,
    isBare,
  };
}

/** Where a line break cut a header in two, its halves stand above each other: nobody can tell whose a value below both is. */
const unshared = (places: readonly number[]): readonly number[] =>
  places.map((it) => (places.indexOf(it) === places.lastIndexOf(it) ? it : -1));

function takenBy(them: readonly { readonly index: number }[]): (true | undefined)[] {
  const out: (true | undefined)[] = [];
  for (const { index } of them) out[index] = true;
  return out;
}

/** Where a line of the format stands among columns. A loop, since it runs for each column of each table. */
function columnOf(columns: readonly BoundColumn[], line: Line): BoundColumn | undefined {
  for (let i = 0; i < columns.length; i++) if (columns[i]!.line === line) return columns[i];
  return undefined;
}

/** The columns that findings point at: those of the first header. */
export function columnsOfFirst(
  parts: readonly Part[],
  names: Names,
  last: readonly BoundColumn[],
): readonly BoundColumn[] {
  const headed = parts.length > 1 ? parts.find((it) => it.header.length > 0) : undefined;
  return headed ? read(headed, names).columns : last;
}

interface Loose {
  readonly label: Label;
  readonly cell: Cell;
  readonly index: number;
  /** The column it names once more. */
  readonly again: Line | undefined;
}

function read(part: Part, { table }: Names): { columns: BoundColumn[]; unknown: readonly Cell[] } {
  const out: BoundColumn[] = [];
  const loose: Loose[] = [];
  for (const { labels, source } of part.header) {
    for (const { index, label } of labels) {
      if (marks(label, table)) continue;
      const cell = source.cells[index]!;
      const match = lineNamed(label, table, 'column');
      if (!match || columnOf(out, match.line)) loose.push({ label, cell, index, again: match?.line });
      else out.push({ line: match.line, as: match.as, index, from: cell.from, to: cell.to });
    }
  }
  let left = loose;
  if (loose.length > 0) {
    // What is left may be a slip of the pen for a column that is not there: 本年新制作数量 written twice.
    left = loose.filter(({ label, cell, index }) => {
      const missing = table.columns.filter((it) => !columnOf(out, it));
      const line = nearest(label.word, missing);
      if (!line || out.some((it) => it.index === index)) return true;
      out.push({ from: cell.from, to: cell.to, line, as: 'near', index });
      return false;
    });
  }
  // The labels of one row stand in order.
  if (loose.length > 0 || part.header.length > 1) out.sort((a, b) => a.index - b.index);
  return { columns: out, unknown: left.length > 0 ? unknownIn(left, out) : none };
}

const none: readonly Cell[] = [];

/**
 * Headers of columns that the format has not. What stands before the columns heads labels, what stands above one is a
 * banner, and a merged header that a program wrote into every place it covered stands beside itself.
 */
function unknownIn(loose: readonly Loose[], columns: readonly BoundColumn[]): readonly Cell[] {
  const out: Cell[] = [];
  const first = columns[0];
  if (!first) return none;
  const covered = new Map(columns.map((it) => [it.index, it.line]));
  for (const { cell, index, again } of loose) {
    if (index < first.index || covered.has(index)) continue;
    if (again && covered.get(index - 1) === again) covered.set(index, again);
    else out.push(cell);
  }
  return out;
}

/**
 * Columns of a half-table without a header: those of the first half, save where labels take more room or less and there is
 * room for all columns behind them; then the last ones. A cell too many moves no column.
 */
function headless(part: Part, before: readonly BoundColumn[], width: number, names: Names): BoundColumn[] {
  const own = widest(part.body);
  const at = part.body[0]?.source.from ?? 0;
  const count = names.table.columns.length;
  const first = isUneven(part) && before.length === 0 ? 1 : Math.max(1, own - count);
  if (before.length > 0 && (own === width || own <= count || (own > width && isLabelled(part, before))))
    return [...before];
  return names.table.columns.map((line, i) => ({ line, as: 'official', index: first + i, from: at, to: at }));
}

/** Whether every label of a part stands before the columns of the first half, whose header names their places. */
const isLabelled = ({ body }: Part, before: readonly BoundColumn[]): boolean =>
  new Set(before.map((it) => it.index)).size === before.length &&
  body.every(({ labels }) => labels.every((it) => it.index < before[0]!.index || !isKnown(it)));

/** Whether the rows of a part that have a label are of several widths. */
const isUneven = ({ body }: Part): boolean =>
  new Set(body.flatMap((it) => (it.labels.some(isKnown) ? it.source.cells.length : []))).size > 1;

const isKnown = ({ label }: GridLabel): boolean => label.names.length > 0;

export const widest = (rows: readonly GridRow[]): number =>
  rows.reduce((most, it) => Math.max(most, it.source.cells.length), 0);

/**
 * Where the cells end that a merged header covered: those behind it that head nothing, or repeat it.
 *
 * Only where no column is missing, since a blank header may just as well be a column that lost its name.
 */
function endsOf(part: Part, table: Table, places: readonly number[]): readonly number[] | undefined {
  const width = widest(part.header);
  if (width <= places.length + 1 || places.includes(-1)) return undefined;
  let isWide = false;
  const ends = places.map((place, i) => {
    let end = place + 1;
    while (end < width && !places.includes(end) && part.header.every((it) => isCovered(it, end, table, i))) end++;
    if (end > place + 1) isWide = true;
    return end;
  });
  return isWide ? ends : undefined;
}

/** Copies that leave out what merged cells covered push the names of several header rows to the left, above each other. */
const isCollapsed = (part: Part, places: readonly number[]): boolean =>
  part.header.length > 1 && !places.includes(-1) && new Set(places).size < places.length;

/** Whether a header row has nothing at a place but the name of the column before it. */
const isCovered = ({ labels }: GridRow, index: number, table: Table, column: number): boolean =>
  labels.every((it) => it.index !== index || lineNamed(it.label, table, 'column')?.line === table.columns[column]);

/**
 * The places of one row. Under a merged header the value may stand at any of the places it covered, alone or repeated.
 *
 * Where different values stand there nobody can tell which is meant, and the row is read as if nothing were merged.
 */
export function placesIn(
  text: string,
  row: Row,
  label: number,
  { places, taken, covered, ends, isCollapsed, isBare }: Columns,
): Pick<Columns, 'places' | 'taken' | 'covered'> {
  if (isCollapsed || (isBare && isCrowded(row, label, places[0]!))) {
    const behind = places.map((_, i) => ({ index: label + 1 + i }));
    return { places: behind.map((it) => it.index), taken: takenBy(behind), covered: 0 };
  }
  if (!ends) return { places, taken, covered };
  const own = [...places];
  const free = [...taken];
  places.forEach((place, i) => {
    const values = row.cells.slice(place, ends[i]).map((it) => cellText(text, it));
    const filled = values.filter((it) => it !== '');
    if (filled.length === 0 || filled.some((it) => it !== filled[0])) return;
    own[i] = place + values.findIndex((it) => it !== '');
    for (let at = place; at < ends[i]!; at++) free[at] = true;
  });
  return { places: own, taken: free, covered };
}

/** Whether something stands between the label of a row and its first column. */
const isCrowded = ({ cells }: Row, label: number, first: number): boolean =>
  label >= first || cells.slice(label + 1, first).some((it) => it.to > it.from);
