import type { BoundColumn } from '../../report/report.ts';
import { textOf } from '../../report/report.ts';
import { escapeCell } from '../../syntax/cells.ts';
import { rule } from '../rule.ts';

export const tableColumnLabel = rule<BoundColumn>({
  id: 'table-column-label',
  topic: 'tables',
  title: { zh: '列名与统一格式不符', en: 'A column is not labelled as issued' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表的表头',
  why: {
    zh: '列名以统一格式为准；列名写错，整列数字的含义就变了。',
    en: 'Columns are labelled as issued; under a wrong label a whole column of numbers means something else.',
  },
  example: {
    bad: `
| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | ⟦社会组织⟧ | 法律服务机构 | 其他 | 总计 |
| :-- | --: | --: | --: | --: | --: | --: | --: |
| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |
`,
    good: `
| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| :-- | --: | --: | --: | --: | --: | --: | --: |
| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |
`,
  },

  check(report, say) {
    for (const { columns } of report.tables) {
      for (const it of columns) if (it.as === 'flagged' || it.as === 'near') say({ at: it, data: it });
    }
  },

  message(it, report) {
    const label = textOf(report, it);
    const { official } = it.line.label;
    return { zh: `列名“${label}”应为“${official}”`, en: `The column “${label}” should read “${official}”` };
  },

  fixes(it) {
    const { official } = it.line.label;
    return [
      {
        title: { zh: `改为“${official}”`, en: `Change to “${official}”` },
        changes: [{ from: it.from, to: it.to, insert: escapeCell(official) }],
        safe: true,
      },
    ];
  },
});
