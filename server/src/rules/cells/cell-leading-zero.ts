import type { Fact } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cellName, cellsOf, withoutForm, withoutFormFix } from './unusual.ts';

export const cellLeadingZero = rule<Fact>({
  id: 'cell-leading-zero',
  topic: 'cells',
  title: { zh: '数字前有多余的 0', en: 'A number with zeros in front' },
  severity: 'info',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表填报数字',
  why: {
    zh: '数字前的 0 没有意义，也可能是漏了小数点，或是把编号填进了单元格，请核对。',
    en: 'Zeros in front mean nothing, or a decimal point is lost, or a code stands in the place of a number. Please check.',
  },
  example: {
    bad: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| 行政处罚 | ⟦007⟧ |
| 行政强制 | 0 |
`,
    good: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| 行政处罚 | 7 |
| 行政强制 | 0 |
`,
  },
  check: (report, say) => cellsOf(report, 'leading-zero').forEach(say),

  message(it) {
    const cell = cellName(it);
    const should = withoutForm(it, 'leading-zero');
    return {
      zh: `${cell.zh}应写作 ${should}，而不是 ${it.raw}`,
      en: `${cell.en} should be written ${should}, not ${it.raw}`,
    };
  },

  // Unsafe: 05 may have been 0.5.
  fixes: (it) => withoutFormFix(it, 'leading-zero', false),
});
