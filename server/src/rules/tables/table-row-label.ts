import { canonical } from '../../formats/lines.ts';
import type { BoundRow } from '../../report/report.ts';
import { textOf } from '../../report/report.ts';
import { escapeCell } from '../../syntax/cells.ts';
import { rule } from '../rule.ts';

interface Mislabelled {
  readonly row: BoundRow;
  readonly official: string;
}

export const tableRowLabel = rule<Mislabelled>({
  id: 'table-row-label',
  topic: 'tables',
  title: { zh: '行名与统一格式不符', en: 'A row is not labelled as issued' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表的行',
  why: {
    zh: '行名以统一格式为准；错一个字，意思就可能变了，汇总时也可能认不出。',
    en: 'Rows are labelled as issued; a wrong character may change the meaning and hide the row from aggregation.',
  },
  example: {
    bad: `
| 第二十条第（八）项 | 本年收费金额（单位：万元） |
| :-- | --: |
| ⟦行政事业型收费⟧ | 0 |
`,
    good: `
| 第二十条第（八）项 | 本年收费金额（单位：万元） |
| :-- | --: |
| 行政事业性收费 | 0 |
`,
  },

  check(report, say) {
    for (const table of report.tables) {
      for (let i = 0; i < table.rows.length; i++) {
        const row = table.rows[i]!;
        if (row.as !== 'flagged' && row.as !== 'near') continue;
        say({
          at: row.label,
          data: { row, official: table.canonical ? canonical(row.line) : row.line.label.official },
        });
      }
    }
  },

  message({ row, official }, report) {
    const label = textOf(report, row.label);
    return { zh: `行名“${label}”应为“${official}”`, en: `The row “${label}” should read “${official}”` };
  },

  fixes: ({ row, official }) => [
    {
      title: { zh: `改为“${official}”`, en: `Change to “${official}”` },
      changes: [{ from: row.label.from, to: row.label.to, insert: escapeCell(official) }],
      safe: true,
    },
  ],
});
