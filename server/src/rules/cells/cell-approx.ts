import type { Fact } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cellName, cellsOf } from './unusual.ts';

// No fix: the exact number is not in the text.
export const cellApprox = rule<Fact>({
  id: 'cell-approx',
  topic: 'cells',
  title: { zh: '单元格内是约数', en: 'A rough number in a cell' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表填报数字',
  why: {
    zh: '表内各格填准确数。“约”“余”“多”“近”“左右”“以上”无法汇总，也无法核对勾稽关系。',
    en: 'The cells of the tables hold exact numbers. A rough one can neither be added up nor checked.',
  },
  example: {
    bad: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 1 | ⟦20余⟧ |
`,
    good: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 1 | 23 |
`,
  },
  check: (report) => cellsOf(report, 'approx'),

  message(it) {
    const cell = cellName(it);
    return { zh: `${cell.zh}应填准确数，不填约数：${it.raw}`, en: `${cell.en} should be exact, not rough: ${it.raw}` };
  },
});
