/**
 * An exact decimal: `units` × 10^-`scale`. Counts have scale 0, amounts in 万元 as many places as were written.
 *
 * `units` is always a safe integer. Whatever would leave that range is undefined, so no value is ever approximate.
 */
export interface Decimal {
  readonly units: number;
  readonly scale: number;
}

const small: readonly Decimal[] = Array.from({ length: 1024 }, (_, units) => ({ units, scale: 0 }));

/** A whole number; undefined beyond the safe integers. */
export function whole(units: number): Decimal | undefined {
  return small[units] ?? (Number.isSafeInteger(units) ? { units, scale: 0 } : undefined);
}

/** Reads `12`, `-3`, `59237.2449`. Anything else, or more digits than can be exact, is undefined. */
export function decimal(text: string): Decimal | undefined {
  const found = /^([-+]?\d+)(?:\.(\d+))?$/.exec(text);
  if (!found) return undefined;
  const [, int = '', fraction = ''] = found;
  const units = Number(int + fraction);
  if (!Number.isSafeInteger(units)) return undefined;
  return fraction === '' ? whole(units) : { units, scale: fraction.length };
}

/** Brings both to one scale; undefined when that is not exact. */
function aligned(a: Decimal, b: Decimal): readonly [a: number, b: number, scale: number] | undefined {
  const scale = Math.max(a.scale, b.scale);
  const left = a.units * 10 ** (scale - a.scale);
  const right = b.units * 10 ** (scale - b.scale);
  return Number.isSafeInteger(left) && Number.isSafeInteger(right) ? [left, right, scale] : undefined;
}

function combined(a: Decimal, b: Decimal, sign: 1 | -1): Decimal | undefined {
  if (a.scale === 0 && b.scale === 0) return whole(a.units + sign * b.units);
  const it = aligned(a, b);
  if (!it) return undefined;
  const units = it[0] + sign * it[1];
  if (!Number.isSafeInteger(units)) return undefined;
  return it[2] === 0 ? whole(units) : { units, scale: it[2] };
}

export const add = (a: Decimal, b: Decimal): Decimal | undefined => combined(a, b, 1);
export const subtract = (a: Decimal, b: Decimal): Decimal | undefined => combined(a, b, -1);

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): number {
  if (a.scale === b.scale) return a.units - b.units;
  const it = aligned(a, b);
  return it ? it[0] - it[1] : a.units / 10 ** a.scale - b.units / 10 ** b.scale;
}

export const isZero = (it: Decimal | undefined): boolean => it !== undefined && it.units === 0;

/** As written: the number of decimals is kept (`44967.00`). */
export function show(it: Decimal): string {
  if (it.scale === 0) return String(it.units);
  const digits = String(Math.abs(it.units)).padStart(it.scale + 1, '0');
  const sign = it.units < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -it.scale)}.${digits.slice(-it.scale)}`;
}
