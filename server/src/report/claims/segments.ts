import { type Quantity, quantities } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
import { isBlank } from '../../base/text.ts';
import { bareNumber } from './bare-number.ts';

/** The words between two marks of punctuation, and the quantities in them. A new one also begins at every 其中. */
export interface Segment extends Span {
  /** The mark in front of it and the one behind it; empty at the ends of a line and beside 其中. */
  readonly before: string;
  readonly behind: string;
  /** How many round brackets it stands in. */
  readonly depth: number;
  /** Which sentence of its line it belongs to, from 0. */
  readonly sentence: number;
  readonly quantities: readonly Quantity[];
  /** The number without a measure word that it ends in, where no quantity stands in it: 工作动态60. */
  readonly bare: Quantity | undefined;
}

const marks = new Uint8Array(0x10000);
for (const it of '，,；;：:、（(）)。！!？?') marks[it.charCodeAt(0)] = 1;
marks['其'.charCodeAt(0)] = 2;
marks['《'.charCodeAt(0)] = 3;

/** Cuts one line of prose at its punctuation. `found` are its quantities, in order. */
export function segmentsOf(text: string, line: Span, found = quantities(text, line.from, line.to)): readonly Segment[] {
  const out: Segment[] = [];
  let from = line.from;
  let before = '';
  let depth = 0;
  let sentence = 0;
  let next = 0;
  let near = 0;
  const cut = (to: number, behind: string): void => {
    const start = next;
    while (next < found.length && found[next]!.to <= to) next++;
    const [a, b] = trimmed(text, from, to);
    if (b === a) return;
    const bare = start === next ? bareNumber(text, a, b) : undefined;
    out.push({ from: a, to: b, before, behind, depth, sentence, quantities: found.slice(start, next), bare });
  };
  for (let i = line.from; i < line.to; i++) {
    const mark = marks[text.charCodeAt(i)]!;
    if (mark === 0) continue;
    // A comma between digits is part of the number.
    while (near < found.length && found[near]!.to <= i) near++;
    if (near < found.length && i >= found[near]!.from) continue;
    if (mark === 3) i = titleEnd(text, i, line.to);
    else if (mark === 2) {
      if (text[i + 1] !== '中') continue;
      cut(i, '');
      [from, before] = [i, ''];
    } else {
      const sign = text[i]!;
      cut(i, sign);
      [from, before] = [i + 1, sign];
      if (sign === '（' || sign === '(') depth++;
      else if (sign === '）' || sign === ')') depth = Math.max(0, depth - 1);
      else if ('。！!？?'.includes(sign)) [sentence, depth] = [sentence + 1, 0];
    }
  }
  cut(line.to, '');
  return out;
}

/** The last character of 《…》: punctuation inside a title divides nothing. An open one without its end is skipped alone. */
function titleEnd(text: string, at: number, to: number): number {
  const limit = Math.min(to, at + 80);
  for (let i = at + 1; i < limit; i++) if (text[i] === '》') return i;
  return at;
}

/** Without the blanks and the emphasis of Markdown around it. */
function trimmed(text: string, from: number, to: number): readonly [from: number, to: number] {
  while (from < to && (isBlank(text.charCodeAt(from)) || text[from] === '*')) from++;
  while (to > from && (isBlank(text.charCodeAt(to - 1)) || text[to - 1] === '*')) to--;
  return [from, to];
}
