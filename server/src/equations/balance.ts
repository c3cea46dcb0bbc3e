import { add, compare, type Decimal, whole } from '../base/decimal.ts';
import { derived } from '../base/memo.ts';
import type { BoundTable, Fact, Report } from '../report/report.ts';
import { equationsOf, type Terms } from './parse.ts';

/**
 * One 勾稽关系 weighed on the numbers of a report.
 *
 * `unknown` as soon as one part is blank or unreadable, since a blank is never 0; but `broken` where no count at all could
 * stand in the blanks, because the known parts of one side are already more than the whole other side.
 */
export interface Balance {
  readonly state: 'held' | 'broken' | 'unknown';
  readonly table: BoundTable;
  readonly terms: Terms;
  /** The row it is about where its terms are columns, the column where they are rows. */
  readonly at: number;
  /** The facts of the two sides, gathered when asked for: most equations hold, and nobody asks. */
  readonly left: readonly (Fact | undefined)[];
  readonly right: readonly (Fact | undefined)[];
  /** Sums of the two sides; undefined while a part is unknown. */
  readonly leftSum: Decimal | undefined;
  readonly rightSum: Decimal | undefined;
}

/** Every 勾稽关系 of a table, weighed once and kept with it. */
export const balances = (table: BoundTable): readonly Balance[] => derived(table, weighAll);

const weighAll = (table: BoundTable): readonly Balance[] => weighed(table, false);

/** The equations of a table, all of them or those that are broken; most hold, and what nobody asks for is never made. */
function weighed(table: BoundTable, onlyBroken: boolean): readonly Balance[] {
  const out: Balance[] = [];
  for (const terms of equationsOf(table.table)) {
    const count = terms.axis === 'columns' ? table.leaves.length : table.table.columns.length;
    for (let i = 0; i < count; i++) {
      const left = countsOf(table, terms, terms.left, i);
      const right = countsOf(table, terms, terms.right, i);
      if (onlyBroken && left === right) continue;
      const leftSum = whole(left) ?? sum(table, terms, terms.left, i);
      const rightSum = whole(right) ?? sum(table, terms, terms.right, i);
      const state = stateOf(table, terms, i, leftSum, rightSum);
      if (!onlyBroken || state === 'broken') out.push(new Weighed(state, table, terms, i, leftSum, rightSum));
    }
  }
  return out;
}

function stateOf(
  table: BoundTable,
  terms: Terms,
  at: number,
  leftSum: Decimal | undefined,
  rightSum: Decimal | undefined,
): Balance['state'] {
  if (leftSum && rightSum) return compare(leftSum, rightSum) === 0 ? 'held' : 'broken';
  return isImpossible(table, terms, at, leftSum, rightSum) ? 'broken' : 'unknown';
}

/** Every 勾稽关系 of a report. */
export const allBalances = (report: Report): readonly Balance[] => report.tables.flatMap((it) => balances(it));

/** The 勾稽关系 of a report that do not hold. */
export const brokenBalances = (report: Report): readonly Balance[] => derived(report, findBroken);

const findBroken = ({ tables }: Report): readonly Balance[] => tables.flatMap((it) => weighed(it, true));

/** How many equations hold, are broken, or cannot be weighed. */
export function tally(report: Report): { held: number; broken: number; unknown: number } {
  const out = { held: 0, broken: 0, unknown: 0 };
  for (const it of allBalances(report)) out[it.state]++;
  return out;
}

/** A class only so that the two sides need not be gathered for each of the forty equations of each report. */
class Weighed implements Balance {
  readonly state: Balance['state'];
  readonly table: BoundTable;
  readonly terms: Terms;
  readonly at: number;
  readonly leftSum: Decimal | undefined;
  readonly rightSum: Decimal | undefined;

  constructor(
    state: Balance['state'],
    table: BoundTable,
    terms: Terms,
    at: number,
    leftSum: Decimal | undefined,
    rightSum: Decimal | undefined,
  ) {
    this.state = state;
    this.table = table;
    this.terms = terms;
    this.at = at;
    this.leftSum = leftSum;
    this.rightSum = rightSum;
  }

  get left(): Balance['left'] {
    return factsAt(this.table, this.terms, this.terms.left, this.at);
  }

  get right(): Balance['right'] {
    return factsAt(this.table, this.terms, this.terms.right, this.at);
  }
}

/** The facts that the terms of one side name in one row or column. */
function factsAt({ facts }: BoundTable, { axis }: Terms, side: readonly number[], at: number): Balance['left'] {
  if (axis === 'rows') return side.map((it) => facts[it]?.[at]);
  const row = facts[at];
  return side.map((it) => row?.[it]);
}

/** The sum of one side of plain counts, as nearly every side is; not a number where a part is anything else. */
function countsOf({ facts }: BoundTable, { axis }: Terms, side: readonly number[], at: number): number {
  const row = axis === 'columns' ? facts[at] : undefined;
  let out = 0;
  for (let i = 0; i < side.length; i++) {
    const value = (row ? row[side[i]!] : facts[side[i]!]?.[at])?.value;
    if (value?.scale !== 0) return Number.NaN;
    out += value.units;
  }
  return out;
}

/** The sum of one side; undefined where a part is unknown or the sum cannot be exact. */
const sum = (table: BoundTable, terms: Terms, side: readonly number[], at: number): Decimal | undefined =>
  exactSum(factsAt(table, terms, side, at).map((it) => it?.value));

/** Whether the known parts of an open side exceed the whole other side: counts are never negative. */
function isImpossible(
  table: BoundTable,
  terms: Terms,
  at: number,
  leftSum: Decimal | undefined,
  rightSum: Decimal | undefined,
): boolean {
  const whole = leftSum ?? rightSum;
  if (!whole) return false;
  const facts = factsAt(table, terms, leftSum ? terms.right : terms.left, at);
  const known = facts.every((it) => it !== undefined) ? knownSum(facts) : undefined;
  return known !== undefined && compare(known, whole) > 0;
}

/** The sum of the parts that are known. */
export const knownSum = (facts: readonly (Fact | undefined)[]): Decimal | undefined =>
  exactSum(facts.flatMap((it) => it?.value ?? []));

const exactSum = (values: readonly (Decimal | undefined)[]): Decimal | undefined =>
  values.reduce((out, it) => (out && it ? add(out, it) : undefined), whole(0));
