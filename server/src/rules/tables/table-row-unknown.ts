import type { UnknownRow } from '../../report/report.ts';
import { textOf } from '../../report/report.ts';
import { rule } from '../rule.ts';

export const tableRowUnknown = rule<UnknownRow>({
  id: 'table-row-unknown',
  topic: 'tables',
  title: { zh: '标准表格中有格式以外的行', en: 'A row that the standard table does not have' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表的行',
  why: {
    zh: '统一格式没有这一行，汇总时读不到它的数字；确有必要的内容可以写进正文。',
    en: 'The issued format has no such row, so nobody collects its numbers; what must be said can be said in the text.',
  },
  example: {
    bad: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| 行政处罚 | 3 |
| 行政强制 | 0 |
| ⟦行政检查⟧ | 12 |
`,
    good: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| 行政处罚 | 3 |
| 行政强制 | 0 |
`,
  },

  check(report, say) {
    for (const table of report.tables) {
      for (const it of table.unknownRows) {
        // A line without a pipe is prose that stands too close to the table, and no row anybody meant.
        if (!report.text.slice(it.from, it.to).includes('|') && !isPiped(report.text, it.from)) continue;
        say(it.local ? { at: it.label, data: it, severity: 'info' } : { at: it.label, data: it });
      }
    }
  },

  message(it, report) {
    const label = textOf(report, it.label);
    return it.local
      ? {
          zh: `“${label}”是地方增设的行，不在全国统一格式内`,
          en: `“${label}” is a local addition, not part of the national format`,
        }
      : { zh: `统一格式中没有“${label}”这一行`, en: `The issued format has no row “${label}”` };
  },
});

const isPiped = (text: string, from: number): boolean => text.charCodeAt(from) === 124;
