import type { Breach } from '../../equations/relations.ts';
import { rule } from '../rule.ts';
import { breached, inWords } from './breached.ts';

export const t2ImpliedStockNegative = rule<Breach>({
  id: 't2-implied-stock-negative',
  topic: 'arithmetic',
  title: { zh: '制发件数多于现行有效与废止之和', en: 'More documents were issued than are valid or repealed' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号附件：“本年制发件数”“本年废止件数”“现行有效件数”',
  why: {
    zh: '本年制发的文件，年末不是现行有效，就是已经废止。制发多于二者之和，上年末的件数就成了负数，至少有一格填错。',
    en: 'What was issued this year is either valid at its end or repealed. If more was issued, less than nothing was valid a year ago, and at least one cell is wrong.',
  },
  example: {
    bad: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | ⟦5 | 0 | 3⟧ |
`,
    good: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 5 | 2 | 3 |
`,
  },
  check: (report, say) => breached(report, 't2-implied-stock-negative').forEach(say),

  message(data) {
    const { row, cells } = inWords(data);
    return {
      zh: `${row}的${cells[0]}大于${cells[1]}与${cells[2]}之和`,
      en: `${row}: ${cells[0]} is more than ${cells[1]} and ${cells[2]} together`,
    };
  },
});
