import { publishedText } from '../../report/comments.ts';
import type { BoundTable } from '../../report/report.ts';
import { escapeCell } from '../../syntax/cells.ts';
import { rule } from '../rule.ts';
import { headerOf } from './header.ts';

export const tableNoteMissing = rule<BoundTable>({
  id: 'table-note-missing',
  topic: 'tables',
  title: { zh: '表三缺勾稽关系说明', en: 'Table three lacks the note of its equation' },
  severity: 'info',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：表三左上角的说明',
  why: {
    zh: '统一格式的表头左上角写有勾稽关系，填表和核对都以它为准。',
    en: 'The issued header says in its corner which rows must balance; it is what everybody checks by.',
  },
  example: {
    bad: `
⟦|  | 申请人情况 |  |  |  |  |  |  |⟧
| --- | --- | --- | --- | --- | --- | --- | --- |
|  | 自然人 | 法人或其他组织 |  |  |  |  | 总计 |
|  |  | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |  |
| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |
`,
    good: `
| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 |  |  |  |  |  |  |
| --- | --- | --- | --- | --- | --- | --- | --- |
|  | 自然人 | 法人或其他组织 |  |  |  |  | 总计 |
|  |  | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |  |
| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |
`,
  },

  check(report, say) {
    for (const it of report.tables) {
      // Some reports print the note above the table.
      if (it.lacksNote && !publishedText(report).includes('勾稽关系')) say({ at: headerOf(it), data: it });
    }
  },

  message: ({ table }) => ({
    zh: `${table.name}的表头缺少“${table.head}”`,
    en: `The header of ${table.name} lacks “${table.head}”`,
  }),

  fixes({ header, table }) {
    const corner = header[0]?.cells[0];
    if (!corner || corner.to > corner.from) return [];
    const { from, to } = corner.room;
    return [
      {
        title: { zh: '补上勾稽关系说明', en: 'Insert the note' },
        changes: [{ from, to, insert: ` ${escapeCell(table.head)} ` }],
        safe: false,
      },
    ];
  },
});
