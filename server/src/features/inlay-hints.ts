import { compare, type Decimal, show } from '../base/decimal.ts';
import type { Change, Span } from '../base/span.ts';
import type { Words } from '../base/words.ts';
import type { Balance } from '../equations/balance.ts';
import type { Suspect } from '../equations/diagnose.ts';
import { equationInWords } from '../equations/explain.ts';
import { setCell } from '../equations/plan.ts';
import type { BoundTable, Fact, Report } from '../report/report.ts';
import { t3SuspectCell } from '../rules/arithmetic/t3-suspect-cell.ts';
import type { WrongTotal } from '../rules/arithmetic/totals.ts';
import { type BlankRow, duesOf, filled } from '../rules/cells/blanks.ts';
import { cellBlankDetermined } from '../rules/cells/cell-blank-determined.ts';
import { cellBlankForcedZero } from '../rules/cells/cell-blank-forced-zero.ts';
import type { Diagnostic } from '../rules/lint.ts';
import { totalsOf } from './totals.ts';

/** What a total should say, shown behind its cell: 应为 12. */
export interface Hint {
  readonly at: number;
  readonly label: Words;
  /** The equation it follows from. */
  readonly why: Words;
  /** Puts the number into the cell. */
  readonly changes: readonly Change[];
}

/**
 * The totals that are blank or differ, as far as their right number is proved.
 *
 * A hint puts the number of a finding where it belongs, and claims nothing of its own: where another cell is the suspect, a
 * rule is off or a comment silences it, there is no hint. Only totals: what else is wrong is for the writer to look up.
 */
export function inlayHints(report: Report, findings: readonly Diagnostic[], within: Span): readonly Hint[] {
  const out = new Map<Fact, Due | undefined>();
  for (const table of report.tables) {
    if (table.to < within.from || table.from > within.to) continue;
    const totals = totalsOf(table);
    if (totals.size === 0) continue;
    for (const it of findings.filter((one) => table.from <= one.at.from && one.at.from <= table.to)) {
      for (const due of duesIn(it, table)) {
        const { fact } = due;
        if (!totals.has(fact) || !fact.room || fact.to < within.from || fact.from > within.to) continue;
        const known = out.has(fact) ? out.get(fact) : due;
        // Of two equations that ask for different numbers neither proves anything.
        out.set(fact, known && compare(known.value, due.value) === 0 ? known : undefined);
      }
    }
  }
  return [...out.values()].flatMap((it) => (it ? [hint(it)] : [])).sort((a, b) => a.at - b.at);
}

/** What a finding proves about a cell. */
interface Due {
  readonly fact: Fact;
  readonly value: Decimal;
  readonly by: Balance;
  readonly change: Change;
}

const totalRules: ReadonlySet<string> = new Set(['t3-row-total', 't3-column-total', 't4-total']);

function duesIn({ rule, data }: Diagnostic, table: BoundTable): readonly Due[] {
  if (rule === cellBlankDetermined || rule === cellBlankForcedZero) {
    const row = data as BlankRow;
    return row.table === table ? blanks(row) : [];
  }
  if (rule === t3SuspectCell) {
    const { fact, value, balances } = data as Suspect;
    // The equation that sums it up, not one that it is a part of.
    const by = balances.find((it) => it.left.length === 1 && it.left[0] === fact);
    return by ? [{ fact, value, by, change: setCell(fact, value) }] : [];
  }
  if (!totalRules.has(rule.id)) return [];
  const { balance, total } = data as WrongTotal;
  const value = balance.rightSum;
  return value ? [{ fact: total, value, by: balance, change: setCell(total, value) }] : [];
}

function blanks(row: BlankRow): readonly Due[] {
  const changes = filled(row);
  const cells = row.cells.map((fact, i) => ({ fact, ...duesOf(row)[i]! })).filter((it) => it.fact.room);
  return cells.map((it, i) => ({ ...it, change: changes[i]! }));
}

function hint({ fact, value, by, change }: Due): Hint {
  const number = show(value);
  return {
    at: fact.to,
    label: { zh: `应为 ${number}`, en: `should be ${number}` },
    why: equationInWords(by),
    changes: [change],
  };
}
