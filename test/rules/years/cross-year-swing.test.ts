import { test } from 'vitest';
import { crossYearSwing as rule } from '../../../server/src/rules/years/cross-year-swing.ts';
import { carried, tableOf } from '../../../server/src/rules/years/drafts.ts';
import { amid, finds } from '../../check.ts';

const decided = (year: number, n: string): string =>
  tableOf(year, ['第二十条第（五）项', '本年处理决定数量'], ['行政许可', n]);

test.each([
  ['a digit lost', '5000', '⟦500⟧'],
  ['a digit added', '500', '⟦5012⟧'],
  ['gone', '120', '⟦0⟧'],
  ['out of nothing', '0', '⟦50⟧'],
])('finds %s', (_, before, now) => {
  finds(amid(rule, decided(2022, before)), decided(2023, now));
});

test('says both numbers', () => {
  finds(
    amid(rule, decided(2022, '5000')),
    decided(2023, '⟦50⟧'),
    '“行政许可”的“本年处理决定数量”为 50，2022年度为 5000，相差悬殊，请核对',
  );
});

test.each([
  ['five times and no more', '100', '500'],
  ['a few that become none', '40', '0'],
  ['few that become more', '2', '49'],
  ['blank', '5000', ''],
  ['blank last year', '', '5000'],
])('says nothing: %s', (_, before, now) => {
  finds(amid(rule, decided(2022, before)), decided(2023, now));
});

test('compares all new applications and no part of them', () => {
  const row = '一、本年新收政府信息公开申请数量';
  const text = carried(2023, { [row]: '600' }).replace('| 600 |\n', '| ⟦600⟧ |\n');
  finds(amid(rule, carried(2022, { [row]: '60' })), text);
  const open = '（一）予以公开';
  finds(amid(rule, carried(2022, { [open]: '60' })), carried(2023, { [open]: '600' }));
});

test('leaves repeals and stocks alone', () => {
  const header = ['第二十条第（一）项', '本年制发件数', '本年废止件数', '现行有效件数'];
  const docs = (year: number, ...cells: readonly string[]): string =>
    tableOf(year, header, ['规章', '0', '0', '0'], ['行政规范性文件', ...cells]);
  finds(amid(rule, docs(2022, '10', '0', '500')), docs(2023, '0', '430', '70'));
});

test('compares decisions across the change of the format', () => {
  const old = tableOf(
    2020,
    ['第二十条第（五）项', '上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政许可', '8', '0', '4000'],
    ['其他对外管理服务事项', '0', '0', '0'],
  );
  finds(amid(rule, old), decided(2021, '⟦40⟧'));
  finds(amid(rule, old), decided(2021, '3900'));
});
