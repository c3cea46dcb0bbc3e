import type { Table } from '../formats/format.ts';
import { canonical } from '../formats/lines.ts';
import { lookUp, namesOf, nearest } from '../report/match.ts';
import type { DraftCell, DraftRow, Unplaced } from './draft.ts';
import type { BodyRow, Found, HeaderCell } from './gather.ts';
import { isBlankText, wordOf } from './labels.ts';

/** A standard table in its canonical shape, with what it was read from. */
export interface Placed {
  readonly table: Table;
  readonly found: Found;
  readonly header: readonly DraftCell[];
  readonly rows: readonly DraftRow[];
  readonly unplaced: readonly Unplaced[];
}

/** A column as it will be written. */
interface Column {
  readonly cell: DraftCell;
  /** Where its values stand, where that can be told from the header. */
  readonly index: number | undefined;
  /** The place behind all that its header covers. */
  readonly end?: number;
}

export const blankCell = (line: number, text = ''): DraftCell => ({ text, line });

/** The table most labels name; where formats share them, that of the format the draft shows, else the older one's. */
export function tableOf({ votes, shown }: Found): Table | undefined {
  let best: Table | undefined;
  for (const [table, count] of votes) {
    const than = best ? votes.get(best)! : 0;
    if (count > than || (count === than && shown?.tables.includes(table))) best = table;
  }
  return best;
}

/** Whether enough labels stand here to be a standard table and no list of somebody's own. */
export function isEnough(found: Found): boolean {
  const columns = found.header.filter((it) => it.axis === 'column').length;
  const rows = found.rows.filter((it) => it.line).length + found.header.filter((it) => it.axis === 'row').length;
  const marks = (found.caption ? 1 : 0) + found.heads.length;
  return (marks > 0 && columns + rows > 0) || (columns >= 2 && rows > 0) || rows >= 3;
}

/** Lays a table of labelled rows out: a value stands in the column whose header it stood under. */
export function place(found: Found, table: Table): Placed {
  const unplaced: Unplaced[] = [];
  const columns = columnsOf(found, table, unplaced);
  const corner = found.caption ?? (found.section === 's2' ? found.heads[0] : undefined);
  const line = found.source[0]!.line;
  for (const it of found.heads)
    if (wordOf(it.text) !== namesOf(table).head) unplaced.push({ line: it.line, text: it.text });
  // 行政诉讼 above its two kinds of suits has no row of its own in the canonical shape.
  const isFlat = found.rows.some((it) => it.line?.flat !== undefined);
  const parent = found.rows.find((it) => it.line?.lines)?.label;
  return {
    table,
    found,
    header: [corner ?? blankCell(line, table.corner), ...columns.map((it) => it.cell)],
    rows: found.rows.flatMap((it) => (it.line?.lines && isFlat ? [] : [rowOf(it, columns, found, parent)])),
    unplaced,
  };
}

function columnsOf(found: Found, table: Table, unplaced: Unplaced[]): Column[] {
  const cells = found.header.filter((it) => it.axis !== 'row');
  if (cells.length === 0) return headless(found, table);
  const indexes = new Set(cells.map((it) => it.index));
  if (indexes.size === cells.length && !indexes.has(0)) {
    return [...cells]
      .sort((a, b) => a.index - b.index)
      .map(({ cell, index }) => ({ cell, index, end: endOf(index, found) }));
  }
  // Merged cells are gone, so the header's own order is none: 总计 spans two rows and comes before 商业企业.
  return found.section === 's2'
    ? cells.map(({ cell }) => ({ cell, index: undefined }))
    : inOrder(found, table, cells, unplaced);
}

/** The place behind a column, with all that its merged name covers; other rows of a header have merged cells of their own. */
function endOf(index: number, { header }: Found): number {
  const { row } = header[0]!;
  let end = index + 1;
  if (header.every((it) => it.row === row)) while (row.cells[end]?.covered) end++;
  return end;
}

/** Columns without a header: the last ones of a half-table of even width, else whatever follows the label. */
function headless(found: Found, table: Table): Column[] {
  const width = found.rows[0]?.row.cells.length ?? 0;
  const count = table.columns.length;
  const isEven = width > count && found.rows.every((it) => it.row.cells.length === width);
  return table.columns.map((it, i) => ({
    cell: blankCell(found.source[0]!.line, canonical(it)),
    index: isEven ? width - count + i : undefined,
  }));
}

/** The columns of a header whose places say nothing, in the order of the format. */
function inOrder(found: Found, table: Table, cells: readonly HeaderCell[], unplaced: Unplaced[]): Column[] {
  const byLine = new Map<string, DraftCell>();
  for (const { cell, line } of cells) if (line && !byLine.has(line.id)) byLine.set(line.id, cell);
  for (const { cell, line } of cells) {
    if (line) {
      if (wordOf(byLine.get(line.id)!.text) !== wordOf(cell.text)) unplaced.push({ line: cell.line, text: cell.text });
      continue;
    }
    const close = nearest(
      wordOf(cell.text),
      table.columns.filter((it) => !byLine.has(it.id)),
    );
    if (close) byLine.set(close.id, cell);
    else unplaced.push({ line: cell.line, text: cell.text });
  }
  const isFull = found.rows.some((it) => it.line && valuesOf(it).length >= table.columns.length);
  const all = table.columns.map((it) => byLine.get(it.id) ?? (isFull ? blankCell(cells[0]!.cell.line) : undefined));
  return all.flatMap((cell) => (cell ? [{ cell, index: undefined }] : []));
}

const valuesOf = (it: BodyRow): readonly DraftCell[] => [...it.row.cells.slice(it.index + 1, it.to), ...it.tail];

function rowOf(it: BodyRow, columns: readonly Column[], found: Found, parent: DraftCell | undefined): DraftRow {
  const first = columns[0]?.index;
  // A label may stand where the header has its first column already; then only an even grid keeps the places true.
  const isEven = found.header.every((h) => h.row.cells.length <= it.row.cells.length);
  const isOne = it.tail.length === 0 && it.to === it.row.cells.length;
  const isUnder = first !== undefined && (it.index < first || isEven) && isOne && !isCrowded(it, first, found);
  const [values, extra] = isUnder ? under(it, columns) : following(valuesOf(it), columns.length);
  const label = it.label ? labelOf(it, it.label, found, parent) : blankCell(it.row.line);
  const missing = columns.slice(values.length).map(() => blankCell(label.line));
  const before = it.row.cells.slice(it.from, Math.max(it.from, it.index)).filter((cell) => !isBlankText(cell.text));
  return { line: label.line, cells: [label, ...values, ...missing, ...extra, ...before] };
}

/** Whether a value stands before the columns of a table whose header names none: then they are where the values are. */
const isCrowded = ({ row, index }: BodyRow, first: number, { header }: Found): boolean =>
  header.length === 0 && row.cells.slice(index + 1, first).some((it) => !isBlankText(it.text));

type Values = readonly [values: readonly DraftCell[], extra: readonly DraftCell[]];

function under(it: BodyRow, columns: readonly Column[]): Values {
  const { cells, line } = it.row;
  const places = columns.map((c) => (c.index! > it.index ? placeIn(cells, c) : -1));
  const used = new Set([...places, ...columns.map((c) => c.index)]);
  return [
    places.map((place) => cells[place] ?? blankCell(line)),
    cells.filter((cell, i) => i > it.index && !used.has(i) && !isBlankText(cell.text)),
  ];
}

/** Under a merged header a value may stand at any of the places it covered, if it is the only one there. */
function placeIn(cells: readonly DraftCell[], { index, end = index! + 1 }: Column): number {
  const filled = cells.flatMap((it, i) => (i >= index! && i < end && !isBlankText(it.text) ? [i] : []));
  return filled.length === 1 ? filled[0]! : index!;
}

/** Values in the order of the columns. Blanks left of them are what remains of a merged label. */
export function following(cells: readonly DraftCell[], count: number): Values {
  let to = cells.length;
  while (to > count && isBlankText(cells[to - 1]!.text)) to--;
  let from = 0;
  while (to - from > count && isBlankText(cells[from]!.text)) from++;
  const values = cells.slice(from, Math.min(to, from + count));
  const extra = cells.slice(Math.min(to, from + count), to);
  return [values, extra];
}

/** A suit is named together with the group it stands in: 行政诉讼（复议后起诉）. */
const labelOf = (it: BodyRow, label: DraftCell, found: Found, parent: DraftCell | undefined): DraftCell =>
  it.line?.flat && parent ? joined(found, parent, label) : label;

function joined(found: Found, parent: DraftCell, label: DraftCell): DraftCell {
  const table = tableOf(found)!;
  const text = `${parent.text.trim()}（${label.text.trim()}）`;
  const names = namesOf(table).rows;
  return lookUp(names, wordOf(text))?.line === lookUp(names, wordOf(label.text))?.line ? { ...label, text } : label;
}

/** Lays out table four as it was issued, one row of numbers under header groups; undefined where the groups are unclear. */
export function placeTurned(found: Found, table: Table): Placed | undefined {
  const groups = found.header.filter((it) => it.axis === 'row' && !it.line!.lines);
  const columns = found.header.filter((it) => it.axis === 'column');
  const parent = found.header.find((it) => it.axis === 'row' && it.line!.lines);
  if (groups.length < 2 || columns.length < 2) return undefined;
  const isPlaced = new Set(columns.map((it) => it.index)).size === columns.length;
  if (isPlaced) for (const them of [groups, columns]) them.sort((a, b) => a.index - b.index);
  const chunks = runs(columns, table);
  if (chunks.length !== groups.length) return undefined;
  const [row, others] = figuresOf(found.figures);
  const [cells, extra] = isPlaced ? [row, []] : following(row, columns.length);
  const values = new Map(columns.map((it, i) => [it, cells[isPlaced ? it.index : i]]));
  const shown = table.columns.flatMap(
    (line) => columns.find((it) => it.line === line || it.line!.id === line.id) ?? [],
  );
  const rows = groups.map((group, g): DraftRow => {
    const { line } = group.cell;
    const label = group.line!.flat && parent ? joined(found, parent.cell, group.cell) : group.cell;
    const own = shown.map((it) => values.get(chunks[g]!.find((c) => c.line!.id === it.line!.id)!) ?? blankCell(line));
    return { line, cells: [label, ...own, ...(g === groups.length - 1 ? extra : [])] };
  });
  const strays = isPlaced ? row.filter((it, i) => !columns.some((c) => c.index === i) && !isBlankText(it.text)) : [];
  const last = rows.at(-1)!;
  rows[rows.length - 1] = { ...last, cells: [...last.cells, ...strays] };
  for (const it of others) rows.push({ line: it.line, cells: [blankCell(it.line), ...it.cells] });
  for (const it of found.rows) rows.push({ line: it.row.line, cells: it.row.cells });
  const words = new Set(shown.map((it) => wordOf(it.cell.text)));
  // The columns are written once for all three groups; one that is worded otherwise below another group has no place.
  const lost = found.header.filter(
    (it) => it.axis === 'text' || (it.axis === 'column' && !words.has(wordOf(it.cell.text))),
  );
  const unplaced = lost.map(({ cell }) => ({ line: cell.line, text: cell.text }));
  const header = [found.caption ?? blankCell(groups[0]!.cell.line, table.corner), ...shown.map((it) => it.cell)];
  return { table, found, header, rows, unplaced };
}

/** Cuts the columns where their order begins again. */
function runs(columns: readonly HeaderCell[], table: Table): HeaderCell[][] {
  const out: HeaderCell[][] = [];
  let before = Number.POSITIVE_INFINITY;
  for (const it of columns) {
    const place = table.columns.findIndex((line) => line.id === it.line!.id);
    if (place <= before) out.push([it]);
    else out.at(-1)!.push(it);
    before = place;
  }
  return out;
}

/** The row of numbers, and rows of numbers beyond it. Numbers of one cell a row make one row together. */
function figuresOf(rows: readonly DraftRow[]): readonly [readonly DraftCell[], readonly DraftRow[]] {
  if (rows.every((it) => it.cells.length === 1)) return [rows.flatMap((it) => it.cells), []];
  const filled = rows.filter((it) => it.cells.some((c) => !isBlankText(c.text)));
  const own = filled[0] ?? rows[0];
  return [own?.cells ?? [], filled.slice(1)];
}
