import { show } from '../../base/decimal.ts';
import { derived } from '../../base/memo.ts';
import type { Words } from '../../base/words.ts';
import { setCell } from '../../equations/plan.ts';
import { proved } from '../../equations/proved.ts';
import { canonical } from '../../formats/lines.ts';
import { type Form, mend } from '../../report/number.ts';
import type { Fact, Report } from '../../report/report.ts';
import { escapeCell } from '../../syntax/cells.ts';
import type { Finding, Fix } from '../rule.ts';

/** Cells that are blank or more than plain digits. */
export const unusualCells = (report: Report): readonly Fact[] => derived(report, unusualIn);

function unusualIn({ tables }: Report): readonly Fact[] {
  const out: Fact[] = [];
  for (const { unusual } of tables) for (let i = 0; i < unusual.length; i++) out.push(unusual[i]!);
  return out;
}

/** Cells written in one unusual form. */
export function cellsOf(report: Report, form: Form): readonly Finding<Fact>[] {
  const out: Finding<Fact>[] = [];
  for (const it of unusualCells(report)) if (it.forms.includes(form)) out.push({ at: it, data: it });
  return out;
}

/** Which cell is meant: `“行政许可”的“本年增/减”`. */
export const cellName = (it: Fact): Words => ({
  zh: `“${canonical(it.row)}”的“${canonical(it.column)}”`,
  en: `“${canonical(it.column)}” of “${canonical(it.row)}”`,
});

/** The cell without one unusual form, everything else in it kept. */
export function withoutForm(it: Fact, form: Form): string {
  return mend(it.raw, form, it.column.kind ?? 'count');
}

/** Rewrites a cell in place. */
export const rewrite = (it: Fact, text: string, safe: boolean): Fix => ({
  title: { zh: `改为“${text}”`, en: `Change to “${text}”` },
  changes: [{ from: it.from, to: it.to, insert: escapeCell(text) }],
  safe,
});

/** The number that the 勾稽关系 leave for a cell that says none; nothing where they leave more than one. */
export function provedFix(it: Fact, report: Report): readonly Fix[] {
  const table = report.tables.find(({ unusual }) => unusual.includes(it));
  const due = table && proved(table).values.get(it);
  if (!due) return [];
  const value = show(due.value);
  const title = { zh: `改为 ${value}（由勾稽关系推出）`, en: `Change to ${value}, which follows from the equations` };
  return [{ title, changes: [setCell(it, due.value)], safe: false }];
}

/** The fix that takes one unusual form away. */
export const withoutFormFix = (it: Fact, form: Form, safe: boolean): readonly Fix[] => [
  rewrite(it, withoutForm(it, form), safe),
];
