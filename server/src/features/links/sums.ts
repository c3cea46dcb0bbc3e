import { compare } from '../../base/decimal.ts';
import type { Quantity } from '../../base/quantities.ts';
import type { Breakdown } from '../../report/claims/breakdown.ts';
import { claimsOf } from '../../report/claims/claims.ts';
import type { Report } from '../../report/report.ts';

/** A sum of the prose, and the number of it that was asked about. */
export interface SumPlace {
  readonly at: Quantity;
  readonly sum: Breakdown;
}

/** The sum in whose total or parts an offset stands: a total that is divided again below counts as the total. */
export function sumAt(report: Report, offset: number): SumPlace | undefined {
  const holds = ({ from, to }: Quantity): boolean => from <= offset && offset <= to;
  const near = claimsOf(report).breakdowns.filter(
    (it) => it.from <= offset && offset <= it.to && it.parts.length > 1 && saysSum(it),
  );
  const whole = near.find((it) => holds(it.total));
  if (whole) return { at: whole.total, sum: whole };
  for (const sum of near) {
    const part = sum.parts.find((it) => holds(it.quantity));
    if (part) return { at: part.quantity, sum };
  }
  return undefined;
}

/** Whether its numbers were meant to be compared: 答复805件（含上年结转18件，另有72件顺延） divides nothing. */
const saysSum = ({ lead, exhaustive, total, sum }: Breakdown): boolean =>
  exhaustive || lead === 'of-which' || compare(total.value, sum) === 0;
