import { show } from '../../base/decimal.ts';
import type { Words } from '../../base/words.ts';
import { type Balance, knownSum } from '../../equations/balance.ts';
import { diagnoses } from '../../equations/diagnose.ts';
import { sumInWords } from '../../equations/explain.ts';
import { recomputed, setCell } from '../../equations/plan.ts';
import { splits } from '../../equations/split.ts';
import { canonical } from '../../formats/lines.ts';
import type { Fact, Report } from '../../report/report.ts';
import type { Finding, Fix } from '../rule.ts';

/** A broken equation with a single total on its left, and the cell that states the total. */
export interface WrongTotal {
  readonly balance: Balance;
  readonly total: Fact;
}

/** Broken equations that a format gives to one rule and that neither a single wrong cell nor a split number explains. */
export const unexplained = (report: Report, rule: string): readonly Balance[] =>
  diagnoses(report).flatMap((it) =>
    it.unexplained.filter(
      (balance) =>
        balance.terms.equation.rule === rule && !splits(report).some((split) => split.balances.includes(balance)),
    ),
  );

/** The broken totals that a format gives to one rule. */
export function wrongTotals(report: Report, rule: string): readonly Finding<WrongTotal>[] {
  return unexplained(report, rule).flatMap((balance) => {
    const total = balance.left[0];
    return total ? [{ at: total, data: { balance, total } }] : [];
  });
}

/** What stands there, what should, and the parts that were added up. */
export function wrongTotal({ balance, total }: WrongTotal): Words {
  const is = total.value ? show(total.value) : total.raw;
  const row = canonical(total.row);
  const column = canonical(total.column);
  if (!balance.rightSum) return exceeded(balance, row, column, is);
  const should = show(balance.rightSum);
  const parts = sumInWords(balance.right);
  return {
    zh: `“${row}”的“${column}”应为 ${should}（${parts}），实为 ${is}`,
    en: `“${column}” of “${row}” should be ${should} (${parts}), but is ${is}`,
  };
}

/** Some parts are blank, and yet the others are already more than the total. */
function exceeded({ right }: Balance, row: string, column: string, is: string): Words {
  const known = knownSum(right);
  const sum = known ? show(known) : '?';
  return {
    zh: `“${row}”的“${column}”为 ${is}，而已填的分项合计已达 ${sum}`,
    en: `“${column}” of “${row}” is ${is}, but the parts filled in already add up to ${sum}`,
  };
}

/** Writes the sum of the parts into their total; undefined where a part is not known. */
export function recomputeTotal({ left, rightSum }: Balance): Fix | undefined {
  const [total] = left;
  if (!rightSum || !total?.room) return undefined;
  const [row, value] = [canonical(total.row), show(rightSum)];
  const column = canonical(total.column);
  return {
    title: { zh: `重算“${row}”的“${column}”：改为 ${value}`, en: `Recompute “${column}” of “${row}”: ${value}` },
    changes: [setCell(total, rightSum)],
    safe: false,
  };
}

// Unsafe, all of them: the total may be right and a part wrong. Only the author can say which.
export function totalFixes({ balance }: WrongTotal): readonly Fix[] {
  const one = recomputeTotal(balance);
  if (!one) return [];
  const all = recomputed(balance.table);
  if (all.length < 2) return [one];
  const name = balance.table.table.name;
  const table: Fix = {
    title: { zh: `重算${name}全部总计（${all.length} 处）`, en: `Recompute all totals of ${name} (${all.length})` },
    changes: all.map((it) => setCell(it.fact, it.value)),
    safe: false,
  };
  return [one, table];
}
