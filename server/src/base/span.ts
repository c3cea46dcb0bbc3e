/**
 * A half-open range of UTF-16 offsets into one document.
 *
 * Every place in this program is a Span. Lines and columns exist only in lsp/ and cli/.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A value together with the place in the text that states it. */
export interface Sourced<T> extends Span {
  readonly value: T;
}

/** One replacement. Changes of one edit never overlap and are applied together. */
export interface Change extends Span {
  readonly insert: string;
}

/** The text with all changes made. Two insertions at one place keep their order. */
export function apply(text: string, changes: readonly Change[]): string {
  const ordered = [...changes].sort((a, b) => a.from - b.from || a.to - b.to);
  let out = '';
  let at = 0;
  for (const it of ordered) {
    out += text.slice(at, it.from) + it.insert;
    at = it.to;
  }
  return out + text.slice(at);
}

/** Whether two changes cannot be made together. */
export const collide = (a: Span, b: Span): boolean =>
  a.from === b.from ? a.to > a.from === b.to > b.from : a.from < b.to && b.from < a.to;

/** The smallest span that covers both. */
export const cover = (a: Span, b: Span): Span => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) });

/** A span neither end of which an edit touches, where it stands afterwards. */
export function movedBy({ from, to, insert }: Change, at: Span): Span {
  const moved = (it: number): number => (it >= to ? it + insert.length - (to - from) : it);
  return { from: moved(at.from), to: moved(at.to) };
}
