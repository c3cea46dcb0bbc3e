import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaults } from '../../server/src/base/settings.ts';
import { apply, type Change, collide } from '../../server/src/base/span.ts';
import { compose, fixAll } from '../../server/src/features/fix-all.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { mend } from '../../server/src/rules/mend.ts';

/** Changes of a text of this length that do not collide. */
const changesOf = (length: number): fc.Arbitrary<Change[]> =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 3 })), { maxLength: 4 }).map((them) => {
    const out: Change[] = [];
    for (const [a, b, insert] of them) {
      const it = { from: Math.min(a, b), to: Math.max(a, b), insert };
      if (!out.some((other) => collide(other, it) || other.from === it.from)) out.push(it);
    }
    return out;
  });

const twoEdits = fc
  .string({ maxLength: 12 })
  .chain((text) => changesOf(text.length).map((first) => ({ text, first })))
  .chain(({ text, first }) => changesOf(apply(text, first).length).map((second) => ({ text, first, second })));

test('two edits composed do what they do one after the other, and never overlap', () => {
  fc.assert(
    fc.property(twoEdits, ({ text, first, second }) => {
      const both = compose(text, first, second);
      expect(apply(text, both)).toBe(apply(apply(text, first), second));
      for (const [i, it] of both.entries()) expect(it.from).toBeGreaterThanOrEqual(both[i - 1]?.to ?? 0);
    }),
    { numRuns: 2000 },
  );
});

const cells = fc.constantFrom('', '1', '１２', '3件', '1,234', '—', '　4', '0', 'x', '减5');

test('fix-all gives what mending gives, touches nothing else, and has nothing to do the second time', () => {
  const rows = fc.array(fc.array(cells, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(2020, 2024), rows, (year, them) => {
      let text = blankReport('某市某区某街道办事处', year)!;
      for (const row of them) text = text.replace(/\|(?: {2}\|){7}/, `| ${row.join(' | ')} |`);
      const changes = fixAll(text, defaults);
      expect(apply(text, changes)).toBe(mend(text, defaults));
      expect(fixAll(apply(text, changes), defaults)).toEqual([]);
      for (const it of changes) expect(text.slice(it.from, it.to)).not.toBe(it.insert);
    }),
    { numRuns: 30 },
  );
});
