/** Where the lines of a text begin. A line ends as in LSP: at `\n`, `\r\n` or a lone `\r`. */
export function lineStarts(text: string): Uint32Array {
  if (last?.text !== text) last = { text, starts: startsIn(text) };
  return last.starts;
}

/** Who keeps the lines of a draft asks right before who shows places in it. */
let last: { readonly text: string; readonly starts: Uint32Array } | undefined;

function startsIn(text: string): Uint32Array {
  const starts = [0];
  if (text.includes('\r')) for (const it of text.matchAll(/\r\n|\n|\r/g)) starts.push(it.index + it[0].length);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return new Uint32Array(starts);
}

/** The line an offset stands in, from 0. What reads it counts characters from where that line begins. */
export function lineOf(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
