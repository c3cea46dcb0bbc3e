import { derived } from '../base/memo.ts';
import { type Balance, balances } from '../equations/balance.ts';
import { equationsOf } from '../equations/parse.ts';
import type { BoundTable, Fact } from '../report/report.ts';

/** How the 勾稽关系 of a table stand, counted. */
export interface Tally {
  readonly held: number;
  readonly broken: number;
  readonly all: number;
}

/** Counted once for a table and kept with it; all zero where it has no equations. */
export const tallyOf = (table: BoundTable): Tally => derived(table, count);

function count(table: BoundTable): Tally {
  const out = { held: 0, broken: 0, all: 0 };
  for (const { state } of balances(table)) {
    out.all++;
    if (state !== 'unknown') out[state]++;
  }
  return out;
}

/** The state of a table in one sign and a count: `✓ 40`, `✗ 38/40`, `? 12/40`; undefined where it has no equations. */
export function tallyInSigns(table: BoundTable): string | undefined {
  const { held, broken, all } = tallyOf(table);
  if (all === 0) return undefined;
  if (held === all) return `✓ ${all}`;
  return `${broken > 0 ? '✗' : '?'} ${held}/${all}`;
}

/** The cells that state a total, each with the equations that say what it is the sum of. */
export const totalsOf = (table: BoundTable): ReadonlyMap<Fact, readonly Balance[]> => derived(table, findTotals);

function findTotals(table: BoundTable): ReadonlyMap<Fact, readonly Balance[]> {
  const out = new Map<Fact, Balance[]>();
  // Table two has no equations, and most reports ask nothing else of it.
  if (equationsOf(table.table).length === 0) return out;
  for (const it of balances(table)) {
    if (it.terms.left.length !== 1) continue;
    const [total] = it.left;
    if (!total) continue;
    const known = out.get(total);
    if (known) known.push(it);
    else out.set(total, [it]);
  }
  return out;
}
