import type { Fact } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cellName, cellsOf, withoutFormFix } from './unusual.ts';

export const cellThousands = rule<Fact>({
  id: 'cell-thousands',
  topic: 'cells',
  title: { zh: '数字带千位分隔符', en: 'A number with thousands separators' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表填报数字',
  why: {
    zh: '表内数字不加千位分隔符，以免汇总时被读成两个数。',
    en: 'Numbers in the tables carry no separators, lest they be read as two numbers.',
  },
  example: {
    bad: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 12 | 1 | ⟦1,234⟧ |
`,
    good: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 12 | 1 | 1234 |
`,
  },
  check: (report, say) => cellsOf(report, 'thousands').forEach(say),

  message(it) {
    const cell = cellName(it);
    return { zh: `${cell.zh}带千位分隔符：${it.raw}`, en: `${cell.en} has thousands separators: ${it.raw}` };
  },

  fixes: (it) => withoutFormFix(it, 'thousands', true),
});
