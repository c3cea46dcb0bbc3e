import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Summary } from '../../server/src/report/summary.ts';
import { Lists } from '../../server/src/workspace/lists.ts';

const reports = ['a', 'b', 'c', 'd'].map((place) => ({ place }) as Summary);

const step = fc.record({
  isIn: fc.boolean(),
  // Hashes that meet in one slot, and the ends of what 32 bits hold.
  key: fc.oneof(fc.integer({ min: -200, max: 200 }), fc.constantFrom(0x7fffffff, -0x80000000, 0, -1)),
  it: fc.nat({ max: reports.length - 1 }),
});

test('lists hold what came and did not go, in order of place, however many there are', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 600 }), (steps) => {
      const lists = new Lists(reports);
      const wanted = new Map<number, Set<number>>();
      for (const { isIn, key, it } of steps) {
        const them = wanted.get(key) ?? new Set();
        wanted.set(key, them);
        if (isIn && !them.has(it)) lists.add(key, it);
        if (!isIn) lists.remove(key, it);
        if (isIn) them.add(it);
        else them.delete(it);
      }
      for (const [key, them] of wanted) {
        expect(lists.of(key).map((it) => it.place)).toEqual([...them].map((it) => reports[it]!.place).sort());
      }
    }),
    { numRuns: 100 },
  );
});

test('what comes and goes again and again leaves nothing behind that slows the next', () => {
  const lists = new Lists(reports);
  for (let key = 0; key < 100_000; key++) {
    lists.add(key, 0);
    lists.remove(key, 0);
  }
  expect(lists.of(99_999)).toEqual([]);
  lists.add(5, 1);
  expect(lists.of(5)).toEqual([reports[1]]);
});
