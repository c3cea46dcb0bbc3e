import { canonical } from '../../formats/lines.ts';
import type { BoundRow, BoundTable, Misplaced } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { realigned } from './realign.ts';

interface Shifted {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly misplaced: Misplaced;
}

export const tableCellsMisaligned = rule<Shifted>({
  id: 'table-cells-misaligned',
  topic: 'tables',
  title: { zh: '一行的数字错列', en: 'The numbers of a row stand under the wrong columns' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表的列',
  why: {
    zh: '从网页或 Word 粘贴时，合并单元格常使一行的数字左移或右移，最后一个数不再落在“总计”之下。',
    en: 'Merged cells often push the numbers of a pasted row aside, so that the last one no longer stands under 总计.',
  },
  example: {
    bad: `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 3 | 1 | 0 | 0 | 4 |
| ⟦行政诉讼（未经复议直接起诉） |  | 1 | 0 | 0 | 0 | 1⟧ |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
    good: `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 3 | 1 | 0 | 0 | 4 |
| 行政诉讼（未经复议直接起诉） | 1 | 0 | 0 | 0 | 1 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
  },

  check(report, say) {
    for (const table of report.tables) {
      for (let i = 0; i < table.rows.length; i++) {
        const row = table.rows[i]!;
        if (row.misplaced) say({ at: row.misplaced.at, data: { table, row, misplaced: row.misplaced } });
      }
    }
  },

  message({ table, row, misplaced: { shift } }) {
    const label = canonical(row.line);
    const last = canonical(table.table.columns.at(-1)!);
    if (shift === 0)
      return { zh: `“${label}”有数字不在任何列下`, en: `“${label}” has numbers that stand under no column` };
    const [zh, en] = shift < 0 ? ['右', 'right'] : ['左', 'left'];
    const by = Math.abs(shift);
    return {
      zh: `“${label}”的数字${zh}移了 ${by} 列，最后一个数应在“${last}”之下`,
      en: `The numbers of “${label}” stand ${by} column${by > 1 ? 's' : ''} too far to the ${en}; the last one belongs under “${last}”`,
    };
  },

  // Unsafe: only the author knows that nothing but the place is wrong.
  fixes({ table, row }, report) {
    const change = realigned(report.text, row);
    const label = canonical(row.line);
    const last = canonical(table.table.columns.at(-1)!);
    return change
      ? [
          {
            title: {
              zh: `移动本行数字，使最后一个数位于“${last}”之下`,
              en: `Shift the row so that its last number stands under “${last}”`,
            },
            changes: [change],
            safe: false,
            preview: {
              zh: `“${label}”一行的数字移位，数字不变`,
              en: `The numbers of “${label}” move; none of them changes`,
            },
          },
        ]
      : [];
  },
});
