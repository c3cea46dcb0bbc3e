import { add, compare, type Decimal, subtract, whole } from '../base/decimal.ts';
import { derived } from '../base/memo.ts';
import type { Fact, Report } from '../report/report.ts';
import { type Balance, balances } from './balance.ts';
import { diagnoses } from './diagnose.ts';
import type { Recomputed } from './plan.ts';

/** One number that was pasted into two cells beside each other. */
export interface Split {
  readonly cells: readonly [Fact, Fact];
  readonly value: Decimal;
  /** The row as it was; empty where the columns do not say in which of several ways. */
  readonly repair: readonly Recomputed[];
  /** The broken equations the repair makes hold. */
  readonly balances: readonly Balance[];
}

/** Numbers of a report that stand in two cells, one digit in each. */
export const splits = (report: Report): readonly Split[] => derived(report, findSplits);

const findSplits = (report: Report): readonly Split[] =>
  diagnoses(report).flatMap(({ unexplained }) =>
    unexplained.flatMap((it) => (it.terms.axis === 'columns' ? (splitIn(it) ?? []) : [])),
  );

/** One way in which the parts of a row may have been before a number was split. */
interface Way {
  readonly cells: readonly [Fact, Fact];
  readonly value: Decimal;
  readonly changed: readonly Recomputed[];
}

/**
 * The number whose two digits stand side by side in a row that does not add up, and that adds up once they are joined.
 *
 * Any mistake whose size is nine times a digit looks like a split. So the columns have a say: where they hold as it stands,
 * the digits are right. Where they do not say how the row was, the two digits have to be all there is in it. A table
 * without equations down its columns shows no split, and neither does a row that one cell explains.
 */
function splitIn(balance: Balance): Split | undefined {
  const ways = waysIn(balance);
  if (ways.length === 0) return undefined;
  const across = balances(balance.table).filter((it) => it.terms.axis === 'rows');
  const sound = ways.flatMap((it) => judged(it, across) ?? []);
  const most = Math.max(...sound.map((it) => it.mended.length));
  const best = sound.filter((it) => it.mended.length === most);
  const [first] = best;
  if (!first || across.length === 0 || best.some((it) => it.changed.length === 1)) return undefined;
  if (most > 0 && best.length === 1 && first.isWhole)
    return { ...first, repair: first.changed, balances: [balance, ...first.mended] };
  const alone = best.find((it) => isAlone(it, balance));
  return alone && { ...alone, repair: [], balances: [] };
}

/** Every distinct row that adds up once two digits of it are joined. */
function waysIn({ left, right, leftSum, rightSum, terms }: Balance): readonly Way[] {
  const parts = right.filter((it) => it !== undefined);
  const short = leftSum && rightSum && subtract(leftSum, rightSum);
  if (left.length !== 1 || !short || short.scale !== 0 || short.units <= 0 || short.units % 9 !== 0) return [];
  const seen = new Map<string, Way>();
  for (let i = 0; i + 1 < parts.length; i++) {
    const [a, b] = [parts[i]!, parts[i + 1]!];
    if (!isDigit(a) || !isDigit(b) || a.value!.units * 9 !== short.units) continue;
    if (terms.right[i + 1] !== terms.right[i]! + 1) continue;
    const value = whole(a.value!.units * 10 + b.value!.units)!;
    for (const values of joined(
      parts.map((it) => it.value!),
      i,
      value,
    )) {
      const changed = parts.flatMap((fact, k) =>
        compare(fact.value!, values[k]!) === 0 ? [] : [{ fact, value: values[k]! }],
      );
      const key = values.map((it) => it.units).join();
      if (!seen.has(key)) seen.set(key, { cells: [a, b], value, changed });
    }
  }
  return [...seen.values()];
}

const isDigit = ({ value }: Fact): boolean =>
  value !== undefined && value.scale === 0 && value.units >= 0 && value.units <= 9;

/** The row with two of its digits joined: in the place of either, or with what stands on one side of them moved up. */
function joined(parts: readonly Decimal[], i: number, value: Decimal): readonly (readonly Decimal[])[] {
  const zero = whole(0)!;
  const before = parts.slice(0, i);
  const behind = parts.slice(i + 2);
  return [
    [...before, value, ...behind, zero],
    [zero, ...before, value, ...behind],
    [...before, value, zero, ...behind],
    [...before, zero, value, ...behind],
  ];
}

/** A way with the equations down the columns it mends, and whether all of them hold that can be weighed. */
interface Judged extends Way {
  readonly mended: readonly Balance[];
  readonly isWhole: boolean;
}

/** Undefined where an equation that holds would no longer do so. */
function judged(way: Way, across: readonly Balance[]): Judged | undefined {
  const mended: Balance[] = [];
  let isWhole = true;
  for (const { fact, value } of way.changed) {
    const by = subtract(value, fact.value!);
    for (const it of across) {
      const { left, right, leftSum, rightSum } = it;
      const isLeft = left.includes(fact);
      if (!by || !leftSum || !rightSum || !(isLeft || right.includes(fact))) continue;
      const [a, b] = isLeft ? [add(leftSum, by), rightSum] : [leftSum, add(rightSum, by)];
      const holds = a !== undefined && b !== undefined && compare(a, b) === 0;
      if (holds) mended.push(it);
      else if (it.state === 'held') return undefined;
      else isWhole = false;
    }
  }
  return { ...way, mended, isWhole };
}

/** Whether two digits are all there is in a row, and joined its total. */
const isAlone = ({ cells, value }: Way, { leftSum, right }: Balance): boolean =>
  compare(value, leftSum!) === 0 && right.every((it) => cells.includes(it as Fact) || it?.value?.units === 0);
