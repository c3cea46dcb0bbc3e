import type { Fact } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cellName, rewrite, unusualCells } from './unusual.ts';

export const cellDecimal = rule<Fact>({
  id: 'cell-decimal',
  topic: 'cells',
  title: { zh: '件数不是整数', en: 'A count with decimals' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：除金额外各格为整数',
  why: {
    zh: '件数是整数；出现小数，多半是单位不对，或把金额填进了件数。',
    en: 'Counts are whole. Decimals mostly mean the wrong unit, or an amount in the place of a count.',
  },
  example: {
    bad: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| 行政处罚 | ⟦3.0⟧ |
| 行政强制 | 0 |
`,
    good: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| 行政处罚 | 3 |
| 行政强制 | 0 |
`,
  },

  check(report, say) {
    for (const it of unusualCells(report)) {
      if (it.value && it.value.scale > 0 && it.column.kind !== 'amount') say({ at: it, data: it });
    }
  },

  message(it) {
    const cell = cellName(it);
    return { zh: `${cell.zh}应为整数：${it.raw}`, en: `${cell.en} should be a whole number: ${it.raw}` };
  },

  fixes: (it) =>
    it.value!.units % 10 ** it.value!.scale === 0 ? [rewrite(it, it.raw.replace(/[.．][0０]+/, ''), true)] : [],
});
