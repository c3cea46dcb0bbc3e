import { rule } from '../rule.ts';
import { totalFixes, type WrongTotal, wrongTotal, wrongTotals } from './totals.ts';

export const t3RowTotal = rule<WrongTotal>({
  id: 't3-row-total',
  topic: 'arithmetic',
  title: { zh: '表三某行总计不等于各申请人之和', en: 'A row total of table three is not the sum of its applicants' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：表三“总计”列',
  why: {
    zh: '“总计”列是同一行自然人与五类法人或其他组织之和。两者不符时，至少有一格是错的。',
    en: 'The column 总计 adds up natural persons and the five kinds of organisations of its row. If it does not, at least one cell is wrong.',
  },
  example: {
    bad: `
| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| :-- | --: | --: | --: | --: | --: | --: | --: |
| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | ⟦5⟧ |
`,
    good: `
| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| :-- | --: | --: | --: | --: | --: | --: | --: |
| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |
`,
  },
  check: (report, say) => wrongTotals(report, 't3-row-total').forEach(say),
  message: wrongTotal,
  fixes: totalFixes,
});
