import type { Format, Line, SectionId, Table } from '../formats/format.ts';
import type { DraftCell, DraftRow } from './draft.ts';
import { isBlankText, isTelling, isValue, type Role, rolesOf, wordOf } from './labels.ts';

/** A cell of a header: a column, a group of table four, or words that name neither. */
export interface HeaderCell {
  readonly cell: DraftCell;
  readonly row: DraftRow;
  readonly index: number;
  readonly line: Line | undefined;
  readonly axis: 'column' | 'row' | 'text';
}

export interface BodyRow {
  readonly label: DraftCell | undefined;
  readonly line: Line | undefined;
  readonly row: DraftRow;
  /** Which cells of the row are this one's: all from the start, or from the label of a second one in the same row. */
  readonly from: number;
  /** Where the label stands among them, -1 without one, and where the next label of the same row begins. */
  readonly index: number;
  readonly to: number;
  /** Values that stand in rows of their own below a label that is alone in its row. */
  readonly tail: DraftCell[];
}

/** Rows that together are a standard table, or a headless part of one. */
export interface Found {
  readonly section: SectionId;
  readonly source: DraftRow[];
  readonly votes: Map<Table, number>;
  /** The format that the labels of the whole draft show. */
  shown?: Format | undefined;
  caption?: DraftCell;
  /** The first header cell of the official layout, which the canonical shape has no room for. */
  readonly heads: DraftCell[];
  readonly header: HeaderCell[];
  readonly rows: BodyRow[];
  /** Rows of numbers alone, below the header of table four. */
  readonly figures: DraftRow[];
}

export type Piece = { readonly found: Found } | { readonly plain: DraftRow[] };

interface State {
  readonly pieces: Piece[];
  now: Found | undefined;
}

/** Cuts the rows of a grid where standard tables begin, by their labels alone. */
export function gather(rows: readonly DraftRow[]): Piece[] {
  const state: State = { pieces: [], now: undefined };
  for (const row of rows) for (const it of cut(row)) take(state, it);
  return state.pieces;
}

const rolesOfCell = (it: DraftCell): readonly Role[] => (isBlankText(it.text) ? [] : rolesOf(wordOf(it.text)));

/** A caption that runs on in the row of the table before it begins a row of its own. */
function cut(row: DraftRow): DraftRow[] {
  const out: DraftRow[] = [];
  let from = 0;
  let filled = false;
  row.cells.forEach((it, i) => {
    const starts =
      filled && rolesOfCell(it).some((r) => r.section === 's2' && (r.axis === 'mark' || r.axis === 'head'));
    if (starts) {
      out.push({ ...row, cells: row.cells.slice(from, i) });
      from = i;
    }
    filled ||= !isBlankText(it.text);
  });
  if (from === 0) return [row];
  return [...out, { cells: row.cells.slice(from), line: row.cells[from]!.line }];
}

function take(state: State, row: DraftRow): void {
  const roles = row.cells.map(rolesOfCell);
  const section = sectionOf(roles, state.now);
  if (!section) {
    const last = state.pieces.at(-1);
    if (last && 'plain' in last && row.gap === undefined) last.plain.push(row);
    else state.pieces.push({ plain: [row] });
    return;
  }
  let now = state.now;
  if (!now || begins(now, section, roles, row)) {
    const caption = now?.section === 's2' && section === 's2' ? unknownCaption(now, roles) : undefined;
    now = { section, source: [], votes: new Map(), heads: [], header: [], rows: [], figures: [] };
    if (caption) {
      now.caption = caption.cells.find((it) => !isBlankText(it.text))!;
      now.source.push(caption);
    }
    state.now = now;
    state.pieces.push({ found: now });
  }
  now.source.push(row);
  for (const it of roles.flat())
    if (it.section === section) now.votes.set(it.table, (now.votes.get(it.table) ?? 0) + 1);
  if (isHeader(now, roles, row)) takeHeader(now, roles, row);
  else if (
    section === 's4' &&
    roles.every((it) => it.length === 0) &&
    row.cells.every((it) => isValue(it.text)) &&
    now.rows.length === 0
  ) {
    now.figures.push(row);
  } else takeBody(now, roles, row);
}

/** The section a row speaks for: that of a label which can belong nowhere else, else the one being read. */
function sectionOf(roles: readonly (readonly Role[])[], now: Found | undefined): SectionId | undefined {
  const telling = roles.filter(isTelling);
  if (now && (telling.length === 0 || telling.some((it) => it[0]!.section === now.section))) return now.section;
  return telling[0]?.[0]?.section;
}

const inSection = (roles: readonly Role[], section: SectionId, axis: Role['axis']): Role | undefined =>
  roles.find((it) => it.section === section && it.axis === axis);

/** Whether a row begins another table, or another part of the one being read. */
function begins(now: Found, section: SectionId, roles: readonly (readonly Role[])[], row: DraftRow): boolean {
  if (now.section !== section) return true;
  const isRead = now.rows.length > 0 || now.figures.length > 0;
  if (isRead && row.gap !== undefined && row.cells.length !== now.source.at(-1)!.cells.length) return true;
  for (const it of roles) {
    if (inSection(it, section, 'mark') && (isRead || now.header.length > 0 || now.caption || now.heads.length > 0))
      return true;
    if (inSection(it, section, 'head') && (isRead || now.header.length > 0)) return true;
    if (isRead && isTelling(it) && (it[0]!.axis === 'banner' || it[0]!.axis === 'column')) return true;
  }
  return false;
}

/** Before 信息内容, a row of one unknown cell is a caption in other words; it was taken for a row of the table above. */
function unknownCaption(before: Found, roles: readonly (readonly Role[])[]): DraftRow | undefined {
  const last = before.rows.at(-1);
  const isOne =
    last &&
    !last.line &&
    last.tail.length === 0 &&
    last.row.cells.every((it) => it === last.label || isBlankText(it.text));
  if (!isOne || !roles.some((it) => inSection(it, 's2', 'head'))) return undefined;
  before.rows.pop();
  return before.source.pop();
}

function isHeader(now: Found, roles: readonly (readonly Role[])[], row: DraftRow): boolean {
  if (now.rows.length > 0 || now.figures.length > 0) return false;
  const { section } = now;
  if (section === 's4') return isHeaderOfDisputes(now, roles);
  for (const it of roles) if (inSection(it, section, 'row') && !inSection(it, section, 'column')) return false;
  if (roles.some((it) => it.some((r) => r.section === section))) return true;
  // Below columns side by side, words at the start of a row and nothing else head no column.
  if (isAlone(row) && now.header.some((it) => it.row === now.header[0]!.row && it.index > 0)) return false;
  return row.cells.every((it) => isBlankText(it.text) || !isValue(it.text));
}

const isAlone = ({ cells }: DraftRow): boolean => cells.every((it, i) => i === 0 || isBlankText(it.text));

/** In table four rows are header groups, unless the columns stood above them already. */
function isHeaderOfDisputes(now: Found, roles: readonly (readonly Role[])[]): boolean {
  if (roles.some((it) => inSection(it, 's4', 'column') || inSection(it, 's4', 'mark'))) return true;
  const isTall = now.header.length >= 4 && now.header.every((it) => it.axis !== 'row');
  return !isTall && roles.some((it) => inSection(it, 's4', 'row'));
}

function takeHeader(now: Found, roles: readonly (readonly Role[])[], row: DraftRow): void {
  row.cells.forEach((cell, index) => {
    if (isBlankText(cell.text)) return;
    const own = roles[index]!;
    if (inSection(own, now.section, 'mark')) now.caption = cell;
    else if (inSection(own, now.section, 'head')) now.heads.push(cell);
    else if (inSection(own, now.section, 'banner')) return;
    else {
      const column = inSection(own, now.section, 'column');
      const group = now.section === 's4' ? inSection(own, now.section, 'row') : undefined;
      const axis = column ? 'column' : group ? 'row' : 'text';
      now.header.push({ cell, row, index, line: (column ?? group)?.line, axis });
    }
  });
}

function takeBody(now: Found, roles: readonly (readonly Role[])[], row: DraftRow): void {
  const labels: { index: number; line: Line | undefined }[] = [];
  const { cells } = row;
  for (let i = 0; i < cells.length; i++) {
    if (isBlankText(cells[i]!.text)) continue;
    const role = inSection(roles[i]!, now.section, 'row');
    const isNext = labels.length === 0 || (labels.at(-1)!.index === i - 1 && i + 1 < cells.length);
    if (role) labels.push({ index: i, line: role.line });
    else if (isNext && !isValue(cells[i]!.text)) labels.push({ index: i, line: undefined });
  }
  if (labels.length === 0) {
    const last = now.rows.at(-1);
    if (last && goesOn(now, last, cells.length)) last.tail.push(...cells);
    else if (cells.some((it) => !isBlankText(it.text))) {
      now.rows.push({ label: undefined, line: undefined, row, from: 0, index: -1, to: cells.length, tail: [] });
    }
    return;
  }
  labels.forEach(({ index, line }, i) => {
    now.rows.push({
      label: cells[index],
      line,
      row,
      from: i === 0 ? 0 : index,
      index,
      to: labels[i + 1]?.index ?? cells.length,
      tail: [],
    });
  });
}

/** Whether values go on with the row above: it held nothing but its label, or an empty cell looked like its end. */
function goesOn(now: Found, last: BodyRow, more: number): boolean {
  if (last.index === last.row.cells.length - 1) return true;
  const columns = now.header.filter((it) => it.axis !== 'row').length;
  return last.index >= 0 && last.row.cells.length - 1 - last.index + last.tail.length + more <= columns;
}
