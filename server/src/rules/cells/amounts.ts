import { derived } from '../../base/memo.ts';
import type { BoundTable, Fact, Report } from '../../report/report.ts';
import { textOf } from '../../report/report.ts';

/** A cell of an amount column, and the unit its header or the label of its row prints. */
export interface Amount {
  readonly fact: Fact;
  readonly printed: string | undefined;
}

/** Every amount a report states or leaves blank. */
export const amountsOf = (report: Report): readonly Amount[] => derived(report, findAmounts);

function findAmounts(report: Report): readonly Amount[] {
  const out: Amount[] = [];
  for (const table of report.tables) {
    table.table.columns.forEach((column, i) => {
      if (column.kind !== 'amount') return;
      for (const row of table.facts) {
        const fact = row[i];
        if (fact) out.push({ fact, printed: column.unit ?? unitAround(report, table, fact) });
      }
    });
  }
  return out;
}

/** The unit printed for an amount; undefined where nothing but the cell could say it. */
export const printedUnit = (report: Report, it: Fact): string | undefined =>
  amountsOf(report).find(({ fact }) => fact === it)?.printed;

/** 采购总金额（万元）, or 政府集中采购（万元）: some print the unit although the format does not. */
function unitAround(report: Report, table: BoundTable, it: Fact): string | undefined {
  const places = [
    table.columns.find(({ line }) => line === it.column),
    table.rows.find(({ line }) => line === it.row)?.label,
  ];
  for (const at of places) {
    const unit = at && /[万亿]?元/.exec(textOf(report, at))?.[0];
    if (unit) return unit;
  }
  return undefined;
}
