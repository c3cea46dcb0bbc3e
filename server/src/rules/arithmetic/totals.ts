import { show } from '../../base/decimal.ts';
import type { Words } from '../../base/words.ts';
import { type Balance, brokenBalances } from '../../equations/balance.ts';
import { sumInWords } from '../../equations/explain.ts';
import { recomputed, setCell } from '../../equations/plan.ts';
import { canonical } from '../../formats/lines.ts';
import type { Fact, Report } from '../../report/report.ts';
import type { Finding, Fix } from '../rule.ts';

/** A broken equation with a single total on its left, and the cell that states the total. */
export interface WrongTotal {
  readonly balance: Balance;
  readonly total: Fact;
}

/** The broken totals that a format gives to one rule. */
export function wrongTotals(report: Report, rule: string): readonly Finding<WrongTotal>[] {
  return brokenBalances(report).flatMap((balance) => {
    const total = balance.left[0];
    return total && balance.terms.equation.rule === rule ? [{ at: total, data: { balance, total } }] : [];
  });
}

/** What stands there, what should, and the parts that were added up. */
export function wrongTotal({ balance, total }: WrongTotal): Words {
  const is = total.value ? show(total.value) : total.raw;
  const should = balance.rightSum ? show(balance.rightSum) : '?';
  const parts = sumInWords(balance.right);
  const row = canonical(total.row);
  const column = canonical(total.column);
  return {
    zh: `“${row}”的“${column}”应为 ${should}（${parts}），实为 ${is}`,
    en: `“${column}” of “${row}” should be ${should} (${parts}), but is ${is}`,
  };
}

// Unsafe, all of them: the total may be right and a part wrong. Only the author can say which.
export function totalFixes({ balance, total }: WrongTotal): readonly Fix[] {
  const value = balance.rightSum;
  if (!value || !total.room) return [];
  const all = recomputed(balance.table);
  const one: Fix = {
    title: { zh: `重算此处总计：改为 ${show(value)}`, en: `Recompute this total: ${show(value)}` },
    changes: [setCell(total, value)],
    safe: false,
  };
  if (all.length < 2) return [one];
  const name = balance.table.table.name;
  const table: Fix = {
    title: { zh: `重算${name}全部总计（${all.length} 处）`, en: `Recompute all totals of ${name} (${all.length})` },
    changes: all.map((it) => setCell(it.fact, it.value)),
    safe: false,
  };
  return [one, table];
}
