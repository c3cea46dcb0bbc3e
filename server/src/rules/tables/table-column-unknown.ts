import type { Span } from '../../base/span.ts';
import type { BoundTable } from '../../report/report.ts';
import { textOf } from '../../report/report.ts';
import { rule } from '../rule.ts';

interface Unknown {
  readonly table: BoundTable;
  readonly column: Span;
}

export const tableColumnUnknown = rule<Unknown>({
  id: 'table-column-unknown',
  topic: 'tables',
  title: { zh: '标准表格中有格式以外的列', en: 'A column that the standard table does not have' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表的表头',
  why: {
    zh: '统一格式没有这一列，汇总时读不到它的数字；小计也会让人重复计算。',
    en: 'The issued format has no such column, so nobody collects its numbers, and a subtotal is easily counted twice.',
  },
  example: {
    bad: `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | ⟦小计⟧ | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: | --: |
| 行政复议 | 3 | 1 | 0 | 4 | 0 | 4 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 | 0 |
`,
    good: `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 3 | 1 | 0 | 0 | 4 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
  },

  check({ tables }, say) {
    for (const table of tables) {
      // Where a column is missing, this may be that one in other words, and table-column-missing says so.
      if (table.missingColumns.length > 0) continue;
      for (const column of table.unknownColumns) say({ at: column, data: { table, column } });
    }
  },

  message({ table, column }, report) {
    const label = textOf(report, column);
    return {
      zh: `统一格式的${table.table.name}没有“${label}”这一列`,
      en: `${table.table.name} as issued has no column “${label}”`,
    };
  },
});
