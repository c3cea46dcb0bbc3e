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

const weighAll = (table: BoundTable): readonly Balance[] => weighed(table, () => true);

/** The equations of a table in one state or another; most hold, and those nobody asks for are never made. */
function weighed(table: BoundTable, wanted: (state: Balance['state']) => boolean): readonly Balance[] {
  const out: Balance[] = [];
  for (const terms of equationsOf(table.table)) {
    const count = terms.axis === 'columns' ? table.leaves.length : table.table.columns.length;
    for (let i = 0; i < count; i++) {
      const leftSum = sum(table, terms, terms.left, i);
      const rightSum = sum(table, terms, terms.right, i);
      const state =
        leftSum && rightSum
          ? compare(leftSum, rightSum) === 0
            ? 'held'
            : 'broken'
          : isImpossible(table, terms, i, leftSum, rightSum)
            ? 'broken'
            : 'unknown';
      if (wanted(state)) out.push(new Weighed(state, table, terms, i, leftSum, rightSum));
    }
  }
  return out;
}

/** Every 勾稽关系 of a report. */
export const allBalances = (report: Report): readonly Balance[] => report.tables.flatMap((it) => balances(it));

/** The 勾稽关系 of a report that do not hold. */
export const brokenBalances = (report: Report): readonly Balance[] => derived(report, findBroken);

const findBroken = ({ tables }: Report): readonly Balance[] => tables.flatMap((it) => weighed(it, isBroken));

const isBroken = (state: Balance['state']): boolean => state === 'broken';

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
    return this.terms.left.map((it) => factAt(this.table, this.terms, it, this.at));
  }

  get right(): Balance['right'] {
    return this.terms.right.map((it) => factAt(this.table, this.terms, it, this.at));
  }
}

/** The fact a term names in one row or column of its table. */
const factAt = (table: BoundTable, { axis }: Terms, term: number, at: number): Fact | undefined =>
  axis === 'columns' ? table.facts[at]?.[term] : table.facts[term]?.[at];

/** The sum of one side; undefined where a part is unknown or the sum cannot be exact. */
function sum(table: BoundTable, terms: Terms, side: readonly number[], at: number): Decimal | undefined {
  let units = 0;
  for (const term of side) {
    const value = factAt(table, terms, term, at)?.value;
    if (!value) return undefined;
    if (value.scale !== 0) return exactSum(side.map((it) => factAt(table, terms, it, at)?.value));
    units += value.units;
  }
  return whole(units);
}

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
  const facts = (leftSum ? terms.right : terms.left).map((it) => factAt(table, terms, it, at));
  const known = facts.every((it) => it !== undefined) ? knownSum(facts) : undefined;
  return known !== undefined && compare(known, whole) > 0;
}

/** The sum of the parts that are known. */
export const knownSum = (facts: readonly (Fact | undefined)[]): Decimal | undefined =>
  exactSum(facts.flatMap((it) => it?.value ?? []));

const exactSum = (values: readonly (Decimal | undefined)[]): Decimal | undefined =>
  values.reduce((out, it) => (out && it ? add(out, it) : undefined), whole(0));
