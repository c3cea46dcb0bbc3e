/** Lines around a change that are shown with it. */
const context = 3;

interface Hunk {
  /** Lines of the old and of the new text that differ, ends excluded. */
  readonly old: readonly [from: number, to: number];
  readonly new: readonly [from: number, to: number];
}

/** A unified diff of two versions of a file; empty where they are equal. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const [a, b] = [linesOf(before), linesOf(after)];
  const out = [`--- ${path}\n+++ ${path}\n`];
  for (const group of grouped(differences(a, b))) out.push(printed(group, a, b));
  return out.join('');
}

/** Lines with their endings; the last one may have none. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const shown = (sign: string, line: string): string =>
  line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;

/** Where two lists of lines differ: what both begin and end with is set aside, and the rest compared by `matches`. */
function differences(a: readonly string[], b: readonly string[]): Hunk[] {
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

/** Changes whose contexts meet are printed together. */
function grouped(hunks: readonly Hunk[]): Hunk[][] {
  const out: Hunk[][] = [];
  for (const it of hunks) {
    const last = out.at(-1)?.at(-1);
    if (last && it.old[0] - last.old[1] <= 2 * context) out.at(-1)!.push(it);
    else out.push([it]);
  }
  return out;
}

function printed(group: readonly Hunk[], a: readonly string[], b: readonly string[]): string {
  const [first, last] = [group[0]!, group.at(-1)!];
  const lead = Math.min(context, first.old[0]);
  const from = first.old[0] - lead;
  const to = Math.min(a.length, last.old[1] + context);
  const start = first.new[0] - lead;
  const end = last.new[1] + (to - last.old[1]);
  const out = [`@@ -${span(from, to)} +${span(start, end)} @@\n`];
  let at = from;
  for (const it of group) {
    for (; at < it.old[0]; at++) out.push(shown(' ', a[at]!));
    for (; at < it.old[1]; at++) out.push(shown('-', a[at]!));
    for (let j = it.new[0]; j < it.new[1]; j++) out.push(shown('+', b[j]!));
  }
  for (; at < to; at++) out.push(shown(' ', a[at]!));
  return out.join('');
}

/** A range of lines as diffs write it: an empty one stands after the line it names. */
const span = (from: number, to: number): string => `${to > from ? from + 1 : from},${to - from}`;
