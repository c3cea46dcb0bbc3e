import type { Settings } from '../base/settings.ts';
import { apply, type Change } from '../base/span.ts';
import { pending } from '../rules/mend.ts';

/** As many rounds as `mend` makes; a chain of fixes that wait for each other is never longer. */
const rounds = 12;

/**
 * The safe fixes of a text until none is left, as changes of the text as it stands.
 *
 * The same result as `mend`, in the smallest changes: fixes of later rounds are carried back to the first text.
 */
export function fixAll(text: string, settings: Pick<Settings, 'rules'>): readonly Change[] {
  let out: readonly Change[] = [];
  let current = text;
  for (let i = 0; i < rounds; i++) {
    const next = pending(current, settings, false);
    if (next.length === 0) break;
    out = compose(text, out, next);
    current = apply(current, next);
  }
  return out;
}

/**
 * Two sets of changes made one after the other, as one set of changes of the first text.
 *
 * Neighbours and overlaps become one change; what the second set does inside an insertion of the first is part of it.
 */
export function compose(text: string, first: readonly Change[], second: readonly Change[]): readonly Change[] {
  const middle = apply(text, first);
  const touched: { from: number; to: number }[] = [];
  let by = 0;
  for (const it of ordered(first)) {
    touched.push({ from: it.from + by, to: it.from + by + it.insert.length });
    by += it.insert.length - (it.to - it.from);
  }
  touched.push(...second.map(({ from, to }) => ({ from, to })));
  return merged(touched).map(({ from, to }) => {
    const inside = second.filter((it) => from <= it.from && it.to <= to).map((it) => shift(it, -from));
    return {
      from: back(first, from, 'from'),
      to: back(first, to, 'to'),
      insert: apply(middle.slice(from, to), inside),
    };
  });
}

const ordered = (them: readonly Change[]): Change[] => [...them].sort((a, b) => a.from - b.from || a.to - b.to);

const shift = (it: Change, by: number): Change => ({ ...it, from: it.from + by, to: it.to + by });

/** Spans with those that touch joined, in order. */
function merged(them: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  for (const it of [...them].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = out.at(-1);
    if (last && it.from <= last.to) last.to = Math.max(last.to, it.to);
    else out.push({ ...it });
  }
  return out;
}

/** Where a place behind the changes stood before them. At an insertion's edge `from` is before what it replaced, `to` behind it. */
function back(changes: readonly Change[], at: number, edge: 'from' | 'to'): number {
  let by = 0;
  for (const it of ordered(changes)) {
    const from = it.from + by;
    const to = from + it.insert.length;
    if (at < from || (at === from && edge === 'from')) break;
    if (at < to) return edge === 'from' ? it.from : it.to;
    by += it.insert.length - (it.to - it.from);
  }
  return at - by;
}
