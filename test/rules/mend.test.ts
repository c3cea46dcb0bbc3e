import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaults } from '../../server/src/base/settings.ts';
import { apply, collide } from '../../server/src/base/span.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { mend, pending } from '../../server/src/rules/mend.ts';

/** A draft whose cells are numbers, blanks and forms that are to be mended. */
const filled = fc
  .array(fc.constantFrom('3', '', '１', '1,234', '5件', '[bookmark: _GoBack]0', '　4', '减59', '无'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((cells) => {
    let i = 0;
    return blankReport('某市某区某局', 2023)!.replace(/\| (?= ?\|)/g, () => `| ${cells[i++ % cells.length]!} `);
  });

test('changes of one round stand in order and never collide, and mending twice is mending once', () => {
  fc.assert(
    fc.property(filled, fc.boolean(), (text, unsafe) => {
      const changes = pending(text, defaults, unsafe);
      for (const [i, it] of changes.entries()) {
        const next = changes[i + 1];
        if (next) expect(it.from <= next.from && it.to <= next.to && !collide(it, next)).toBe(true);
      }
      expect(apply(text, changes) === text).toBe(changes.length === 0);
      const once = mend(text, defaults, unsafe);
      expect(mend(once, defaults, unsafe)).toBe(once);
    }),
    { numRuns: 30 },
  );
});
