import { test } from 'vitest';
import { crossYearItems as rule } from '../../../server/src/rules/years/cross-year-items.ts';
import { tableOf } from '../../../server/src/rules/years/drafts.ts';
import { amid, finds } from '../../check.ts';

const header = ['第二十条第（五）项', '上一年项目数量', '本年增/减', '处理决定数量'];
const items = (year: number, ...cells: readonly [string, string, string]): string =>
  tableOf(year, header, ['行政许可', ...cells], ['其他对外管理服务事项', '0', '0', '0']);
const docs = (year: number, opened: string, all: string): string =>
  tableOf(
    year,
    ['第二十条第（一）项', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
    ['规章', '0', '0', '0'],
    ['规范性文件', opened, opened, all],
  );

test('the items of last year are those it had, changed by what it added', () => {
  finds(
    amid(rule, items(2019, '8', '-2', '35')),
    items(2020, '⟦8⟧', '0', '40'),
    '表二第（五）项“行政许可”的“上一年项目数量”为 8，按上一年度报告推算为 6',
  );
  finds(amid(rule, items(2019, '8', '减2', '35')), items(2020, '6', '0', '40'));
});

test('what is open to all grows by what was opened', () => {
  finds(amid(rule, docs(2019, '2', '10')), docs(2020, '3', '⟦12⟧'));
  finds(amid(rule, docs(2019, '2', '10')), docs(2020, '3', '13'));
});

test.each([
  ['blank change last year', [items(2019, '8', '', '35')], items(2020, '8', '0', '40')],
  ['blank items', [items(2019, '8', '2', '35')], items(2020, '', '0', '40')],
  ['no last year', [], items(2020, '8', '0', '40')],
  ['a dash last year', [items(2019, '8', '—', '35')], items(2020, '8', '0', '40')],
])('says nothing: %s', (_, beside, text) => {
  finds(amid(rule, ...beside), text);
});
