import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaults } from '../server/src/base/settings.ts';
import { tally } from '../server/src/equations/balance.ts';
import { lint } from '../server/src/rules/lint.ts';
import { mend } from '../server/src/rules/mend.ts';
import { read } from './check.ts';

const example = (name: string): string => readFileSync(join(import.meta.dirname, '../examples', name), 'utf8');
const found = (text: string): string[] => lint(read(text), defaults).map((it) => it.rule.id);

describe.each([
  ['2019', 40],
  ['2021', 42],
] as const)('the examples of the %s format', (format, equations) => {
  test('the clean one has nothing to find, and every equation holds', () => {
    const report = read(example(`${format}-clean.nianbao.md`));
    expect(lint(report, defaults)).toEqual([]);
    expect(tally(report)).toEqual({ held: equations, broken: 0, unknown: 0 });
    expect(report.format?.id).toBe(format);
  });

  test('the faulty one shows faults of many kinds, and safe fixes mend those of form', () => {
    const text = example(`${format}-faults.nianbao.md`);
    const before = new Set(found(text));
    const after = new Set(found(mend(text, defaults)));
    expect(before.size).toBeGreaterThan(8);
    expect([...after].every((it) => before.has(it))).toBe(true);
    expect(after.size).toBeLessThan(before.size);
  });
});
