import type { Fact } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cellName, cellsOf, withoutFormFix } from './unusual.ts';

export const cellPadding = rule<Fact>({
  id: 'cell-padding',
  topic: 'cells',
  title: { zh: '数字前后有空白字符', en: 'Invisible padding around a number' },
  severity: 'info',
  basis: '惯例：单元格只填数字',
  why: {
    zh: '全角空格等看不见的字符会让数字无法被识别，也会打乱对齐。',
    en: 'Invisible characters keep a number from being read and spoil its alignment.',
  },
  example: {
    bad: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 12 | 1 | ⟦　8⟧ |
`,
    good: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 12 | 1 | 8 |
`,
  },
  check: (report, say) => cellsOf(report, 'padding').forEach(say),

  message(it) {
    const cell = cellName(it);
    return { zh: `${cell.zh}的数字前后有空白字符`, en: `${cell.en} has invisible padding around its number` };
  },

  fixes: (it) => withoutFormFix(it, 'padding', true),
});
