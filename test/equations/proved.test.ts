import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { show } from '../../server/src/base/decimal.ts';
import { apply } from '../../server/src/base/span.ts';
import { diagnose } from '../../server/src/equations/diagnose.ts';
import { proved } from '../../server/src/equations/proved.ts';
import { type BoundTable, type Fact, tableOf } from '../../server/src/report/report.ts';
import { read } from '../check.ts';
import { consistent } from '../generate.ts';

const t3 = (text: string): BoundTable => tableOf(read(text), 't3')!;
const key = (it: Fact): string => `${it.row.id} ${it.column.id}`;

/** Consistent reports with some cells of table three to blank out, from one to most of them. */
const blanked = fc.tuple(consistent, fc.array(fc.nat(), { minLength: 1, maxLength: 150 })).map(([{ text }, picks]) => {
  const facts = t3(text).facts.flat() as Fact[];
  const chosen = [...new Set(picks.map((it) => facts[it % facts.length]!))];
  const truth = new Map(facts.map((it) => [key(it), it.raw]));
  return {
    text: apply(
      text,
      chosen.map(({ from, to }) => ({ from, to, insert: '' })),
    ),
    truth,
    count: chosen.length,
  };
});

describe('what is proved about blanks', () => {
  test('is what stood there before they were blanked out', () => {
    fc.assert(
      fc.property(blanked, ({ text, truth }) => {
        const { values, contradicted } = proved(t3(text));
        expect(contradicted.size).toBe(0);
        for (const [fact, { value }] of values) expect(show(value), key(fact)).toBe(truth.get(key(fact)));
      }),
      { numRuns: 150 },
    );
  });

  test('is everything as long as no equation has two blanks', () => {
    fc.assert(
      fc.property(consistent, fc.nat(), ({ text }, pick) => {
        const facts = t3(text).facts;
        const row = facts[pick % facts.length]!;
        const cells = facts.map((it, i) => it[i % row.length]!);
        const blank = apply(
          text,
          cells.slice(0, 3).map(({ from, to }) => ({ from, to, insert: '' })),
        );
        expect(proved(t3(blank)).values.size).toBe(3);
      }),
      { numRuns: 40 },
    );
  });
});

describe('one wrong number among blanks', () => {
  test('is never blamed on another cell', () => {
    fc.assert(
      fc.property(blanked, fc.nat(), fc.integer({ min: 1, max: 30 }), ({ text }, pick, by) => {
        const filled = t3(text)
          .facts.flat()
          .filter((it) => it!.raw !== '') as Fact[];
        if (filled.length === 0) return;
        const wrong = filled[pick % filled.length]!;
        const edited = apply(text, [{ from: wrong.from, to: wrong.to, insert: String(Number(wrong.raw) + by) }]);
        for (const it of diagnose(t3(edited)).suspects) {
          expect([key(it.fact), show(it.value)]).toEqual([key(wrong), wrong.raw]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
