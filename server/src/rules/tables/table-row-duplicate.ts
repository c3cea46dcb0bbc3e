import type { Change } from '../../base/span.ts';
import { canonical } from '../../formats/lines.ts';
import type { RepeatedRow, Report } from '../../report/report.ts';
import { textOf } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { lineStart, nextLine } from '../text/cut.ts';

export const tableRowDuplicate = rule<RepeatedRow>({
  id: 'table-row-duplicate',
  topic: 'tables',
  title: { zh: '表格中同一行重复', en: 'A row stands twice' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表的行',
  why: {
    zh: '每一行只填一次；同一行出现两次，总计和汇总都不知以哪一行为准。',
    en: 'Every row is filled in once; where it stands twice, neither totals nor summaries know which one counts.',
  },
  example: {
    bad: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| 行政处罚 | 3 |
| 行政强制 | 0 |
| ⟦行政处罚⟧ | 3 |
`,
    good: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| 行政处罚 | 3 |
| 行政强制 | 0 |
`,
  },

  check({ tables }, say) {
    for (const { repeatedRows } of tables) {
      for (const it of repeatedRows) {
        const message = { zh: '第一次出现', en: 'It stands here first' };
        say({ at: it.row.label, data: it, related: [{ at: it.first.label, message }] });
      }
    }
  },

  message({ row }) {
    const label = canonical(row.line);
    return { zh: `“${label}”一行重复`, en: `The row “${label}” stands here again` };
  },

  // Nothing is lost with a row that says the same; where numbers differ, only the author knows which ones count.
  fixes(it, report) {
    if (!isSame(it, report)) return [];
    return [{ title: { zh: '删除重复的这一行', en: 'Delete this row' }, changes: [lineOf(it, report)], safe: false }];
  },
});

/** Whether both rows hold the same, cell for cell, white space around it aside. */
function isSame({ row, first }: RepeatedRow, report: Report): boolean {
  const [a, b] = [row.source.cells, first.source.cells];
  return a.length === b.length && a.every((it, i) => textOf(report, it) === textOf(report, b[i]!));
}

function lineOf({ row: { source } }: RepeatedRow, { text }: Report): Change {
  const next = nextLine(text, source.to);
  // The last line of a text has no ending of its own and takes the one before it along.
  return next === text.length && !text.endsWith('\n')
    ? { from: text.slice(0, lineStart(text, source.from)).trimEnd().length, to: next, insert: '' }
    : { from: lineStart(text, source.from), to: next, insert: '' };
}
