import { otherTables } from '../../report/markdown-tables.ts';
import type { Table } from '../../syntax/blocks.ts';
import { rule } from '../rule.ts';

export const extraTable = rule<Table>({
  id: 'extra-table',
  topic: 'tables',
  title: { zh: '标准表格以外的表格', en: 'A table that is no standard table' },
  severity: 'info',
  basis: '国办公开办函〔2021〕30号：报告内容“不能遗漏，也不宜泛化”',
  why: {
    zh: '统一格式只有表二、表三、表四；自行增加的表格不参加汇总，其中的数字也不受勾稽关系检查。',
    en: 'The format has tables two, three and four; nobody collects the numbers of others, and no equation checks them.',
  },
  example: {
    bad: `# 某县教育局2023年政府信息公开工作年度报告

## 一、总体情况

⟦| 渠道 | 条数 |⟧
| :-- | --: |
| 门户网站 | 52 |
| 微博 | 226 |
`,
    good: `# 某县教育局2023年政府信息公开工作年度报告

## 一、总体情况

门户网站公开52条，微博公开226条。
`,
  },

  check(report, say) {
    if (!report.format) return;
    for (const it of otherTables(report)) say({ at: { from: it.header.from, to: it.header.to }, data: it });
  },

  message: () => ({
    zh: '这张表不是统一格式的表格',
    en: 'This table is not part of the issued format',
  }),
});
