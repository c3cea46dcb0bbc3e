import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { show } from '../../server/src/base/decimal.ts';
import { apply } from '../../server/src/base/span.ts';
import { allBalances, tally } from '../../server/src/equations/balance.ts';
import { recomputed, setCell } from '../../server/src/equations/plan.ts';
import { format2021 } from '../../server/src/formats/2021.ts';
import { type BoundTable, type Fact, factOf, tableOf } from '../../server/src/report/report.ts';
import { t3Balance } from '../../server/src/rules/arithmetic/t3-balance.ts';
import { t3ColumnTotal } from '../../server/src/rules/arithmetic/t3-column-total.ts';
import { t3RowTotal } from '../../server/src/rules/arithmetic/t3-row-total.ts';
import { heard, type Rule } from '../../server/src/rules/rule.ts';
import { read } from '../check.ts';
import { consistent, type Figures, written } from '../generate.ts';

const rules: readonly Rule<unknown>[] = [t3RowTotal, t3ColumnTotal, t3Balance];
const kept = new Set(['new', 'carry_in', 'carry_out']);
const isResult = (it: Fact): boolean => !kept.has(it.row.id) && it.row.id !== 'total';
const worth = (it: Fact | undefined): number => Number(it?.value ? show(it.value) : Number.NaN);
const t3 = (text: string): BoundTable => tableOf(read(text), 't3')!;

/** The text with one number changed. */
const changed = (text: string, fact: Fact, by: number): string =>
  apply(text, [{ from: fact.from, to: fact.to, insert: String(worth(fact) + by) }]);

describe('a complete table three', () => {
  test('is consistent as generated, in both formats', () => {
    fc.assert(
      fc.property(consistent, ({ text, format }) => {
        const report = read(text);
        expect(report.format?.id).toBe(format.id);
        expect(tally(report)).toEqual({ held: format.id === '2019' ? 40 : 42, broken: 0, unknown: 0 });
        for (const rule of rules) expect(heard(rule, report)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('recomputing after a result has changed', () => {
  const cases = fc.tuple(consistent, fc.nat(), fc.integer({ min: 1, max: 50 }));

  test('leaves the balance broken by exactly that difference, in that column and in 总计', () => {
    fc.assert(
      fc.property(cases, ([{ text }, pick, by]) => {
        const results = t3(text)
          .facts.flat()
          .filter((it) => isResult(it!) && it!.column.id !== 'total');
        const fact = results[pick % results.length]!;
        const edited = changed(text, fact, by);
        const mended = apply(
          edited,
          recomputed(t3(edited)).map((it) => setCell(it.fact, it.value)),
        );
        const broken = allBalances(read(mended)).filter((it) => it.state !== 'held');
        expect(broken.map((it) => it.terms.equation.rule)).toEqual(['t3-balance', 't3-balance']);
        expect(broken.map((it) => it.right[0]!.column.id)).toEqual([fact.column.id, 'total']);
        for (const it of broken) expect(it.rightSum!.units - it.leftSum!.units).toBe(by);
        const said = [...heard(t3Balance, read(mended))].map((it) => t3Balance.message(it.data, read(mended)).zh);
        expect(said).toHaveLength(2);
        for (const it of said) expect(it).toContain(`相差 ${by}`);
      }),
      { numRuns: 40 },
    );
  });

  test('touches neither 新收, nor 结转, nor a result', () => {
    fc.assert(
      fc.property(cases, ([{ text }, pick, by]) => {
        const all = t3(text).facts.flat();
        const fact = all[pick % all.length]!;
        for (const it of recomputed(t3(changed(text, fact, by)))) {
          expect(it.fact.column.id === 'total' || it.fact.row.id === 'total').toBe(true);
          if (it.fact.column.id !== 'total') expect(kept.has(it.fact.row.id) || isResult(it.fact)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(cases, ([{ text }, pick, by]) => {
        const all = t3(text).facts.flat();
        const edited = changed(text, all[pick % all.length]!, by);
        const mended = apply(
          edited,
          recomputed(t3(edited)).map((it) => setCell(it.fact, it.value)),
        );
        expect(recomputed(t3(mended))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

test('a blank is unknown: its equations are neither held nor broken', () => {
  const { text } = fc.sample(consistent, { numRuns: 1, seed: 7 })[0]!;
  const fact = factOf(t3(text), 'open', 'natural')!;
  const blank = apply(text, [{ from: fact.from, to: fact.to, insert: '' }]);
  expect(tally(read(blank))).toMatchObject({ broken: 0, unknown: 2 });
});

/** Published figures of one city, printed for checking (FORMAT.md, appendix A). */
const published = `
new 13612 252 0 45 128 32 14069
carry_in 535 6 0 1 18 0 560
open 5345 129 0 41 19 14 5548
partial 2120 39 0 1 6 2 2168
deny_secret 13 0 0 0 0 0 13
deny_law 30 0 0 0 0 0 30
deny_safety 11 0 0 0 0 0 11
deny_third 49 2 0 0 0 0 51
deny_internal 103 1 0 0 0 0 104
deny_process 84 1 0 0 0 0 85
deny_case 282 4 0 0 0 0 286
deny_query 147 0 0 0 1 2 150
unable_nohold 3075 50 0 0 89 8 3222
unable_nomake 177 3 0 0 0 0 180
unable_unclear 19 0 0 0 0 0 19
refuse_petition 199 1 0 0 3 0 203
refuse_repeat 147 1 0 0 0 0 148
refuse_publication 0 0 0 0 0 0 0
refuse_mass 100 1 0 0 0 0 101
refuse_reconfirm 5 0 0 0 0 0 5
other_nocorrect 315 3 0 0 0 0 318
other_nofee 202 0 0 1 0 0 203
other_misc 941 17 0 1 3 3 965
total 13364 252 0 44 121 29 13810
carry_out 783 6 0 2 25 3 819`;

test('the published figures hold all 42 identities', () => {
  const figures = (id: string, lines: readonly string[]): Figures => {
    const { columns } = format2021.tables.find((it) => it.id === id)!;
    return Object.fromEntries(
      lines.map((line) => {
        const [row = '', ...cells] = line.split(' ');
        return [row, Object.fromEntries(columns.map((it, i) => [it.id, Number(cells[i])]))];
      }),
    );
  };
  const text = written(format2021, {
    t3: figures('t3', published.trim().split('\n')),
    t4: figures('t4', ['review 376 97 196 121 790', 'suit_direct 16 1 12 27 56', 'suit_after 74 1 30 51 156']),
  });
  expect(tally(read(text))).toEqual({ held: 42, broken: 0, unknown: 0 });
});
