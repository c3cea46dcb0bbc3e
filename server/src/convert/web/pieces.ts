import type { Words } from '../../base/words.ts';
import type { DraftBlock, DraftCell, DraftGrid, DraftRow } from '../draft.ts';
import { isBlankText, isTelling, isValue, rolesOf, wordOf } from '../labels.ts';
import { readPlain } from '../plain.ts';
import type { Box, Flow, FlowCell, FlowLine, FlowRow, FlowTable, Page } from './flow.ts';
import type { Kind } from './kinds.ts';
import { limits, tooMuch } from './limits.ts';

/** A block of a page, and what the page tells of it. */
export interface Piece {
  readonly block: DraftBlock;
  /** What its words are, where they are no text of a report; menus may turn out to hold it after all. */
  readonly as: Kind | undefined;
  /** From 0 to 1: how much of it is links. */
  readonly linked: number;
  readonly within: Box;
}

/** The blocks of a page, in order. Tables that only lay the page out are taken apart. */
export function piecesOf(page: Page): readonly Piece[] | { readonly refused: Words } {
  const state = { pieces: [] as Piece[], places: 0 };
  addAll(state, page.flow);
  return state.places > limits.places ? { refused: tooMuch('places') } : state.pieces;
}

interface State {
  readonly pieces: Piece[];
  places: number;
}

function addAll(state: State, flow: readonly Flow[]): void {
  for (const it of flow) {
    if (it.kind === 'line') addLine(state, it);
    else {
      addAll(state, it.before);
      if (isData(it)) addData(state, it);
      else for (const row of it.rows) for (const cell of row.cells) addAll(state, cell.flow);
    }
    if (state.places > limits.places) return;
  }
}

function addLine(state: State, it: FlowLine): void {
  const { text, line, as, within, level } = it;
  const linked = Math.min(1, it.linked / Math.max(1, text.length));
  const put = (block: DraftBlock): void => {
    state.pieces.push({ block, as, linked, within });
  };
  if (!it.raw) {
    const isHeading = level !== undefined && text.length <= 80 && !/[。；]$/.test(text);
    put(isHeading ? { kind: 'heading', level: rank(level), text, line } : { kind: 'paragraph', text, line });
    return;
  }
  const lead = text.slice(0, text.search(/[^ \t\n\f]/)).split('\n').length;
  for (const block of readPlain(text).blocks) put(moved(block, line - lead));
}

const rank = (level: number): 1 | 2 | 3 | 4 => Math.min(level, 4) as 1 | 2 | 3 | 4;

/** A block of a text that begins further down. */
function moved(block: DraftBlock, by: number): DraftBlock {
  if (block.kind !== 'grid') return { ...block, line: block.line + by };
  const rows = block.rows.map((row) => ({
    ...row,
    line: row.line + by,
    ...(row.gap === undefined ? {} : { gap: row.gap + by }),
    cells: row.cells.map((it) => ({ ...it, line: it.line + by })),
  }));
  return { ...block, rows, line: block.line + by };
}

/** Whether a table says something by its rows and columns: by labels, or by short words side by side. */
function isData(table: FlowTable): boolean {
  const cells = table.rows.flatMap((it) => it.cells);
  if (hasLabels(cells)) return true;
  if (table.isLayout || cells.some(isContainer)) return false;
  if (table.hasHeaders) return true;
  if (table.rows.length < 2) return isRow(cells);
  return table.rows.some((it) => it.cells.filter((c) => c.flow.length > 0).length > 1);
}

/** Whether cells are a row of a standard table that was cut off: its label, and values behind it. */
const isRow = ([label, ...values]: readonly FlowCell[]): boolean =>
  label !== undefined &&
  values.length > 0 &&
  isTelling(rolesOf(wordOf(textOf(label.flow).text))) &&
  values.every((it) => isValue(textOf(it.flow).text));

/** Two labels that can only be those of a standard table. */
function hasLabels(cells: readonly FlowCell[]): boolean {
  let first = '';
  for (const { flow } of cells) {
    const word = flow.length > 12 || flow.some((it) => it.kind === 'table') ? '' : wordOf(textOf(flow).text);
    if (word === '' || word === first || !isTelling(rolesOf(word))) continue;
    if (first !== '') return true;
    first = word;
  }
  return false;
}

/** Whether a cell holds what only a page or a part of one does: a table, headings, several sentences, many lines. */
const isContainer = ({ flow }: FlowCell): boolean =>
  flow.length > 8 ||
  flow.some((it) => it.kind === 'table' || it.level !== undefined) ||
  (flow.length > 1 && flow.some((it) => it.kind === 'line' && isSentence(it.text)));

const isSentence = (text: string): boolean => text.length > 40 && text.includes('。');

function addData(state: State, table: FlowTable): void {
  let rows: DraftRow[] = [];
  let linked = 0;
  let length = 1;
  const flush = (): void => {
    while (rows.length > 0 && rows.at(-1)!.cells.every((it) => isBlankText(it.text))) rows.pop();
    if (rows.length === 0) return;
    state.places += placesOf(rows);
    const block: DraftGrid = { kind: 'grid', rows, line: rows[0]!.line };
    const { as, within } = table;
    state.pieces.push({ block, as, linked: Math.min(1, linked / length), within });
    rows = [];
  };
  for (const row of table.rows) {
    const prose = proseIn(row);
    if (prose) {
      flush();
      addAll(state, prose);
      continue;
    }
    rows.push({ cells: row.cells.map(cellOf), line: row.line });
    for (const it of row.cells.flatMap((c) => linesIn(c.flow))) {
      if (it.as !== undefined && it.as !== 'menu') addLine(state, it);
      linked += it.linked;
      length += it.text.length;
    }
  }
  flush();
}

/** A row that is no row of a table: one cell with sentences, as where a whole report stands in one table. */
function proseIn(row: FlowRow): readonly Flow[] | undefined {
  const filled = row.cells.filter((it) => it.flow.length > 0);
  if (filled.length !== 1) return undefined;
  const { flow } = filled[0]!;
  const isProse = flow.some((it) => it.kind === 'table' || isSentence(it.text)) || flow.length > 8;
  return isProse && !rolesOf(wordOf(textOf(flow).text)).length ? flow : undefined;
}

/** How many places rows fill with all that merged cells cover; stops counting beyond the limit. */
function placesOf(rows: readonly DraftRow[]): number {
  const covered: number[] = [];
  let sum = 0;
  for (const { cells } of rows) {
    let column = 0;
    const begun: { from: number; to: number; rows: number }[] = [];
    for (const { colspan = 1, rowspan = 1 } of cells) {
      while ((covered[column] ?? 0) > 0) column++;
      begun.push({ from: column, to: column + colspan, rows: rowspan });
      column += colspan;
    }
    while (covered.length < column) covered.push(0);
    sum += covered.length;
    if (sum > limits.places) return sum;
    for (const it of begun) covered.fill(it.rows, it.from, it.to);
    covered.forEach((it, i) => {
      if (it > 0) covered[i] = it - 1;
    });
  }
  // Short rows are filled up to the widest.
  return Math.max(sum, rows.length * covered.length);
}

function cellOf(it: FlowCell): DraftCell {
  const { text, isBroken, line } = textOf(it.flow);
  return {
    text,
    line: line ?? it.line,
    ...(it.colspan > 1 ? { colspan: it.colspan } : {}),
    ...(it.rowspan > 1 ? { rowspan: it.rowspan } : {}),
    ...(isBroken ? { broken: true } : {}),
  };
}

/** Every line in a flow, those of tables in it included. */
const linesIn = (flow: readonly Flow[]): readonly FlowLine[] =>
  flow.flatMap((it) =>
    it.kind === 'line'
      ? [it]
      : [...linesIn(it.before), ...it.rows.flatMap((row) => row.cells.flatMap((c) => linesIn(c.flow)))],
  );

/** The words of a cell, its lines joined. Between two numbers a blank stays: joined they would be a third one. */
function textOf(flow: readonly Flow[]): { readonly text: string; readonly isBroken: boolean; readonly line?: number } {
  const lines = linesIn(flow).filter((it) => it.as === undefined || it.as === 'menu');
  const [first, ...more] = lines;
  if (!first) return { text: '', isBroken: false };
  const parts = [first.text];
  let last = first.text;
  for (const { text } of more) {
    parts.push(/[\dA-Za-z]$/.test(last) && /^[\dA-Za-z]/.test(text) ? ` ${text}` : text);
    last = text;
  }
  return { text: parts.join(''), isBroken: lines.length > 1, line: first.line };
}
