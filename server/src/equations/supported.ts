import { add, compare, type Decimal, subtract } from '../base/decimal.ts';
import type { Fact } from '../report/report.ts';
import { type Balance, balances } from './balance.ts';
import type { Recomputed } from './plan.ts';

/**
 * The one cell of a broken equation whose correction would mend every other broken equation it stands in, too.
 *
 * Undefined where no cell, or more than one, would do: then only the author can say which number is wrong.
 */
export function supported(broken: Balance): Recomputed | undefined {
  const gap = broken.leftSum && broken.rightSum && subtract(broken.rightSum, broken.leftSum);
  if (!gap) return undefined;
  const found = [...broken.left, ...broken.right].flatMap((fact) => {
    const value = fact?.value && (broken.left.includes(fact) ? add(fact.value, gap) : subtract(fact.value, gap));
    return fact && value && value.units >= 0 && othersAgree(broken, fact, value) ? [{ fact, value }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Whether every other equation of the cell is broken now and would hold with the new value. */
function othersAgree(broken: Balance, fact: Fact, value: Decimal): boolean {
  const others = balances(broken.table).filter(
    (it) => it !== broken && (it.left.includes(fact) || it.right.includes(fact)),
  );
  const change = subtract(value, fact.value!);
  return (
    change !== undefined &&
    others.length > 0 &&
    others.every((it) => {
      const gap = it.leftSum && it.rightSum && subtract(it.rightSum, it.leftSum);
      if (!gap) return false;
      const needed = it.left.includes(fact) ? gap : subtract({ units: 0, scale: 0 }, gap);
      return needed !== undefined && compare(needed, change) === 0;
    })
  );
}
