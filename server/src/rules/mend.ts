import type { Settings } from '../base/settings.ts';
import { apply, type Change, collide } from '../base/span.ts';
import { bind } from '../report/bind.ts';
import { scan } from '../syntax/scan.ts';
import { fixesOf, lint } from './lint.ts';

/** More rounds than any chain of fixes that wait for each other; reached only if two fixes undo each other. */
const rounds = 12;

/**
 * Applies fixes until nothing changes: the safe ones, and with `unsafe` the first fix of every other finding as well.
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
    const fix = unsafe ? fixes[0] : fixes.find((f) => f.safe);
    if (!fix || fix.changes.some((a) => out.some((b) => collide(a, b)))) continue;
    out.push(...fix.changes.filter((c) => text.slice(c.from, c.to) !== c.insert));
  }
  return out;
}
