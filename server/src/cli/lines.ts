import { lineOf, lineStarts } from '../base/lines.ts';
import type { Span } from '../base/span.ts';
import type { Place, Range } from '../convert/check-result.ts';

/** Where the lines of a text begin. A line ends as in LSP: at `\n`, `\r\n` or a lone `\r`. */
export interface Lines {
  place(offset: number): Place;
  range(at: Span): Range;
  /** The words of a line, without its ending. */
  words(line: number): string;
}

export function lines(text: string): Lines {
  let known: Uint32Array | undefined;
  const starts = (): Uint32Array => {
    known ??= lineStarts(text);
    return known;
  };
  return {
    place: (offset) => placeIn(starts(), offset),
    range: (at) => rangeIn(starts(), at),
    words: (line) =>
      text.slice(starts()[line] ?? text.length, starts()[line + 1] ?? text.length).replace(/\r?\n$|\r$/, ''),
  };
}

function placeIn(starts: Uint32Array, offset: number): Place {
  const line = lineOf(starts, offset);
  return { line, character: offset - starts[line]! };
}

/** A range in a text of which only the places of its lines are at hand. */
export const rangeIn = (starts: Uint32Array, at: Span): Range => ({
  start: placeIn(starts, at.from),
  end: placeIn(starts, at.to),
});
