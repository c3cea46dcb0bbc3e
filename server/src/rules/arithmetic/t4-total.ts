import { rule } from '../rule.ts';
import { totalFixes, type WrongTotal, wrongTotal, wrongTotals } from './totals.ts';

export const t4Total = rule<WrongTotal>({
  id: 't4-total',
  topic: 'arithmetic',
  title: { zh: '表四总计不等于各结果之和', en: 'A total of table four is not the sum of its outcomes' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：表四“总计”',
  why: {
    zh: '“总计”是结果维持、结果纠正、其他结果、尚未审结之和。两者不符时，至少有一格是错的。',
    en: 'The total adds up upheld, corrected, other and pending cases. If it does not, at least one cell is wrong.',
  },
  example: {
    bad: `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 3 | 1 | 0 | 1 | ⟦6⟧ |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
    good: `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 3 | 1 | 0 | 1 | 5 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
  },
  check: (report, say) => wrongTotals(report, 't4-total').forEach(say),
  message: wrongTotal,
  fixes: totalFixes,
});
