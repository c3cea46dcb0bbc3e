import { isZero } from '../base/decimal.ts';
import type { Change, Span } from '../base/span.ts';
import { setCell } from '../equations/plan.ts';
import type { Archive } from '../report/archive.ts';
import { type BoundTable, type Fact, type Report, tableOf } from '../report/report.ts';
import type { Summary } from '../report/summary.ts';
import { partsOf } from '../rules/units/parts.ts';
import { canBeSummed, sumOf } from '../rules/units/sums.ts';
import type { Action } from './code-actions.ts';

/** Blank cells of one table that its parts fill. */
export interface Filled {
  readonly table: BoundTable;
  readonly changes: readonly Change[];
}

/**
 * What fills the blank cells of an aggregate: the exact sums of the reports its front matter lists, table by table.
 *
 * Nothing where one of them is missing or may be two. A cell stays blank where one of them does not state it, and where a
 * report that may belong to the sum or not, as that of the government's own office, has a number there.
 */
export function filledFromParts(report: Report, archive: Archive): readonly Filled[] {
  const parts = partsOf(report, archive);
  if (!parts?.isListed || parts.found.length === 0 || parts.missing.length > 0 || parts.unclear.length > 0) return [];
  const { found, extra } = parts;
  return report.tables.flatMap((table) => {
    // Of a table that stands twice the first one counts.
    if (tableOf(report, table.table.id) !== table) return [];
    const changes = table.facts.flat().flatMap((fact): Change[] => {
      const sum = fact && isBlank(fact) && addsNothing(fact, table, extra) && sumOf(fact, table, found);
      return sum ? [setCell(fact, sum)] : [];
    });
    return changes.length > 0 ? [{ table, changes }] : [];
  });
}

/** A row that is too short for a cell has no room for its number. */
const isBlank = (it: Fact): boolean => it.raw === '' && it.room !== undefined && canBeSummed(it);

function addsNothing(fact: Fact, table: BoundTable, extra: readonly Summary[]): boolean {
  if (extra.length === 0) return true;
  const more = sumOf(fact, table, extra);
  return more !== undefined && isZero(more);
}

/** 由下级单位之和填写: the blank cells of the table under the cursor, and those of all tables where there are more. */
export function fillActions(report: Report, archive: Archive, at: Span): readonly Action[] {
  const filled = filledFromParts(report, archive);
  const own = filled.find(({ table }) => table.from <= at.to && at.from <= table.to)?.changes ?? [];
  const all = filled.flatMap(({ changes }) => changes);
  const out: Pick<Action, 'title' | 'changes'>[] = [];
  if (own.length > 0) {
    const title = {
      zh: `由下级单位之和填写本表空格（${own.length} 格）`,
      en: `Fill the blank cells of this table with the sums of its parts (${own.length})`,
    };
    out.push({ title, changes: own });
  }
  if (all.length > own.length) {
    const title = {
      zh: `由下级单位之和填写全文空格（${all.length} 格）`,
      en: `Fill all blank cells with the sums of the parts (${all.length})`,
    };
    out.push({ title, changes: all });
  }
  return out.map((it) => ({ ...it, kind: 'rewrite', findings: [], preferred: false }));
}
