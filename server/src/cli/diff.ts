import { differences, type Hunk, linesOf } from '../base/line-diff.ts';

/** Lines around a change that are shown with it. */
const context = 3;

/** A unified diff of two versions of a file; empty where they are equal. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const [a, b] = [linesOf(before), linesOf(after)];
  const out = [`--- ${path}\n+++ ${path}\n`];
  for (const group of grouped(differences(a, b))) out.push(printed(group, a, b));
  return out.join('');
}

const shown = (sign: string, line: string): string =>
  line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;

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
