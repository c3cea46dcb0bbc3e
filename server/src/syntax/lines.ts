import type { Row } from './blocks.ts';
import { delimiterColumns, isSpace, readRow } from './cells.ts';

/** One source line under the scanner's eye. `next` is where the following line starts. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly next: number;
  /** First character that is no space or tab; equals `to` on a blank line. */
  readonly start: number;
  /** Columns before `start`, a tab reaching to the next multiple of four. */
  readonly indent: number;
}

export function lineAt(text: string, from: number): Line {
  const newline = text.indexOf('\n', from);
  const next = newline < 0 ? text.length : newline + 1;
  let to = newline < 0 ? text.length : newline;
  if (to > from && text.charCodeAt(to - 1) === 13) to--;
  let start = from;
  let indent = 0;
  for (; start < to; start++) {
    const code = text.charCodeAt(start);
    if (code === 32) indent++;
    else if (code === 9) indent += 4 - (indent % 4);
    else break;
  }
  return { from, to, next, start, indent };
}

export const isBlankLine = (it: Line): boolean => it.start === it.to;

/** The end of the line's words, spaces after them left out. */
export function endOf(text: string, it: Line): number {
  let to = it.to;
  while (to > it.start && (text.charCodeAt(to - 1) === 32 || text.charCodeAt(to - 1) === 9)) to--;
  return to;
}

/** Number of `#` of an ATX heading, 0 where the line is none. */
export function headingLevel(text: string, it: Line): number {
  if (it.indent > 3 || text.charCodeAt(it.start) !== 35) return 0;
  let level = 1;
  while (text.charCodeAt(it.start + level) === 35) level++;
  const after = it.start + level;
  const ends = after >= it.to || text.charCodeAt(after) === 32 || text.charCodeAt(after) === 9;
  return level <= 6 && ends ? level : 0;
}

/** The level a setext underline gives the paragraph above it: 1 for `===`, 2 for `---`, else 0. */
export function underlineLevel(text: string, it: Line): 0 | 1 | 2 {
  const mark = text.charCodeAt(it.start);
  if (it.indent > 3 || (mark !== 61 && mark !== 45)) return 0;
  const to = endOf(text, it);
  for (let i = it.start; i < to; i++) if (text.charCodeAt(i) !== mark) return 0;
  return mark === 61 ? 1 : 2;
}

export function isBreak(text: string, it: Line): boolean {
  const mark = text.charCodeAt(it.start);
  if (it.indent > 3 || (mark !== 42 && mark !== 45 && mark !== 95)) return false;
  let count = 0;
  for (let i = it.start; i < it.to; i++) {
    const code = text.charCodeAt(i);
    if (code === mark) count++;
    else if (code !== 32 && code !== 9) return false;
  }
  return count >= 3;
}

/** The fence a line opens: its mark's code and length; undefined where it opens none. */
export function fenceMark(text: string, it: Line): { readonly mark: number; readonly count: number } | undefined {
  const mark = text.charCodeAt(it.start);
  if (it.indent > 3 || (mark !== 96 && mark !== 126)) return undefined;
  let count = 1;
  while (text.charCodeAt(it.start + count) === mark) count++;
  if (count < 3) return undefined;
  // Words after backticks hold no backtick. The search ends with the line, or many fences would take quadratic time.
  if (mark === 96) for (let i = it.start + count; i < it.to; i++) if (text.charCodeAt(i) === 96) return undefined;
  return { mark, count };
}

export function closesFence(text: string, it: Line, fence: { readonly mark: number; readonly count: number }): boolean {
  if (it.indent > 3) return false;
  const to = endOf(text, it);
  for (let i = it.start; i < to; i++) if (text.charCodeAt(i) !== fence.mark) return false;
  return to - it.start >= fence.count;
}

export const opensComment = (text: string, it: Line): boolean => it.indent <= 3 && text.startsWith('<!--', it.start);

export const isQuote = (text: string, it: Line): boolean => it.indent <= 3 && text.charCodeAt(it.start) === 62;

const digit = (code: number): boolean => code >= 48 && code <= 57;

/** Length of a list item's marker (`-`, `1.`), 0 where the line begins no item. */
export function listMarker(text: string, it: Line, inParagraph: boolean): number {
  if (it.indent > 3) return 0;
  let end = it.start;
  const code = text.charCodeAt(end);
  if (code === 42 || code === 43 || code === 45) end++;
  else {
    while (end - it.start < 9 && digit(text.charCodeAt(end))) end++;
    const mark = text.charCodeAt(end);
    if (end === it.start || (mark !== 46 && mark !== 41)) return 0;
    if (inParagraph && text.slice(it.start, end) !== '1') return 0;
    end++;
  }
  if (end < it.to && text.charCodeAt(end) !== 32 && text.charCodeAt(end) !== 9) return 0;
  // An empty item cannot interrupt a paragraph.
  return inParagraph && endOf(text, it) === end ? 0 : end - it.start;
}

/**
 * Whether a line leaves a paragraph open, which the next line continues whatever its indent.
 *
 * Looks behind the marks of quotes and list items, since it is the innermost paragraph that counts.
 */
export function leavesProse(text: string, it: Line): boolean {
  for (let depth = 0; depth < 8; depth++) {
    const marker = isQuote(text, it) ? 1 : isBreak(text, it) ? 0 : listMarker(text, it, false);
    if (marker === 0) break;
    it = lineAt(text, it.start + marker);
    if (it.indent > 4) return false;
    it = { ...it, indent: 0 };
  }
  return !isBlankLine(it) && it.indent < 4 && !interrupts(text, it);
}

/** Whether a line begins a block that ends the table, list or quote above it. */
export function interrupts(text: string, it: Line): boolean {
  const code = text.charCodeAt(it.start);
  if (code === 35 && headingLevel(text, it) > 0) return true;
  if ((code === 96 || code === 126) && fenceMark(text, it)) return true;
  return (code === 60 && opensComment(text, it)) || isBreak(text, it);
}

/** A line as the header of the table whose delimiter row stands on the next line; undefined where none does. */
export function tableHeader(text: string, it: Line): Row | undefined {
  // A delimiter row begins with one of three signs, which spares most lines the closer look.
  let start = it.next;
  while (isSpace(text.charCodeAt(start))) start++;
  const sign = text.charCodeAt(start);
  if (sign !== 124 && sign !== 45 && sign !== 58) return undefined;
  const below = lineAt(text, it.next);
  if (below.indent > 3) return undefined;
  // `- |` is a list item, which goes before tables.
  if (sign === 45 && listMarker(text, below, true) > 0) return undefined;
  const columns = delimiterColumns(text, below);
  const header = columns > 0 ? readRow(text, it) : undefined;
  return header?.cells.length === columns ? header : undefined;
}
