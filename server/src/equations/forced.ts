import { derived } from '../base/memo.ts';
import type { BoundTable, Fact } from '../report/report.ts';
import { type Balance, balances } from './balance.ts';

/** No blank is forced: the answer for most tables. */
const none: ReadonlySet<Fact> = new Set();

/**
 * Blank cells that can only be 0: counts are never negative, so where one side of a 勾稽关系 is 0, every part of the other is.
 *
 * Iterated until nothing follows any more. A cell on which two equations would not agree is not forced.
 */
export const forcedZeros = (table: BoundTable): ReadonlySet<Fact> => derived(table, findForced);

const findForced = (table: BoundTable): ReadonlySet<Fact> =>
  table.unusual.some(isBlank) ? settle(balances(table)) : none;

/** Whether a cell says nothing at all; a dash or a word is something else. */
export const isBlank = (it: Fact): boolean => it.value === undefined && it.forms.includes('blank');

function settle(equations: readonly Balance[]): ReadonlySet<Fact> {
  const open = equations.filter(
    (it) => it.state === 'unknown' && it.left.every(isPresent) && it.right.every(isPresent),
  );
  const doubtful = new Set<Fact>();
  for (;;) {
    const forced = closure(open, doubtful);
    const before = doubtful.size;
    for (const it of open)
      if (contradicts(it, forced)) for (const part of parts(it)) if (forced.has(part)) doubtful.add(part);
    if (doubtful.size === before) return forced;
  }
}

const isPresent = (it: Fact | undefined): boolean => it !== undefined;
const parts = (it: Balance): Fact[] => [...it.left, ...it.right] as Fact[];

function closure(open: readonly Balance[], doubtful: ReadonlySet<Fact>): Set<Fact> {
  const forced = new Set<Fact>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const { left, right } of open) {
      for (const [zero, other] of [
        [left, right],
        [right, left],
      ] as const) {
        if (!zero.every((it) => isZero(it!, forced)) || !other.every((it) => isZeroOrBlank(it!, forced))) continue;
        for (const it of other) {
          if (!isBlank(it!) || forced.has(it!) || doubtful.has(it!)) continue;
          forced.add(it!);
          grown = true;
        }
      }
    }
  }
  return forced;
}

const isZero = (it: Fact, forced: ReadonlySet<Fact>): boolean => it.value?.units === 0 || forced.has(it);
const isZeroOrBlank = (it: Fact, forced: ReadonlySet<Fact>): boolean => isZero(it, forced) || isBlank(it);

/** Whether an equation would be broken once the forced zeros stand in it. */
function contradicts({ left, right }: Balance, forced: ReadonlySet<Fact>): boolean {
  const all = [...left, ...right] as Fact[];
  if (!all.some((it) => forced.has(it)) || !all.every((it) => it.value || forced.has(it))) return false;
  const sum = (side: readonly (Fact | undefined)[]): number => side.reduce((out, it) => out + worth(it!), 0);
  return sum(left) !== sum(right);
}

const worth = (it: Fact): number => (it.value ? it.value.units / 10 ** it.value.scale : 0);
