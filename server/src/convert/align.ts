import type { Format, Table } from '../formats/format.ts';
import { formats, inForce } from '../formats/index.ts';
import { path } from '../formats/lines.ts';
import { yearIn } from '../report/identity.ts';
import { certaintyOf } from './certainty.ts';
import type { Draft, DraftBlock, DraftCell, DraftGrid, DraftRow, Imported, ImportNote, Unplaced } from './draft.ts';
import { type BodyRow, type Found, gather, type Piece } from './gather.ts';
import { isBlankText, isValue, rolesOf, wordOf } from './labels.ts';
import { expand, unmerged } from './merged.ts';
import { shortRows, splitNotes, strayLabels } from './notes.ts';
import { isEnough, type Placed, place, placeTurned, tableOf } from './place.ts';
import { isPageNumber } from './regions.ts';

/** A canonical table that following parts may still join. */
interface Standing {
  readonly table: Table;
  readonly header: readonly DraftCell[];
  readonly rows: DraftRow[];
  readonly unplaced: Unplaced[];
  readonly ids: Set<string>;
  readonly at: number;
}

interface State {
  readonly blocks: DraftBlock[];
  readonly notes: ImportNote[];
  readonly unplaced: Unplaced[];
  readonly tables: Standing[];
  last: Standing | undefined;
}

/** A header of more cells than this is none; every row would be filled up to its width. */
const widest = 200;

/**
 * Brings the grids of a draft into the shape the dialect writes. Labels decide, never positions or captions.
 *
 * A grid that is no standard table stays as it is. What no column has room for stays at its row's end.
 */
export function align(draft: Draft): Imported {
  const pieces = new Map(draft.blocks.flatMap((it) => (it.kind === 'grid' ? [[it, piecesOf(it)] as const] : [])));
  show([...pieces.values()].flat(), yearOf(draft));
  const state: State = { blocks: [], notes: [], unplaced: [], tables: [], last: undefined };
  for (const block of draft.blocks) {
    if (block.kind === 'grid') alignGrid(state, pieces.get(block)!);
    else {
      // A page number stands between the halves of a table, and only there does a table go on behind a line of text.
      if (block.kind === 'heading' || !isPageNumber(block.text)) state.last = undefined;
      state.blocks.push(block);
    }
  }
  state.notes.sort((a, b) => a.line - b.line);
  const tables = state.tables.map((it) => certaintyOf(it.table, it.rows, it.unplaced));
  return { draft: { blocks: state.blocks }, notes: state.notes, unplaced: state.unplaced, tables };
}

function piecesOf(grid: DraftGrid): readonly Piece[] {
  const rows = expand(grid.rows);
  // Where the source says which cells are merged, one that repeats another was written twice.
  return gather(rows === grid.rows ? unmerged(rows) : rows);
}

/** Tells every table which format most labels of the draft show, and where they show none, which the year asks for. */
function show(pieces: readonly Piece[], year: number | undefined): void {
  const found = pieces.flatMap((it) => ('found' in it ? it.found : []));
  const sum = ({ tables }: Format): number =>
    found.reduce((all, { votes }) => all + Math.max(0, ...tables.map((it) => votes.get(it) ?? 0)), 0);
  const asked = year === undefined ? undefined : inForce(year);
  const shown = formats.toSorted((a, b) => sum(b) - sum(a) || Number(b === asked) - Number(a === asked))[0];
  for (const it of found) it.shown = shown;
}

/** The year of the first line that holds one, which is the title's in any report. */
function yearOf({ blocks }: Draft): number | undefined {
  for (const it of blocks) {
    const year = it.kind === 'grid' ? undefined : yearIn(it.text);
    if (year) return year.value;
  }
  return undefined;
}

function alignGrid(state: State, pieces: readonly Piece[]): void {
  const read: Found[] = [];
  for (const piece of pieces) {
    const placed = 'found' in piece ? placedOf(withoutRepeats(piece.found, state.last), state.last) : undefined;
    if (placed) {
      read.push(placed.found);
      stand(state, placed, read.length === 1);
    } else {
      state.last = undefined;
      if ('plain' in piece) plain(state, piece.plain);
      else if (isRows(piece.found)) state.blocks.push(gridOf(piece.found.source));
      else plain(state, piece.found.source);
    }
  }
  const notes = [splitNotes(read), read.flatMap(strayLabels), read.flatMap(shortRows), read.flatMap(brokenLabels)];
  for (const it of notes.flat()) state.notes.push(it);
}

/** Groups that a table cut by a page names once more for its second half; one that states something is no repetition. */
function withoutRepeats(found: Found, last: Standing | undefined): Found {
  const table = tableOf(found);
  if (!last || !table || !goesOn(last, found, table)) return found;
  const isNew = ({ line, row, index, to, tail }: BodyRow): boolean =>
    !line?.lines ||
    !last.ids.has(line.id) ||
    [...row.cells.slice(index + 1, to), ...tail].some((it) => !isBlankText(it.text));
  return { ...found, rows: found.rows.filter(isNew) };
}

/** A table, where enough of its labels are there; for a part that goes on with the table before it, one is enough. */
function placedOf(found: Found, last: Standing | undefined): Placed | undefined {
  const table = tableOf(found);
  if (!table || found.header.length > widest || !(isEnough(found) || (last && goesOn(last, found, table))))
    return undefined;
  if (!table.turned || found.header.every((it) => it.axis !== 'row')) return place(found, table);
  return placeTurned(found, table);
}

/**
 * Puts a table down, or goes on with the one before it where this one has rows that one lacks. Where it is the first of its
 * grid, the source has cut it there.
 */
function stand(state: State, placed: Placed, isFirst: boolean): void {
  const { found, table } = placed;
  const ids = idsOf(found);
  const unplaced = [...placed.unplaced, ...forgotten(placed)];
  const { last } = state;
  const { line } = found.source[0]!;
  if (last && goesOn(last, found, table)) {
    if (isFirst || last.at < state.blocks.length - 1) {
      state.notes.push({ rule: 'table-split', line, text: wordsOf(found.source[0]!) });
    }
    const words = new Set(last.header.map((it) => wordOf(it.text)));
    for (const { cell } of found.header) if (!words.has(wordOf(cell.text))) unplaced.push(cell);
    for (const it of placed.rows) last.rows.push(it);
    for (const it of ids) last.ids.add(it);
    for (const it of unplaced) last.unplaced.push(it);
  } else {
    const rows = [{ line, cells: placed.header }, ...placed.rows];
    state.last = { table, header: placed.header, rows, unplaced, ids, at: state.blocks.length };
    state.tables.push(state.last);
    state.blocks.push({ kind: 'grid', rows, line });
  }
  for (const it of unplaced) state.unplaced.push(it);
}

/** Cells that carry something and stand nowhere in the table made of them; labels of the official layout aside. */
function forgotten({ found, header, rows, unplaced }: Placed): Unplaced[] {
  const kept = new Set([...header, ...rows.flatMap((it) => it.cells)]);
  const named = new Set(unplaced.map((it) => `${it.line} ${it.text}`));
  return found.source.flatMap((row) =>
    row.cells.flatMap((it) => {
      const isKept =
        kept.has(it) ||
        isBlankText(it.text) ||
        rolesOf(wordOf(it.text)).length > 0 ||
        named.has(`${it.line} ${it.text}`);
      return isKept ? [] : [{ line: it.line, text: it.text }];
    }),
  );
}

const idsOf = (found: Found): Set<string> => new Set(found.rows.flatMap((it) => it.line?.id ?? []));

/** The rows that carry numbers: only they cannot stand in both halves of a table. */
const leavesOf = (found: Found): ReadonlySet<string> =>
  new Set(found.rows.flatMap((it) => (it.line && !it.line.lines ? it.line.id : [])));

/** Whether rows go on with a table: rows it lacks, under no header of their own or under the same one again. */
function goesOn(last: Standing, found: Found, table: Table): boolean {
  const leaves = leavesOf(found);
  const ids = leaves.size > 0 ? leaves : idsOf(found);
  if (table.id !== last.table.id || ids.size === 0 || last.ids.size === 0) return false;
  if (found.caption || (found.header.length > 0 && table.section !== 's3')) return false;
  for (const it of ids) if (last.ids.has(it) || path(last.table.rows, it).length === 0) return false;
  return true;
}

/** Rows that are no standard table: a plain table, or words where each row holds no more than one cell. */
function plain(state: State, rows: readonly DraftRow[]): void {
  const filled = rows.filter((it) => it.cells.some((c) => !isBlankText(c.text)));
  if (filled.every((it) => it.cells.filter((c) => !isBlankText(c.text)).length <= 1)) {
    for (const it of filled) state.blocks.push({ kind: 'paragraph', text: wordsOf(it), line: it.line });
  } else if (filled.length > 0) state.blocks.push(gridOf(filled));
}

/** Whether all are rows of a standard table with cells for values, which may be blank; too few to be a table. */
const isRows = ({ source, rows }: Found): boolean =>
  source.length === rows.length && rows.every((it) => it.line && !it.line.lines && it.index < it.row.cells.length - 1);

const gridOf = (rows: readonly DraftRow[]): DraftGrid => ({ kind: 'grid', rows, line: rows[0]!.line });

const wordsOf = (row: DraftRow): string => row.cells.find((it) => !isBlankText(it.text))?.text.trim() ?? '';

/** Labels the source broke over lines. They are joined here, so the draft shows nothing of it. */
function brokenLabels(found: Found): ImportNote[] {
  const cells = found.source.flatMap((it) => it.cells.filter((c) => c.broken && !isValue(c.text)));
  return cells
    .filter((it) => rolesOf(wordOf(it.text)).length > 0 || it.text.length <= 80)
    .map((it) => ({ rule: 'table-label-whitespace', line: it.line, text: it.text.trim() }));
}
