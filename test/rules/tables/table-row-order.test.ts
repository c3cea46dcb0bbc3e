import { describe, expect, test } from 'vitest';
import { apply } from '../../../server/src/base/span.ts';
import { blankTable } from '../../../server/src/formats/blank.ts';
import { tableRowOrder } from '../../../server/src/rules/tables/table-row-order.ts';
import { gfm, mergedRequests, numbered, tableIn } from '../../report/layouts.ts';
import { finds, firstOf, fixes } from './common.ts';

const lines = blankTable(tableIn('2021', 't3')).split('\n');
const text = (it: readonly string[]): string => `\n${it.join('\n')}\n`;

describe('table-row-order', () => {
  test('marks the one row that moved, not all rows it passed', () => {
    const moved = [...lines];
    const [row] = moved.splice(9, 1);
    moved.splice(20, 0, row!);
    const label = row!.split('|')[1]!.trim();
    const marked = text(moved).replace(label, `⟦${label}⟧`);
    finds(tableRowOrder, marked, `“${label}”应在“1.属于国家秘密”之后`);
    fixes(tableRowOrder, marked, text(lines));
  });
  test('says one thing where all rows are turned round', () => {
    const found = firstOf(tableRowOrder, text([...lines.slice(0, 2), ...lines.slice(2).toReversed()]))!;
    expect(found.count).toBe(1);
    expect(apply(found.report.text, tableRowOrder.fixes!(found.data, found.report)[0]!.changes)).toBe(text(lines));
  });
  test('keeps a row of somebody’s own with the row above it, and prose below the table where it is', () => {
    const head = '\n| 第二十条第（六）项 | 本年处理决定数量 |\n| :-- | --: |\n';
    fixes(
      tableRowOrder,
      `${head}| ⟦行政强制⟧ | 0 |\n| 其中：代履行 | 0 |\n| 行政处罚 | 3 |\n以上数据截至年底。\n`,
      `${head}| 行政处罚 | 3 |\n| 行政强制 | 0 |\n| 其中：代履行 | 0 |\n以上数据截至年底。\n`,
    );
  });
  test('keeps line endings', () => {
    const head = '\r\n| 第二十条第（六）项 | 本年处理决定数量 |\r\n| :-- | --: |\r\n';
    fixes(
      tableRowOrder,
      `${head}| ⟦行政强制⟧ | 0 |\r\n| 行政处罚 | 3 |\r\n`,
      `${head}| 行政处罚 | 3 |\r\n| 行政强制 | 0 |\r\n`,
    );
  });
  test('has no fix for a merged layout', () => {
    const table = tableIn('2021', 't3');
    const rows = mergedRequests(table, numbered(table), 3);
    [rows[3], rows[4]] = [rows[4]!, rows[3]!];
    const found = firstOf(tableRowOrder, gfm(rows))!;
    expect(tableRowOrder.fixes!(found.data, found.report)).toEqual([]);
  });
  test('is silent where rows are missing or stand twice', () => {
    finds(tableRowOrder, text(lines.filter((_, i) => i !== 7 && i !== 12)));
    finds(tableRowOrder, text([...lines, lines[5]!]));
  });
  test('marks the first of two neighbours that changed places', () => {
    const swapped = [...lines];
    [swapped[10], swapped[11]] = [lines[11]!, lines[10]!];
    const label = lines[11]!.split('|')[1]!.trim();
    finds(tableRowOrder, text(swapped).replace(label, `⟦${label}⟧`));
  });
});
