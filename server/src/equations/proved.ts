import { add, compare, type Decimal, subtract, whole } from '../base/decimal.ts';
import { derived } from '../base/memo.ts';
import type { BoundTable, Fact } from '../report/report.ts';
import { type Balance, balances } from './balance.ts';
import { diagnose } from './diagnose.ts';

/** A value, and the equation that asked for it. */
export interface Due {
  readonly value: Decimal;
  readonly by: Balance;
}

/** What the 勾稽关系 prove about the cells of a table that say no number. */
export interface Proved {
  /** The only value each of these cells can have: blanks, dashes, words. */
  readonly values: ReadonlyMap<Fact, Due>;
  /** Cells for which two equations ask for different values: nothing is proved about them but that something is wrong. */
  readonly contradicted: ReadonlyMap<Fact, readonly [Balance, Balance]>;
}

/**
 * The cells without a number whose value follows from its other cells, since counts are never negative and every 勾稽关系 holds:
 * the one unknown of an equation, and all unknowns of a side of which nothing is left over. Carried on until nothing follows.
 *
 * Nothing is concluded from a cell that stands in a broken equation, unless another cell is known to be the wrong one there.
 */
export const proved = (table: BoundTable): Proved => derived(table, prove);

const nothing: Proved = { values: new Map(), contradicted: new Map() };

const prove = (table: BoundTable): Proved => (table.unusual.some(isUnknown) ? settle(table) : nothing);

const isUnknown = (it: Fact): boolean => it.value === undefined;

/** Whether a cell says nothing at all; a dash or a word is something else. */
export const isBlank = (it: Fact): boolean => it.value === undefined && it.forms.includes('blank');

function settle(table: BoundTable): Proved {
  const open = balances(table).filter((it) => it.state === 'unknown' && isComplete(it));
  const doubtful = doubtfulIn(table);
  const contradicted = new Map<Fact, readonly [Balance, Balance]>();
  for (;;) {
    const due = closure(open.filter((it) => isSure(it, doubtful)));
    const against = open.filter((it) => contradicts(it, due));
    if (against.length === 0) return { values: due, contradicted };
    for (const it of against) retract(it, due, doubtful, contradicted);
  }
}

/** Cells that may be wrong: those under suspicion, and all cells of the broken equations that nobody explains. */
function doubtfulIn(table: BoundTable): Set<Fact> {
  const { suspects, unexplained } = diagnose(table);
  const cells = unexplained.flatMap((it) => partsOf(it).filter((fact) => fact?.value !== undefined));
  return new Set([...suspects.map((it) => it.fact), ...(cells as Fact[])]);
}

const partsOf = (it: Balance): (Fact | undefined)[] => [...it.left, ...it.right];

const isComplete = (it: Balance): boolean => partsOf(it).every((fact) => fact !== undefined);

const isSure = (it: Balance, doubtful: ReadonlySet<Fact>): boolean => !partsOf(it).some((fact) => doubtful.has(fact!));

function closure(open: readonly Balance[]): Map<Fact, Due> {
  const due = new Map<Fact, Due>();
  for (let before = -1; before < due.size; ) {
    before = due.size;
    for (const it of open) {
      const { unknown, rest } = weigh(it, due);
      if (!rest || rest.units < 0 || unknown.length === 0) continue;
      if (unknown.length > 1 && rest.units > 0) continue;
      for (const fact of unknown) due.set(fact, { value: rest, by: it });
    }
  }
  return due;
}

/**
 * The unknown cells of one side, and what the other side leaves for them together.
 *
 * Without `rest` where unknown cells stand on both sides, or where sums cannot be exact.
 */
function weigh(
  { left, right }: Balance,
  due: ReadonlyMap<Fact, Due>,
): { readonly unknown: readonly Fact[]; readonly rest?: Decimal | undefined } {
  const sides = [left, right].map((side) => side.filter((it) => worthOf(it!, due) === undefined)) as [Fact[], Fact[]];
  if (sides[0].length > 0 && sides[1].length > 0) return { unknown: [] };
  const [near, far] = sides[0].length > 0 ? [left, right] : [right, left];
  const [own, other] = [sum(near, due), sum(far, due)];
  return { unknown: sides[0].length > 0 ? sides[0] : sides[1], rest: own && other && subtract(other, own) };
}

const worthOf = (it: Fact, due: ReadonlyMap<Fact, Due>): Decimal | undefined => it.value ?? due.get(it)?.value;

const sum = (side: readonly (Fact | undefined)[], due: ReadonlyMap<Fact, Due>): Decimal | undefined =>
  side.reduce<Decimal | undefined>((out, it) => out && add(out, worthOf(it!, due) ?? zero), zero);

const zero = whole(0)!;

/** Whether an equation can no longer hold with what was concluded. */
function contradicts(it: Balance, due: ReadonlyMap<Fact, Due>): boolean {
  if (!partsOf(it).some((fact) => due.has(fact!))) return false;
  const { unknown, rest } = weigh(it, due);
  return rest !== undefined && (unknown.length > 0 ? rest.units < 0 : compare(rest, zero) !== 0);
}

/** Takes back what two equations disagree about; one of the numbers that stand in them is wrong, whichever it is. */
function retract(
  it: Balance,
  due: ReadonlyMap<Fact, Due>,
  doubtful: Set<Fact>,
  contradicted: Map<Fact, readonly [Balance, Balance]>,
): void {
  for (const fact of partsOf(it) as Fact[]) {
    doubtful.add(fact);
    const own = due.get(fact);
    if (!own) continue;
    contradicted.set(fact, [own.by, it]);
    for (const other of partsOf(own.by) as Fact[]) doubtful.add(other);
  }
}
