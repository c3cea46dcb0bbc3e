import type { Fact } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cellName, cellsOf, withoutFormFix } from './unusual.ts';

export const cellFullwidthDigit = rule<Fact>({
  id: 'cell-fullwidth-digit',
  topic: 'cells',
  title: { zh: '全角数字', en: 'Full-width digits' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表填报数字',
  why: {
    zh: '全角数字看上去一样，却无法被表格和汇总程序识别为数。',
    en: 'Full-width digits look the same, but spreadsheets and aggregation programs do not read them as numbers.',
  },
  example: {
    bad: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | ⟦１２⟧ | 1 | 28 |
`,
    good: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 12 | 1 | 28 |
`,
  },
  check: (report, say) => cellsOf(report, 'fullwidth').forEach(say),

  message(it) {
    const cell = cellName(it);
    return { zh: `${cell.zh}用了全角数字：${it.raw}`, en: `${cell.en} is written in full-width digits: ${it.raw}` };
  },

  fixes: (it) => withoutFormFix(it, 'fullwidth', true),
});
