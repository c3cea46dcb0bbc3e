import { show } from '../base/decimal.ts';
import type { Words } from '../base/words.ts';
import { diagnose } from '../equations/diagnose.ts';
import { type Explained, type Explanation, explanations } from '../equations/explanations.ts';
import { setCell } from '../equations/plan.ts';
import type { Slip } from '../equations/slips.ts';
import { canonical } from '../formats/lines.ts';
import type { BoundTable, Report } from '../report/report.ts';
import type { Diagnostic } from '../rules/lint.ts';
import type { Action } from './code-actions.ts';

/** More than these nobody reads; the likeliest come first. */
const most = 5;

/**
 * What would make every equation of a table hold at once, where no single cell does: two or three cells changed, or a row
 * moved back. Looked for only where somebody asks what can be done about such a finding.
 */
export function explained(report: Report, findings: readonly Diagnostic[]): readonly Action[] {
  const asked = findings.filter((it) => it.rule.topic === 'arithmetic');
  return report.tables.flatMap((table) => {
    const own = asked.filter((it) => table.from <= it.at.from && it.at.to <= table.to);
    if (own.length === 0 || diagnose(table).unexplained.length === 0) return [];
    return actions(table, own);
  });
}

const actions = (table: BoundTable, findings: readonly Diagnostic[]): Action[] =>
  explanations(table)
    .filter((it) => it.cells.length > 1)
    .slice(0, most)
    .map((it) => ({
      title: titleOf(it),
      kind: 'quickfix',
      changes: it.cells.map(({ fact, value }) => setCell(fact, value)),
      findings,
      preferred: false,
    }));

function titleOf(it: Explanation): Words {
  const count = it.cells.length;
  if (it.slip === 'pasted') {
    const { fact } = it.cells[0]!;
    const isRow = it.cells.every((cell) => cell.fact.row === fact.row);
    const name = canonical(isRow ? fact.row : fact.column);
    return {
      zh: `“${name}”${isRow ? '行' : '列'}错了一格，移回原位（改 ${count} 格，勾稽关系全部成立）`,
      en: `Move the numbers of “${name}” back by one cell (${count} cells, then every equation holds)`,
    };
  }
  const reason = it.slip === undefined ? undefined : joint[it.slip];
  return {
    zh: `改 ${count} 格后勾稽关系全部成立：${it.cells.map((cell) => cellInWords(cell, 'zh')).join('；')}${reason ? `（${reason.zh}）` : ''}`,
    en: `Change ${count} cells, then every equation holds: ${it.cells.map((cell) => cellInWords(cell, 'en')).join('; ')}${reason ? ` (${reason.en})` : ''}`,
  };
}

const joint: Readonly<Record<'swapped' | 'split', Words>> = {
  swapped: { zh: '相邻两格互换', en: 'two neighbours swapped' },
  split: { zh: '一个数拆在两格', en: 'one number split over two cells' },
};

function cellInWords({ fact, value, slip }: Explained, locale: keyof Words): string {
  const words = slips[slip]?.[locale];
  return `“${canonical(fact.row)}”${canonical(fact.column)} ${fact.raw}→${show(value)}${words ? `，${words}` : ''}`;
}

const slips: Readonly<Partial<Record<Slip, Words>>> = {
  transposed: { zh: '数字颠倒', en: 'digits transposed' },
  dropped: { zh: '漏一位', en: 'a digit dropped' },
  added: { zh: '多一位', en: 'a digit too many' },
  neighbour: { zh: '与相邻格相同', en: 'the number of its neighbour' },
};
