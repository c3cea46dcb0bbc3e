import { describe, test } from 'vitest';
import { blankTable } from '../../../server/src/formats/blank.ts';
import { tableColumnUnknown } from '../../../server/src/rules/tables/table-column-unknown.ts';
import { gfm, mergedRequests, numbered, tableIn, wideDisputes } from '../../report/layouts.ts';
import { finds } from './common.ts';

const table = tableIn('2021', 't3');
const merged = (): string[][] => mergedRequests(table, numbered(table), 3);

describe('table-column-unknown', () => {
  test('finds a column behind the last one, and one that stands twice', () => {
    const [header, ...rows] = blankTable(tableIn('2021', 't4')).split('\n');
    finds(tableColumnUnknown, `\n${header} ⟦备注⟧ |\n${rows.map((it) => `${it} --- |`).join('\n')}\n`);
    const twice = header!.replace('| 总计', '| ⟦结果维持⟧ | 总计');
    finds(tableColumnUnknown, `\n${twice}\n${rows.map((it) => `${it} --- |`).join('\n')}\n`);
  });
  test('finds a subtotal in a merged header', () => {
    const rows = merged().map((it, i) => [...it.slice(0, 9), i === 2 ? '⟦小计⟧' : i < 3 ? '' : '0', ...it.slice(9)]);
    finds(tableColumnUnknown, gfm(rows), '统一格式的表三没有“小计”这一列');
  });
  test('is silent where a column is missing, which it may be in other words', () =>
    finds(tableColumnUnknown, `\n${blankTable(tableIn('2021', 't4')).replace('尚未审结', '在办')}\n`));
  test('is silent about official merged headers', () => {
    finds(tableColumnUnknown, gfm(merged()));
    finds(tableColumnUnknown, gfm(wideDisputes(numbered(tableIn('2021', 't4')), 3)));
  });
  test('is silent about a banner in other words and about what heads the labels', () => {
    const rows = merged();
    rows[1] = rows[1]!.map((it) => (it === '法人或其他组织' ? '法人及其他组织' : it));
    rows[2]![0] = '项目';
    finds(tableColumnUnknown, gfm(rows));
  });
  test('is silent about a merged header written into every place it covered', () =>
    finds(
      tableColumnUnknown,
      gfm([
        ['信息内容', '本年处理决定数量', '本年处理决定数量', '本年处理决定数量'],
        ['行政处罚', '3', '3', '3'],
        ['行政强制', '0', '0', '0'],
      ]),
    ));
});
