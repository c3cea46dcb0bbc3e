import { add, compare, type Decimal, show, whole } from '../base/decimal.ts';
import type { Change } from '../base/span.ts';
import type { BoundTable, Fact } from '../report/report.ts';
import { equationsOf, type Terms } from './parse.ts';

/** A total as it should be, with the cell that states it. */
export interface Recomputed {
  readonly fact: Fact;
  readonly value: Decimal;
}

/**
 * Totals of a table that differ from the sums of their parts, in the order in which they depend on each other:
 * row totals, then （七）总计, then its own total. 新收, 结转 and results are never touched.
 *
 * A total whose parts are not all known stays as it is.
 */
export function recomputed(table: BoundTable): readonly Recomputed[] {
  const values = table.facts.map((row) => row.map((it) => it?.value));
  const changed = new Map<Fact, Decimal>();
  const totals = equationsOf(table.table).filter((it) => it.left.length === 1);
  const sums = totals.filter((it) => it.axis === 'rows');
  const summed = new Set(sums.flatMap((it) => it.left));
  const across = totals.filter((it) => it.axis === 'columns');
  const settle = (terms: Terms, at: number): void => {
    const [row, column] = terms.axis === 'columns' ? [at, terms.left[0]!] : [terms.left[0]!, at];
    const parts = terms.right.map((it) => (terms.axis === 'columns' ? values[at]?.[it] : values[it]?.[at]));
    const value = total(parts);
    const fact = table.facts[row]?.[column];
    if (!value || !fact?.room) return;
    values[row]![column] = value;
    if (!fact.value || compare(fact.value, value) !== 0) changed.set(fact, value);
    else changed.delete(fact);
  };
  const rows = table.leaves.map((_, i) => i);
  for (const terms of across) for (const i of rows) if (!summed.has(i)) settle(terms, i);
  for (const terms of sums) for (let i = 0; i < table.table.columns.length; i++) settle(terms, i);
  for (const terms of across) for (const i of rows) if (summed.has(i)) settle(terms, i);
  return [...changed].map(([fact, value]) => ({ fact, value }));
}

function total(parts: readonly (Decimal | undefined)[]): Decimal | undefined {
  return parts.reduce<Decimal | undefined>((out, it) => (out && it ? add(out, it) : undefined), whole(0));
}

/** Writes a value into its cell, and nothing else. */
export function setCell(fact: Fact, value: Decimal): Change {
  return { from: fact.from, to: fact.to, insert: show(value) };
}
