import type { Span } from '../base/span.ts';
import type { Cell, Row } from './blocks.ts';

const pipe = 124;
const backslash = 92;
const space = 32;
const tab = 9;

export const isSpace = (code: number): boolean => code === space || code === tab;

/**
 * Reads one line as a table row: `| a | b |`, `a | b`, with `\|` as an ordinary character.
 *
 * A pipe inside a code span still ends the cell, as GFM says. Empty cells are kept. Never fails: a line without a pipe is one cell.
 */
export function readRow(text: string, line: Span): Row {
  let { from, to } = line;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  const cells: Cell[] = [];
  let start = text.charCodeAt(from) === pipe && from < to ? from + 1 : from;
  for (let i = start; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === backslash && (text.charCodeAt(i + 1) === pipe || text.charCodeAt(i + 1) === backslash)) i++;
    else if (code === pipe) {
      cells.push(cell(text, start, i));
      start = i + 1;
    }
  }
  if (start < to) cells.push(cell(text, start, to));
  return { from, to, cells };
}

function cell(text: string, start: number, end: number): Cell {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  // The text of an empty cell would stand after one space, where there is one.
  if (from === to) from = to = Math.min(start + 1, end);
  return { from, to, room: { from: start, to: end } };
}

/**
 * Number of columns of a delimiter row (`| :-- | --: |`), 0 where the line is none.
 *
 * It needs a pipe or a colon: `---` alone is a heading's underline or a break.
 */
export function delimiterColumns(text: string, line: Span): number {
  let marks = false;
  for (let i = line.from; i < line.to; i++) {
    const code = text.charCodeAt(i);
    if (code === pipe || code === 58) marks = true;
    else if (code !== 45 && !isSpace(code)) return 0;
  }
  if (!marks) return 0;
  const { cells } = readRow(text, line);
  return cells.every((it) => isDelimiter(text, it)) ? cells.length : 0;
}

function isDelimiter(text: string, it: Span): boolean {
  let { from, to } = it;
  if (text.charCodeAt(from) === 58) from++;
  if (to > from && text.charCodeAt(to - 1) === 58) to--;
  if (from >= to) return false;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) !== 45) return false;
  return true;
}

/** The text of a cell as it reads, `\|` being a pipe. */
export function cellText(text: string, it: Span): string {
  const raw = text.slice(it.from, it.to);
  return raw.includes('\\|') ? raw.replaceAll('\\|', '|') : raw;
}

/** A text as it must be written inside a cell: pipes escaped, line breaks joined. */
export const escapeCell = (text: string): string => text.replace(/\r?\n|\r/g, '').replace(/\\?\|/g, '\\|');
