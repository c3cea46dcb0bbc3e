import { own } from '../base/text.ts';
import type { Table } from '../formats/format.ts';
import type { Row, Table as TableBlock } from '../syntax/blocks.ts';
import type { Plan } from './bind-table.ts';
import type { GridRow, Part, Votes } from './grids.ts';
import type { GridLabel } from './labels.ts';

/**
 * The words of a table without its numbers: those of its header, and of the first cell of each row below it. Most tables
 * have them letter by letter as another one had them before, and everything they say is then known already.
 */
export interface Layout {
  /** Of the first cell of each row below the header, as written. */
  readonly words: readonly string[];
  /** Whether a row may hold nothing else: a row of a group votes for no table if it holds numbers. */
  readonly isBare: readonly boolean[];
  /** The labels of each row, the header's first. */
  readonly labels: readonly (readonly GridLabel[])[];
  readonly votes: readonly Votes[];
  /** How it binds as each table it was bound as; only where it does so regularly. */
  readonly plans: Map<Table, Plan>;
}

/** The layouts seen last, by the text of their header. The rows below one differ from format to format. */
const known = new Map<string, Layout[]>();
const headers = 500;
const perHeader = 8;

/** Longer words are no label that stands in a second report. */
const longest = 80;

/** The layout that a table has letter by letter, if it was seen before. */
export function layoutOf(text: string, { header, rows }: TableBlock): Layout | undefined {
  const seen = known.get(text.slice(header.from, header.to));
  if (!seen) return undefined;
  for (let i = 0; i < seen.length; i++) if (fits(text, rows, seen[i]!)) return seen[i];
  return undefined;
}

function fits(text: string, rows: readonly Row[], { words, isBare }: Layout): boolean {
  if (rows.length !== words.length) return false;
  for (let i = 0; i < rows.length; i++) {
    const { cells } = rows[i]!;
    const word = words[i]!;
    const first = cells[0];
    if (!first || first.to - first.from !== word.length || !text.startsWith(word, first.from)) return false;
    for (let c = 1; c < cells.length; c++) {
      const { from, to } = cells[c]!;
      if (to > from && (isBare[i] || !isNumber(text, from, to))) return false;
    }
  }
  return true;
}

/** Whether a cell holds digits and points alone, behind a minus or none, which are no label. */
function isNumber(text: string, from: number, to: number): boolean {
  for (let i = text.charCodeAt(from) === 45 ? from + 1 : from; i < to; i++) {
    const code = text.charCodeAt(i);
    if ((code < 48 || code > 57) && code !== 46) return false;
  }
  return true;
}

/** Keeps the layout of a table that is one part under its first row, has a label in first cells alone, and states numbers. */
export function remember(text: string, block: TableBlock, part: Part): Layout | undefined {
  const { header, body, votes } = part;
  const { from, to } = block.header;
  if (votes.length === 0 || header.length !== 1 || body.length !== block.rows.length || to - from > 400)
    return undefined;
  const layout: Layout = {
    words: body.map((it) => wordsOf(text, it)),
    isBare: body.map((it) => it.labels.some(isGroup)),
    labels: [...header, ...body].map((it) => it.labels),
    votes,
    plans: new Map(),
  };
  if (layout.words.some((it) => it.length > longest) || !fits(text, block.rows, layout)) return undefined;
  const key = text.slice(from, to);
  if (!known.has(key) && known.size >= headers) known.clear();
  const seen = known.get(key) ?? [];
  const kept = { ...layout, words: layout.words.map(own) };
  known.set(own(key), [kept, ...seen.slice(0, perHeader - 1)]);
  return kept;
}

function wordsOf(text: string, { source }: GridRow): string {
  const first = source.cells[0];
  return first ? text.slice(first.from, first.to) : '';
}

/** Whether a label names a group of rows in any table. */
const isGroup = ({ label }: GridLabel): boolean =>
  label.names.some((it) => it.axis === 'row' && it.line.lines !== undefined);
