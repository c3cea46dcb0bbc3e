import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineChanges } from '../../server/src/base/line-diff.ts';
import { apply } from '../../server/src/base/span.ts';

test('changes in whole lines make one text of another', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '', '一', '| x |'), { maxLength: 20 }).map((it) => it.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = lineChanges(before, after);
      expect(apply(before, changes)).toBe(after);
      if (before === after) expect(changes).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('lines that both texts share are left alone', () => {
  expect(lineChanges('a\nb\nc\n', 'a\nx\nc\n')).toEqual([{ from: 2, to: 4, insert: 'x\n' }]);
  expect(lineChanges('a\nb\n', 'a\n\nb\n')).toEqual([{ from: 2, to: 2, insert: '\n' }]);
});
