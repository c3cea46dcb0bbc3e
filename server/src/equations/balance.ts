import { add, compare, type Decimal, whole } from '../base/decimal.ts';
import type { BoundTable, Fact, Report } from '../report/report.ts';
import { equationsOf, type Terms } from './parse.ts';

/**
 * One 勾稽关系 weighed on the numbers of a report.
 *
 * `unknown` as soon as one part is blank or unreadable: a blank is never 0.
 */
export interface Balance {
  readonly state: 'held' | 'broken' | 'unknown';
  readonly table: BoundTable;
  readonly terms: Terms;
  readonly left: readonly (Fact | undefined)[];
  readonly right: readonly (Fact | undefined)[];
  /** Sums of the two sides; undefined while a part is unknown. */
  readonly leftSum: Decimal | undefined;
  readonly rightSum: Decimal | undefined;
}

const weighed = new WeakMap<BoundTable, readonly Balance[]>();

/** Every 勾稽关系 of a table, weighed once and kept with it. */
export function balances(table: BoundTable): readonly Balance[] {
  const seen = weighed.get(table);
  if (seen) return seen;
  const out: Balance[] = [];
  for (const terms of equationsOf(table.table)) {
    const count = terms.axis === 'columns' ? table.leaves.length : table.table.columns.length;
    for (let i = 0; i < count; i++) out.push(weigh(table, terms, i));
  }
  weighed.set(table, out);
  return out;
}

/** Every 勾稽关系 of a report. */
export const allBalances = (report: Report): readonly Balance[] => report.tables.flatMap((it) => balances(it));

/** How many equations hold, are broken, or cannot be weighed. */
export function tally(report: Report): { held: number; broken: number; unknown: number } {
  const out = { held: 0, broken: 0, unknown: 0 };
  for (const it of allBalances(report)) out[it.state]++;
  return out;
}

function weigh(table: BoundTable, terms: Terms, at: number): Balance {
  const fact = (term: number): Fact | undefined =>
    terms.axis === 'columns' ? table.facts[at]?.[term] : table.facts[term]?.[at];
  const left = terms.left.map(fact);
  const right = terms.right.map(fact);
  const leftSum = sum(left);
  const rightSum = sum(right);
  const state = !leftSum || !rightSum ? 'unknown' : compare(leftSum, rightSum) === 0 ? 'held' : 'broken';
  return { state, table, terms, left, right, leftSum, rightSum };
}

/** The sum of facts; undefined where one is unknown or the sum cannot be exact. */
export function sum(facts: readonly (Fact | undefined)[]): Decimal | undefined {
  let units = 0;
  for (const it of facts) {
    if (!it?.value) return undefined;
    if (it.value.scale !== 0) return exactSum(facts);
    units += it.value.units;
  }
  return whole(units);
}

function exactSum(facts: readonly (Fact | undefined)[]): Decimal | undefined {
  return facts.reduce<Decimal | undefined>(
    (out, it) => (out && it?.value ? add(out, it.value) : undefined),
    whole(0),
  );
}
