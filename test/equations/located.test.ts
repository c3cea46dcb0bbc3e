import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { show } from '../../server/src/base/decimal.ts';
import { defaults } from '../../server/src/base/settings.ts';
import { apply } from '../../server/src/base/span.ts';
import { explanations } from '../../server/src/equations/explanations.ts';
import type { Recomputed } from '../../server/src/equations/plan.ts';
import { proved } from '../../server/src/equations/proved.ts';
import { type BoundTable, tableOf } from '../../server/src/report/report.ts';
import { t3Balance } from '../../server/src/rules/arithmetic/t3-balance.ts';
import { t3ColumnTotal } from '../../server/src/rules/arithmetic/t3-column-total.ts';
import { t3RowTotal } from '../../server/src/rules/arithmetic/t3-row-total.ts';
import { t3SuspectCell } from '../../server/src/rules/arithmetic/t3-suspect-cell.ts';
import { t4Total } from '../../server/src/rules/arithmetic/t4-total.ts';
import { lint } from '../../server/src/rules/lint.ts';
import { heard, type Rule } from '../../server/src/rules/rule.ts';
import { read } from '../check.ts';
import { checkSource } from '../corpus/findings.ts';
import { consistent } from '../generate.ts';
import { corpus, seeds } from '../shared.ts';

/** A table that is complete and consistent, alone in its text. */
interface Complete {
  readonly id: string;
  readonly text: string;
}

const rules: readonly Rule<unknown>[] = [t3SuspectCell, t3RowTotal, t3ColumnTotal, t3Balance];
const figures: string[] = [];
afterAll(() => console.info(figures.join('\n')));

const t3 = (text: string): BoundTable => tableOf(read(text), 't3')!;
const worth = (it: { readonly value: unknown } | undefined): number => Number(show(it!.value as never));

/** Complete tables of real reports and generated ones of both formats. */
function complete(id: 't3' | 't4', generated: number): Complete[] {
  const real = [...seeds(), ...corpus()].map((it) => ({ id: it.id, text: checkSource(it).draft }));
  const made = fc
    .sample(consistent, { numRuns: generated, seed: 2021 })
    .map((it, i) => ({ id: `${it.format.id} ${i}`, text: it.text }));
  return [...real, ...made].flatMap(({ id: name, text }) => {
    const table = tableOf(read(text), id);
    const isComplete = table?.facts.flat().every((it) => it?.value && it.forms.length === 0);
    return table && isComplete ? [{ id: name, text: `\n${text.slice(table.from, table.to)}\n` }] : [];
  });
}

/** What a slip of the hand makes of a number: other numbers, none of them negative. */
function slips(it: number): number[] {
  const digits = String(it);
  const out = [it + 1, it - 1, it + 10, it - 10];
  for (let i = 0; i + 1 < digits.length; i++) {
    out.push(Number(digits.slice(0, i) + digits[i + 1] + digits[i] + digits.slice(i + 2)));
    out.push(Number(digits.slice(0, i) + digits.slice(i + 1)));
  }
  if (digits.length > 1) out.push(Number(digits.slice(0, -1)));
  return [...new Set(out)].filter((n) => n >= 0 && n !== it);
}

const set = (text: string, ...cells: readonly (readonly [{ from: number; to: number }, number | ''])[]): string =>
  apply(
    text,
    cells.map(([{ from, to }, value]) => ({ from, to, insert: String(value) })),
  );

describe('one wrong number in a complete table three', () => {
  const tables = complete('t3', 12);
  let changes = 0;
  test.each(tables)('$id: is found on its cell, with its value, in one finding', ({ text }) => {
    const before = lint(read(text), defaults).length;
    for (const fact of t3(text).facts.flat()) {
      for (const wrong of slips(worth(fact))) {
        const edited = set(text, [fact!, wrong]);
        const report = read(edited);
        expect(lint(report, defaults)).toHaveLength(before + 1);
        const found = rules.flatMap((rule) =>
          [...heard(rule, report)].map((it) => ({ rule: rule as typeof t3SuspectCell, it })),
        );
        const where = `${fact!.row.id} ${fact!.column.id} ${worth(fact)} → ${wrong}`;
        expect(found, where).toHaveLength(1);
        expect(found[0]!.rule.id, where).toBe('t3-suspect-cell');
        const fixes = t3SuspectCell.fixes!(found[0]!.it.data as never, report);
        expect(apply(edited, fixes[0]!.changes), where).toBe(text);
        changes++;
      }
    }
  });
  test('whatever the table', () => {
    figures.push(`one wrong number: ${changes} changes in ${tables.length} tables, all located with their value`);
    expect(tables.length).toBeGreaterThan(11);
  });
});

describe('one blank in a complete table three', () => {
  test.each(complete('t3', 6))('$id: is determined', ({ text }) => {
    for (const fact of t3(text).facts.flat()) {
      const table = t3(set(text, [fact!, '']));
      const { values } = proved(table);
      expect([...values].map(([it, due]) => [it.row.id, it.column.id, worth(due)])).toEqual([
        [fact!.row.id, fact!.column.id, worth(fact)],
      ]);
    }
  });
});

describe('one wrong number in table four', () => {
  test.each(complete('t4', 6))('$id: is one finding on its group, and only 总计 is offered', ({ text }) => {
    const table = tableOf(read(text), 't4')!;
    for (const [row, facts] of table.facts.entries()) {
      for (const fact of facts) {
        for (const wrong of slips(worth(fact))) {
          const edited = set(text, [fact!, wrong]);
          const report = read(edited);
          const found = [...heard(t4Total, report)];
          expect([...rules.flatMap((rule) => [...heard(rule, report)])]).toEqual([]);
          expect(found.map((it) => it.data.total)).toEqual([tableOf(report, 't4')!.facts[row]!.at(-1)]);
          const fixes = t4Total.fixes!(found[0]!.data, report);
          expect(fixes.flatMap((it) => it.changes.map((c) => c.from))).toEqual([found[0]!.data.total.from]);
        }
      }
    }
  });
});

describe('two wrong numbers in a complete table three', () => {
  const trials = Number(process.env.NIANBAO_TRIALS ?? 10_000);
  test(`are among the smallest explanations, and mostly the first (${trials} trials)`, () => {
    const tables = complete('t3', 12).map((it) => ({ ...it, facts: t3(it.text).facts.flat() }));
    const next = random(31);
    let first = 0;
    for (let i = 0; i < trials; i++) {
      const { text, facts, id } = tables[next(tables.length)]!;
      const a = next(facts.length);
      const b = (a + 1 + next(facts.length - 1)) % facts.length;
      const wrong = [a, b].map((n) => {
        const all = slips(worth(facts[n]));
        return [facts[n]!, all[next(all.length)]!] as const;
      });
      const found = explanations(t3(set(text, ...wrong)));
      const truth = wrong
        .map(([it]) => `${it.row.id} ${it.column.id} ${worth(it)}`)
        .sort()
        .join(', ');
      const place = found.findIndex((it) => inWords(it.cells) === truth);
      expect(place, `${id}: ${truth}, with ${wrong.map((it) => it[1]).join(' and ')}`).toBeGreaterThanOrEqual(0);
      if (place === 0) first++;
    }
    figures.push(
      `two wrong numbers: ${trials} trials, the truth always among the smallest explanations, first in ${((first / trials) * 100).toFixed(1)} %`,
    );
    expect(first / trials).toBeGreaterThanOrEqual(0.95);
  });
});

const inWords = (cells: readonly Recomputed[]): string =>
  cells
    .map(({ fact, value }) => `${fact.row.id} ${fact.column.id} ${show(value)}`)
    .sort()
    .join(', ');

/** Whole numbers below a bound, the same ones at every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
