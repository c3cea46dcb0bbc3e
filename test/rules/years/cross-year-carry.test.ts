import { expect, test } from 'vitest';
import { heard } from '../../../server/src/rules/rule.ts';
import { crossYearCarry as rule } from '../../../server/src/rules/years/cross-year-carry.ts';
import { carried } from '../../../server/src/rules/years/drafts.ts';
import { amid, archiveOf, finds, fixes, read } from '../../check.ts';

const [carryIn, carryOut] = ['二、上年结转政府信息公开申请数量', '四、结转下年度继续办理'];
const last = carried(2022, { [carryOut]: '3' });
const now = (n: string): string => carried(2023, { [carryIn]: n });

test('says what last year carried out, in each column', () => {
  finds(
    amid(rule, last),
    now('⟦2⟧').replace('| 2 |\n', '| ⟦2⟧ |\n'),
    '表三“二、上年结转政府信息公开申请数量”的“自然人”为 2，上一年度报告结转 3',
    '表三“二、上年结转政府信息公开申请数量”的“总计”为 2，上一年度报告结转 3',
  );
});

test('is an error in the column of totals alone, and leads to last year’s cell', () => {
  const [natural, total] = heard(rule, read(now('2')), { archive: archiveOf([last]) });
  expect([natural!.severity, total!.severity]).toEqual([undefined, 'error']);
  const { at, in: other } = natural!.related![0]!;
  expect([other!.year, last.slice(at.from, at.to)]).toEqual([2022, '3']);
});

test('takes the value over', () => {
  fixes(amid(rule, last), now('⟦2⟧').replace('| 2 |\n', '| ⟦2⟧ |\n'), now('3'));
});

test.each([
  ['equal', [last], now('3')],
  ['blank this year', [last], now('')],
  ['blank last year', [carried(2022, { [carryOut]: '' })], now('2')],
  ['without the row last year', [carried(2022, { [carryIn]: '3' })], now('2')],
  ['two candidates for last year', [last, last.replace('水务局', '水务局 ')], now('2')],
  ['no report on last year', [carried(2021, { [carryOut]: '3' })], now('2')],
  ['another authority', [last.replace('水务局', '教育局')], now('2')],
  ['a namesake elsewhere', [last.replace('青禾县', '白石县')], now('2')],
])('says nothing: %s', (_, beside, text) => {
  finds(amid(rule, ...beside), text);
});

test('holds across the change of the format', () => {
  const old = carried(2020, { '3.本机关不掌握相关政府信息': '0', [carryOut]: '3' });
  finds(amid(rule, old), carried(2021, { [carryIn]: '⟦2⟧' }).replace('| 2 |\n', '| ⟦2⟧ |\n'));
});

test('knows an authority by a shorter name, where no other bears it', () => {
  const short = last.replace('青禾县水务局', '水务局');
  const two = now('⟦2⟧').replace('| 2 |\n', '| ⟦2⟧ |\n');
  finds(amid(rule, short), two);
  // Another authority of just that name reports this year: last year's report is its own.
  finds(amid(rule, short, now('3').replace('青禾县水务局', '水务局')), now('2'));
});
