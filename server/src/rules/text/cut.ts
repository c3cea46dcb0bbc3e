import type { Change, Span } from '../../base/span.ts';

/** Where the line of an offset starts. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Where the line after that of an offset starts; the end of the text where there is none. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** Takes out the whole lines of a span, and one of the two blank lines that would then meet. */
export function cutLines(text: string, at: Span): Change {
  const from = lineStart(text, at.from);
  const to = nextLine(text, at.to);
  const below = nextLine(text, to);
  const meetsBlank = from === 0 || isBlank(text, lineStart(text, from - 1), from);
  if (meetsBlank && to < text.length && isBlank(text, to, below)) return { from, to: below, insert: '' };
  if (meetsBlank && to === text.length && from > 0) return { from: lineStart(text, from - 1), to, insert: '' };
  return { from, to, insert: '' };
}

const isBlank = (text: string, from: number, to: number): boolean => text.slice(from, to).trim() === '';
