import type { Settings } from '../base/settings.ts';
import { apply, type Change, collide } from '../base/span.ts';
import { bind } from '../report/bind.ts';
import { scan } from '../syntax/scan.ts';
import { fixesOf, lint } from './lint.ts';

/** More rounds than any chain of fixes that wait for each other; reached only if two fixes undo each other. */
const rounds = 12;

/**
 * Applies fixes until nothing changes: the safe ones, and with `unsafe` the first fix of every other finding as well.
 * A choice is left to its author.
 *
 * Fixes of one round that overlap wait for the next one.
 */
export function mend(text: string, settings: Pick<Settings, 'rules'>, unsafe = false): string {
  for (let i = 0; i < rounds; i++) {
    const changes = pending(text, settings, unsafe);
    if (changes.length === 0) return text;
    text = apply(text, changes);
  }
  return text;
}

/** The changes of one round, none overlapping another. */
export function pending(text: string, settings: Pick<Settings, 'rules'>, unsafe: boolean): readonly Change[] {
  const report = bind(scan(text));
  const out: Change[] = [];
  for (const it of lint(report, settings)) {
    const fixes = fixesOf(it, report);
    const fix = unsafe ? fixes.find((f) => !f.choice) : fixes.find((f) => f.safe);
    if (!fix || fix.changes.some((a) => collidesWithAny(out, a))) continue;
    for (const c of fix.changes) if (text.slice(c.from, c.to) !== c.insert) put(out, c);
  }
  return out;
}

/** Whether a change collides with one of many, which stand in order and apart. */
function collidesWithAny(them: readonly Change[], it: Change): boolean {
  for (let i = first(them, (one) => one.to >= it.from); i < them.length && them[i]!.from <= it.to; i++) {
    if (collide(them[i]!, it)) return true;
  }
  return false;
}

/** Puts a change among others that stand in order. An insertion comes before what is replaced at its place. */
function put(them: Change[], it: Change): void {
  const at = first(them, (one) => (one.from === it.from ? one.to >= it.to : one.from > it.from));
  them.splice(at, 0, it);
}

/** Where the changes begin that pass a test which all behind them pass too; by halving, since there may be very many. */
function first(them: readonly Change[], passes: (it: Change) => boolean): number {
  let low = 0;
  let high = them.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(them[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
