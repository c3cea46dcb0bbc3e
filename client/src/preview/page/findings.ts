import { wordsAt } from './words.ts';

/** Something the linter says about a place. */
export interface Finding {
  readonly from: number;
  readonly to: number;
  /** 0 an error, 1 a warning, 2 an info, 3 a hint. */
  readonly severity: 0 | 1 | 2 | 3;
  readonly message: string;
  /** The words of the draft it is about. */
  readonly words: string;
}

/** A part of a block that can be marked: a cell, or a heading or paragraph. */
export interface Part {
  readonly from: number;
  readonly to: number;
  /** What the page shows there. */
  readonly shown: string;
  /** Which row of a table it is a cell of; undefined for prose. */
  readonly row: number | undefined;
}

/** A finding on a part: all of it, or the words from one place of it to another. */
export interface Mark {
  readonly part: number;
  readonly finding: Finding;
  readonly within?: readonly [from: number, to: number];
}

/**
 * Where findings are to be marked. Cells are marked whole, as they are what a number is to a reader; of prose the words are
 * marked, where it is certain which they are.
 *
 * A finding about several rows, which would mark everything, marks its first cell.
 */
export function marksOf(parts: readonly Part[], findings: readonly Finding[]): readonly Mark[] {
  return findings.flatMap((finding) => {
    const those = parts.flatMap((it, part) => (touches(it, finding) ? [{ it, part }] : []));
    const cells = those.filter(({ it }) => it.row !== undefined);
    const marked = cells.some(({ it }) => it.row !== cells[0]!.it.row) ? cells.slice(0, 1) : cells;
    return [
      ...marked.map(({ part }) => ({ part, finding })),
      ...those.filter(({ it }) => it.row === undefined).map(({ it, part }) => markIn(it, part, finding)),
    ];
  });
}

/** An empty cell is touched where the finding begins or ends; others only by something of their own. */
function touches(it: Part, { from, to }: Finding): boolean {
  if (it.from === it.to || from === to) return it.from <= to && from <= it.to;
  return it.from < to && from < it.to;
}

/** How many characters more are written than shown. */
export const leadOf = ({ from, to, shown }: Part): number => Math.max(0, to - from - shown.length);

function markIn(it: Part, part: number, finding: Finding): Mark {
  const { from, to, words } = finding;
  // What reaches beyond the part marks what is in it, all of it.
  if (from < it.from || to > it.to || words === '') return { part, finding };
  // Marks of headings and indents are not shown: what is written more usually stands before the words.
  const within = wordsAt(it.shown, words, from - it.from - leadOf(it));
  return within ? { part, finding, within } : { part, finding };
}
