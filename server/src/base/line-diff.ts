import type { Change } from './span.ts';

/** A place where two lists of lines differ. */
export interface Hunk {
  /** Lines of the old and of the new text that differ, ends excluded. */
  readonly old: readonly [from: number, to: number];
  readonly new: readonly [from: number, to: number];
}

/** Lines with their endings; the last one may have none. */
export const linesOf = (text: string): string[] => text.match(/[^\n]+\n?|\n/g) ?? [];

/** Where two lists of lines differ: what both begin and end with is set aside, and the rest compared by `matches`. */
export function differences(a: readonly string[], b: readonly string[]): Hunk[] {
  const out: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...matches(a, b), [a.length, b.length] as const]) {
    if (x > i || y > j) out.push({ old: [i, x], new: [j, y] });
    [i, j] = [x + 1, y + 1];
  }
  return out;
}

/**
 * Pairs of equal lines in order. Lines that both texts hold once are matched first (patience), then their neighbours:
 * linear for drafts, and what is changed is shown as changed.
 */
function matches(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  const within = (i: number, x: number, j: number, y: number): void => {
    while (i < x && j < y && a[i] === b[j]) out.push([i++, j++]);
    const tail: (readonly [number, number])[] = [];
    while (i < x && j < y && a[x - 1] === b[y - 1]) tail.push([--x, --y]);
    if (i < x && j < y) {
      const anchors = rising(unique(a, i, x), unique(b, j, y));
      for (const [p, q] of anchors) {
        within(i, p, j, q);
        out.push([p, q]);
        [i, j] = [p + 1, q + 1];
      }
      if (anchors.length > 0) within(i, x, j, y);
    }
    for (let k = tail.length - 1; k >= 0; k--) out.push(tail[k]!);
  };
  within(0, a.length, 0, b.length);
  return out;
}

function unique(lines: readonly string[], from: number, to: number): Map<string, number> {
  const seen = new Map<string, number>();
  for (let i = from; i < to; i++) seen.set(lines[i]!, seen.has(lines[i]!) ? -1 : i);
  return seen;
}

/** Lines unique in both, as pairs that rise on both sides. */
function rising(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  let last = -1;
  for (const [line, i] of a) {
    const j = b.get(line) ?? -1;
    if (i < 0 || j <= last) continue;
    out.push([i, j]);
    last = j;
  }
  return out;
}

/** The changes that make one text of another, in whole lines; what they share is left alone. */
export function lineChanges(before: string, after: string): Change[] {
  if (before === after) return [];
  const [a, b] = [linesOf(before), linesOf(after)];
  const starts = [0];
  for (const it of a) starts.push(starts.at(-1)! + it.length);
  return differences(a, b).map((it) => ({
    from: starts[it.old[0]]!,
    to: starts[it.old[1]]!,
    insert: b.slice(...it.new).join(''),
  }));
}
