import type { Fact } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cellName, cellsOf } from './unusual.ts';

export const cellNotNumber = rule<Fact>({
  id: 'cell-not-number',
  topic: 'cells',
  title: { zh: '单元格不是数字', en: 'A cell is no number' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表填报数字',
  why: {
    zh: '表内各格只填数字。读不出数的单元格无法汇总，也无法核对勾稽关系。',
    en: 'The cells of the tables hold numbers only. What cannot be read as one can neither be added up nor checked.',
  },
  example: {
    bad: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | ⟦若干⟧ | 1 | 8 |
`,
    good: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 1 | 8 |
`,
  },
  check: (report) => cellsOf(report, 'unreadable'),

  message(it) {
    const cell = cellName(it);
    if (/^\d+$/.test(it.raw)) {
      return {
        zh: `${cell.zh}的数字过大，无法核算：${it.raw}`,
        en: `${cell.en} is too large to be computed with: ${it.raw}`,
      };
    }
    return { zh: `${cell.zh}不是数字：${it.raw}`, en: `${cell.en} is no number: ${it.raw}` };
  },
});
