import type { Span } from '../../base/span.ts';
import type { Block, Tree } from '../../syntax/blocks.ts';

/** The line the cursor stands on. */
export interface Line extends Span {
  /** Its words before the cursor and behind it. */
  readonly before: string;
  readonly behind: string;
  /** The block it belongs to; undefined on a blank line. */
  readonly block: Block | undefined;
  /** Whether words stand on the lines right above and below it. */
  readonly isBelowText: boolean;
  readonly isAboveText: boolean;
}

export function lineAt({ text, blocks }: Tree, at: number): Line {
  let from = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  if (from === 0 && text.startsWith('\ufeff') && at > 0) from = 1;
  const to = endOfLine(text, at);
  return {
    from,
    to,
    before: text.slice(from, at),
    behind: text.slice(at, to),
    block: blockIn(blocks, from, to),
    isBelowText: from > 1 && text.slice(text.lastIndexOf('\n', from - 2) + 1, from).trim() !== '',
    isAboveText: isFilled(text, to),
  };
}

/** Where a line ends, its line ending left out. */
function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline < 0) return text.length;
  return newline > at && text.charCodeAt(newline - 1) === 13 ? newline - 1 : newline;
}

function isFilled(text: string, end: number): boolean {
  const newline = text.indexOf('\n', end);
  return newline >= 0 && text.slice(newline + 1, endOfLine(text, newline + 1)).trim() !== '';
}

/** The block that has something on a line; found by halving. */
function blockIn(blocks: readonly Block[], from: number, to: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.from <= to) low = middle + 1;
    else high = middle;
  }
  const it = blocks[low - 1];
  return it && it.to >= from && (it.to > from || it.from === from) ? it : undefined;
}
