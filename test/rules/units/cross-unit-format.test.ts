import { test } from 'vitest';
import { crossUnitFormat as rule } from '../../../server/src/rules/units/cross-unit-format.ts';
import { part, whole } from '../../../server/src/rules/units/drafts.ts';
import { tableOf } from '../../../server/src/rules/years/drafts.ts';
import { amid, finds } from '../../check.ts';

const county = '青禾县人民政府';
const names = ['云溪镇', '柳河镇', '白石镇'];
const old = (unit: string): string =>
  tableOf(
    2023,
    ['第二十条第（六）项', '上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政处罚', '5', '0', '11'],
    ['行政强制', '1', '0', '0'],
  ).replace('青禾县水务局', unit);

const text = whole(county, names, '9', '9');

test('says once which parts use the other format', () => {
  finds(
    amid(rule, part(names[0]!, '1', '0'), old(names[1]!), old(names[2]!)),
    text.replace('柳河镇', '⟦柳河镇⟧'),
    '本报告使用2021年格式，柳河镇、白石镇使用2019年格式，不能逐格汇总',
  );
});

test('says so of what is there, whatever is missing', () => {
  finds(amid(rule, old(names[1]!)), text.replace('柳河镇', '⟦柳河镇⟧'));
});

test('stands at the name of an aggregate that lists nobody', () => {
  finds(amid(rule, `---\n上级: ${county}\n---\n${old(names[0]!)}`), part(`⟦${county}⟧`, '1', '0'));
});

test.each([
  ['one format', names.map((it) => part(it, '1', '0'))],
  ['no tables to tell by', names.map((it) => `# ${it}2023年政府信息公开工作年度报告\n`)],
  ['another year', [old('云溪镇').replace('2023', '2020')]],
  ['no part of it', [old('青禾县水务局')]],
])('says nothing: %s', (_, beside) => {
  finds(amid(rule, ...beside), text);
});
