import type { Change } from '../../base/span.ts';
import { canonical, flatten } from '../../formats/lines.ts';
import type { BoundRow, BoundTable, Report } from '../../report/report.ts';
import type { Row } from '../../syntax/blocks.ts';
import { rule } from '../rule.ts';

export const tableRowOrder = rule<BoundTable>({
  id: 'table-row-order',
  topic: 'tables',
  title: { zh: '表格的行次序不对', en: 'Rows are not in the order of the format' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表的行次',
  why: {
    zh: '行次是固定的；次序一乱，逐行抄录和汇总就会串行。',
    en: 'The order of rows is fixed; out of order, numbers are copied into the wrong rows.',
  },
  example: {
    bad: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| ⟦行政强制⟧ | 0 |
| 行政处罚 | 3 |
`,
    good: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| 行政处罚 | 3 |
| 行政强制 | 0 |
`,
  },

  check({ tables }, say) {
    for (const it of tables) {
      const [first, ...others] = it.displacedRows;
      if (!first) continue;
      const message = { zh: '这一行也不在应在的位置', en: 'This row is out of place, too' };
      say({ at: first.label, data: it, related: others.map((row) => ({ at: row.label, message })) });
    }
  },

  message(table) {
    const row = table.displacedRows[0]!;
    const label = canonical(row.line);
    const after = before(table, row);
    if (!after) return { zh: `“${label}”应是第一行`, en: `“${label}” belongs first` };
    const other = canonical(after.line);
    return { zh: `“${label}”应在“${other}”之后`, en: `“${label}” belongs after “${other}”` };
  },

  // Unsafe: it moves rows, and what stands in the wrong place may be a label and not a row.
  fixes(table, report) {
    const changes = reordered(table, report);
    return changes.length > 0
      ? [{ title: { zh: '按统一格式排列各行', en: 'Put the rows in the order of the format' }, changes, safe: false }]
      : [];
  },
});

/** The row that a displaced row follows in the format, among those that stand in order. */
function before(table: BoundTable, row: BoundRow): BoundRow | undefined {
  const order = flatten(table.table.rows);
  const rank = order.indexOf(row.line);
  const standing = table.rows.filter((it) => !table.displacedRows.includes(it) && order.indexOf(it.line) < rank);
  return standing.reduce<BoundRow | undefined>(
    (last, it) => (last && order.indexOf(last.line) >= order.indexOf(it.line) ? last : it),
    undefined,
  );
}

/**
 * Every line of the table gets the words of the line that belongs there; line endings and margins stay.
 *
 * A row that the format has not moves with the row above it. A last line without pipes is prose and stays where it is.
 */
function reordered(table: BoundTable, { text }: Report): readonly Change[] {
  const [block] = table.blocks;
  if (!table.canonical || table.blocks.length !== 1 || block?.kind !== 'table') return [];
  const order = flatten(table.table.rows);
  const known = new Map(table.rows.map((it) => [it.source, order.indexOf(it.line)]));
  const isRow = (it: Row): boolean => known.has(it) || text.slice(it.from, it.to).includes('|');
  const rows = block.rows.slice(0, block.rows.findLastIndex(isRow) + 1);
  const groups: { rank: number; rows: Row[] }[] = [];
  for (const it of rows) {
    const rank = known.get(it);
    if (rank === undefined && groups.length > 0) groups.at(-1)!.rows.push(it);
    else groups.push({ rank: rank ?? -1, rows: [it] });
  }
  const sorted = groups.sort((a, b) => a.rank - b.rank).flatMap((it) => it.rows);
  return sorted.flatMap((it, i) => {
    const place = rows[i]!;
    return it === place ? [] : [{ from: place.from, to: place.to, insert: text.slice(it.from, it.to) }];
  });
}
