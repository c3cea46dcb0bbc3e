import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, type Change, collide, cover } from '../../server/src/base/span.ts';

const change = (length: number): fc.Arbitrary<Change> =>
  fc
    .tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 3 }))
    .map(([a, b, insert]) => ({ from: Math.min(a, b), to: Math.max(a, b), insert }));

const edits = fc.string({ maxLength: 30 }).chain((text) =>
  fc.tuple(fc.constant(text), fc.array(change(text.length), { maxLength: 6 })).map(([it, list]) => ({
    text: it,
    changes: list.filter((b, i) => list.slice(0, i).every((a) => !collide(a, b))),
  })),
);

test('changes that do not collide are made in any order with one result', () => {
  fc.assert(
    fc.property(edits, ({ text, changes }) => {
      const places = changes.map((it) => `${it.from}-${it.to}`);
      fc.pre(new Set(places).size === places.length);
      expect(apply(text, [...changes].reverse())).toBe(apply(text, changes));
    }),
  );
});

test('one change after the other, the last place first, gives what all together give', () => {
  fc.assert(
    fc.property(edits, ({ text, changes }) => {
      const backwards = [...changes]
        .map((it, i) => ({ it, i }))
        .sort((a, b) => b.it.from - a.it.from || b.it.to - a.it.to || b.i - a.i);
      const stepwise = backwards.reduce((out, { it }) => out.slice(0, it.from) + it.insert + out.slice(it.to), text);
      expect(apply(text, changes)).toBe(stepwise);
    }),
  );
});

test('two insertions at one place keep their order', () => {
  expect(
    apply('ad', [
      { from: 1, to: 1, insert: 'b' },
      { from: 1, to: 1, insert: 'c' },
    ]),
  ).toBe('abcd');
});

test('collision is mutual, neighbours do not collide, and what is the same or overlaps does', () => {
  fc.assert(fc.property(change(9), change(9), (a, b) => void expect(collide(a, b)).toBe(collide(b, a))));
  const at = (from: number, to: number) => ({ from, to });
  expect(collide(at(1, 3), at(3, 5))).toBe(false);
  expect(collide(at(1, 3), at(2, 5))).toBe(true);
  expect(collide(at(1, 3), at(1, 3))).toBe(true);
  expect(collide(at(1, 5), at(2, 3))).toBe(true);
  expect(collide(at(2, 2), at(1, 3))).toBe(true);
  expect(collide(at(1, 1), at(1, 3))).toBe(false);
  expect(collide(at(3, 3), at(1, 3))).toBe(false);
});

test('the cover of two spans holds both', () =>
  expect(cover({ from: 4, to: 5 }, { from: 1, to: 2 })).toEqual({ from: 1, to: 5 }));
