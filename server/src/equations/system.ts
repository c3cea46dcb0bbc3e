import type { Decimal } from '../base/decimal.ts';
import type { BoundTable, Fact } from '../report/report.ts';
import { type Balance, balances } from './balance.ts';
import { type Layout, layout, layoutOf } from './parse.ts';

/**
 * The 勾稽关系 of a table that can be weighed, as sums of signed cells that ought to be zero, in whole units of one scale.
 *
 * A cell is known by its place, row × width + column. Never changed: a search keeps gaps of its own.
 */
export interface System extends Layout {
  readonly table: BoundTable;
  readonly width: number;
  /** Values are whole numbers of 10^-scale. */
  readonly scale: number;
  readonly values: readonly number[];
  /** The equation of each sum, and how far its left side is from its right one. */
  readonly balances: readonly Balance[];
  readonly gaps: readonly number[];
}

/** The system of a table; undefined where numbers are too large to be exact in one scale. */
export function systemOf(table: BoundTable): System | undefined {
  const width = table.table.columns.length;
  let scale = 0;
  for (const it of table.unusual) scale = Math.max(scale, it.value?.scale ?? 0);
  const values: number[] = [];
  for (const row of table.facts) {
    for (let i = 0; i < row.length; i++) {
      const value = row[i]?.value;
      values.push(value ? unitsOf(value, scale) : 0);
    }
  }
  if (scale > 0 && !values.every(Number.isSafeInteger)) return undefined;
  const all = balances(table);
  const closed = all.filter(isClosed);
  const whole = layoutOf(table.table);
  // Most tables are complete, and then what stands in which sum is the same in each of them.
  const { sums, sumsOf } =
    closed.length === all.length ? whole : layout(whole.sums.filter((_, i) => isClosed(all[i]!)));
  const gaps = closed.map((it) => unitsOf(it.leftSum!, scale) - unitsOf(it.rightSum!, scale));
  return { sums, sumsOf, table, width, scale, values, balances: closed, gaps };
}

const isClosed = (it: Balance): boolean => it.leftSum !== undefined && it.rightSum !== undefined;

const unitsOf = (it: Decimal, scale: number): number =>
  it.scale === scale ? it.units : it.units * 10 ** (scale - it.scale);

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
