import type { Fact } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cellName, cellsOf, provedFix, withoutForm, withoutFormFix } from './unusual.ts';

export const cellLookalike = rule<Fact>({
  id: 'cell-lookalike',
  topic: 'cells',
  title: { zh: '以形近的字母代替数字', en: 'Letters that look like digits' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表填报数字',
  why: {
    zh: '“O”“〇”“l”“I”看起来像 0 和 1，却读不成数；多来自扫描识别或输入法。',
    en: 'O, 〇, l and I look like 0 and 1 but are no digits. They mostly come from scans or from typing.',
  },
  example: {
    bad: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| 行政处罚 | ⟦l2⟧ |
| 行政强制 | ⟦O⟧ |
`,
    good: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| 行政处罚 | 12 |
| 行政强制 | 0 |
`,
  },
  check: (report, say) => cellsOf(report, 'lookalike').forEach(say),

  message(it) {
    const cell = cellName(it);
    const should = withoutForm(it, 'lookalike');
    return {
      zh: `${cell.zh}混有形近的字母：${it.raw}，应为 ${should}`,
      en: `${cell.en} has letters for digits: ${it.raw} should be ${should}`,
    };
  },

  // Unsafe: a scan that took a digit for a letter may have taken the wrong one.
  // Where the other cells tell the number, it comes first.
  fixes(it, report) {
    const [own] = withoutFormFix(it, 'lookalike', false);
    const due = provedFix(it, report);
    return due[0]?.changes[0]?.insert === own?.changes[0]?.insert ? [own!] : [...due, own!];
  },
});
