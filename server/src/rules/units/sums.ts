import { add, type Decimal } from '../../base/decimal.ts';
import type { BoundTable, Fact } from '../../report/report.ts';
import type { Summary } from '../../report/summary.ts';

/**
 * What several reports add up to in a cell of a table, exactly; undefined where one of them does not state it, or states it
 * in the table of another format, which counts something else.
 */
export function sumOf({ row, column, table: { id } }: Fact, { format }: BoundTable, parts: readonly Summary[]) {
  let out: Decimal | undefined;
  for (const it of parts) {
    const value = it.format === format ? it.figure(id, row.id, column.id)?.value : undefined;
    if (!value) return undefined;
    out = out ? add(out, value) : value;
    if (!out) return undefined;
  }
  return out;
}

/** Whether numbers of this cell can be added: an amount whose unit no header prints may be in 元 here and in 万元 there. */
export const canBeSummed = ({ column }: Fact): boolean => column.kind !== 'amount' || column.unit !== undefined;
