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
  let starts: number[] | undefined;
  const place = (offset: number): Place => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - starts[low]! };
  };
  return {
    place,
    range: (at) => ({ start: place(at.from), end: place(at.to) }),
    words(line) {
      starts ??= lineStarts(text);
      return text.slice(starts[line] ?? text.length, starts[line + 1] ?? text.length).replace(/\r?\n$|\r$/, '');
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const it of text.matchAll(/\r\n|\n|\r/g)) starts.push(it.index + it[0].length);
    return starts;
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
