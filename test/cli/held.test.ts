import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { type Held, held } from '../../server/src/cli/held.ts';
import { lines } from '../../server/src/cli/lines.ts';

const collect = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

/** A draft that waits, and whether what its words were cut from is still there. */
function waiting(): { readonly it: Held; readonly isKept: () => boolean } {
  const at = lines('甲\n乙\n丙\n');
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } };
  const finding = { rule: 'x', severity: 'info', message: '', range, text: '乙', related: [], fixes: [] } as const;
  const file = { path: 'a', unit: null, year: null, format: null, findings: [finding] };
  const ref = new WeakRef(at);
  const found = { ...file, equations: { held: 0, broken: 0, unknown: 0 } };
  return { it: held({ found, at, locale: 'zh', mark: false }), isKept: () => ref.deref() !== undefined };
}

test('a draft that waits to be printed has the words of its findings, and lets its text go', async () => {
  const { it, isKept } = waiting();
  // What a reference was just made to stays until the turn is over.
  await setImmediate();
  collect();
  expect(it.at.words(1)).toBe('乙');
  expect(isKept()).toBe(false);
});
