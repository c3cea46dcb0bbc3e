import type { Change, Span } from '../../base/span.ts';
import type { Line } from '../../formats/format.ts';
import { canonical } from '../../formats/lines.ts';
import type { BoundTable, Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { insertColumn } from './insert-column.ts';

interface MissingColumns {
  readonly table: BoundTable;
  readonly columns: readonly Line[];
}

export const tableColumnMissing = rule<MissingColumns>({
  id: 'table-column-missing',
  topic: 'tables',
  title: { zh: '标准表格缺列', en: 'A standard table lacks a column' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表的表头',
  why: {
    zh: '表格按统一格式逐列填报；缺一列，这一列的数字就无处可填，总计也无法核对。',
    en: 'The tables are filled in column by column as issued; without one its numbers have no place and totals cannot be checked.',
  },
  example: {
    bad: `
⟦| 情形 | 结果维持 | 结果纠正 | 尚未审结 | 总计 |⟧
| :-- | --: | --: | --: | --: |
| 行政复议 | 3 | 1 | 0 | 4 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 |
`,
    good: `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 3 | 1 |  | 0 | 4 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 |  | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 |  | 0 | 0 |
`,
  },

  check(report, say) {
    for (const table of report.tables) {
      // A half-table without a header has no place to name a column.
      if (table.missingColumns.length === 0 || table.header.length === 0) continue;
      say({ at: headerOf(table), data: { table, columns: table.missingColumns } });
    }
  },

  message({ table, columns }) {
    const names = columns.map((it) => `“${canonical(it)}”`).join('、');
    return {
      zh: `${table.table.name}缺 ${columns.length} 列：${names}`,
      en: `${table.table.name} lacks ${columns.length} column${columns.length > 1 ? 's' : ''}: ${names}`,
    };
  },

  fixes({ table, columns }, report: Report) {
    const changes: Change[] = [];
    for (const it of columns) {
      const own = insertColumn(report.text, table, it);
      if (!own) return [];
      changes.push(...own);
    }
    const names = columns.map((it) => `“${canonical(it)}”`).join('、');
    return [{ title: { zh: `补上${names}列（留空）`, en: `Insert the empty column ${names}` }, changes, safe: false }];
  },
});

/** The header row that names the columns. */
const headerOf = ({ header, columns }: BoundTable): Span =>
  header.find((row) => columns.some((it) => row.from <= it.from && it.to <= row.to)) ?? header.at(-1)!;
