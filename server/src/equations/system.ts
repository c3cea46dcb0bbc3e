import type { Decimal } from '../base/decimal.ts';
import type { BoundTable, Fact } from '../report/report.ts';
import { type Balance, balances } from './balance.ts';

/**
 * The 勾稽关系 of a table that can be weighed, as sums of signed cells that ought to be zero, in whole units of one scale.
 *
 * A cell is known by its place, row × width + column. Never changed: a search keeps gaps of its own.
 */
export interface System {
  readonly table: BoundTable;
  readonly width: number;
  /** Values are whole numbers of 10^-scale. */
  readonly scale: number;
  readonly values: readonly number[];
  readonly sums: readonly Sum[];
  /** The sums a cell stands in; undefined for a cell that stands in none. */
  readonly sumsOf: readonly (readonly Part[] | undefined)[];
}

/** One equation: the left side minus the right side, and how far that is from zero. */
export interface Sum {
  readonly balance: Balance;
  /** Equations of one kind share no cell, so one cell stands in at most one sum of each family. */
  readonly family: number;
  readonly places: readonly number[];
  readonly signs: readonly number[];
  readonly gap: number;
}

/** A sum that a cell stands in, by its index, and whether it adds there or takes away. */
export interface Part {
  readonly sum: number;
  readonly sign: number;
}

/** The system of a table; undefined where numbers are too large to be exact in one scale. */
export function systemOf(table: BoundTable): System | undefined {
  const width = table.table.columns.length;
  const closed = balances(table).filter((it) => it.leftSum && it.rightSum);
  const scale = Math.max(0, ...table.unusual.map((it) => it.value?.scale ?? 0));
  const values: number[] = [];
  for (const row of table.facts) for (const it of row) values.push(it?.value ? unitsOf(it.value, scale) : 0);
  if (!values.every(Number.isSafeInteger)) return undefined;
  const sumsOf: Part[][] = [];
  const families = new Map<object, number>();
  const sums = closed.map((balance, i): Sum => {
    const { terms } = balance;
    if (!families.has(terms)) families.set(terms, families.size);
    const places = [...terms.left, ...terms.right].map((it) =>
      terms.axis === 'columns' ? balance.at * width + it : it * width + balance.at,
    );
    const signs = places.map((_, n) => (n < terms.left.length ? 1 : -1));
    for (const [n, place] of places.entries()) {
      sumsOf[place] ??= [];
      sumsOf[place].push({ sum: i, sign: signs[n]! });
    }
    const gap = places.reduce((sum, place, n) => sum + signs[n]! * values[place]!, 0);
    return { balance, family: families.get(terms)!, places, signs, gap };
  });
  return { table, width, scale, values, sums, sumsOf };
}

const unitsOf = (it: Decimal, scale: number): number => it.units * 10 ** (scale - it.scale);

export const factOfPlace = ({ table, width }: System, place: number): Fact =>
  table.facts[Math.floor(place / width)]![place % width]!;

/** A value in the units of a system as it is written in a cell: a count without decimals. */
export function decimalOf({ scale }: System, units: number): Decimal {
  return scale > 0 && units % 10 ** scale === 0 ? { units: units / 10 ** scale, scale: 0 } : { units, scale };
}

/** Whether a value may stand in a table of counts: whole and not negative. */
export const isCount = ({ scale }: System, units: number): boolean =>
  units >= 0 && Number.isSafeInteger(units) && (scale === 0 || units % 10 ** scale === 0);

/** The change of one cell that mends every sum it stands in; undefined unless all of them are broken by the same difference. */
export function mending({ sumsOf }: System, gaps: readonly number[], place: number): number | undefined {
  let by: number | undefined;
  for (const { sum, sign } of sumsOf[place]!) {
    const needed = -gaps[sum]! * sign;
    if (needed === 0 || (by !== undefined && by !== needed)) return undefined;
    by = needed;
  }
  return by;
}
