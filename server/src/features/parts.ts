import type { Span } from '../base/span.ts';

/**
 * The lines of a section or sub-section: from the marks of its heading to the last line before the next one, its end left
 * out. `body` ends where the words of the next heading begin, which may stand behind marks of their own.
 */
export function linesOf(text: string, { from, body }: Span & { readonly body: Span }): Span {
  const start = beforeMarks(text, from);
  if (body.to >= text.length) return { from: start, to: text.length };
  let to = beforeMarks(text, body.to);
  if (text[to - 1] === '\n') to--;
  if (text[to - 1] === '\r') to--;
  return { from: start, to: Math.max(from, to) };
}

/** The start of the line, where nothing but the marks of a heading stands before a place. */
function beforeMarks(text: string, at: number): number {
  let start = at;
  while (start > 0 && marks.includes(text[start - 1]!)) start--;
  return start === 0 || text[start - 1] === '\n' ? start : at;
}

const marks = ' \t\u3000\ufeff#*';
