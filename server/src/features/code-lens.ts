import { derived } from '../base/memo.ts';
import type { Change, Span } from '../base/span.ts';
import type { Words } from '../base/words.ts';
import { recomputed, setCell } from '../equations/plan.ts';
import type { BoundTable, Report } from '../report/report.ts';
import { tallyOf } from './totals.ts';

/** A line above a table: how many of its equations hold, and whether a click would change any total. */
export interface Lens extends Span {
  readonly title: Words;
  readonly recomputes: boolean;
}

/** One for each table with equations. */
export const codeLens = ({ tables }: Report): readonly Lens[] =>
  tables.flatMap((it) => (tallyOf(it).all > 0 ? [lens(it)] : []));

function lens(table: BoundTable): Lens {
  const { held, all } = tallyOf(table);
  const recomputes = derived(table, recomputed).length > 0;
  const { from, to } = table.header[0] ?? table;
  return {
    from,
    to,
    title: {
      zh: `${recomputes ? '重算 · ' : ''}勾稽 ${held}/${all}`,
      en: `${recomputes ? 'Recompute · ' : ''}equations ${held}/${all}`,
    },
    recomputes,
  };
}

/** The changes that make the totals of the table at a place the sums of their parts. */
export function recomputeAt({ tables }: Report, at: number): readonly Change[] {
  const table = tables.find((it) => it.from <= at && at <= it.to);
  return table ? derived(table, recomputed).map((it) => setCell(it.fact, it.value)) : [];
}
