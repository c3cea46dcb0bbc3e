import { describe, expect, test } from 'vitest';
import { cellApprox } from '../../../server/src/rules/cells/cell-approx.ts';
import { cellBlank } from '../../../server/src/rules/cells/cell-blank.ts';
import { cellDash } from '../../../server/src/rules/cells/cell-dash.ts';
import { cellDecimal } from '../../../server/src/rules/cells/cell-decimal.ts';
import { cellDeltaForm } from '../../../server/src/rules/cells/cell-delta-form.ts';
import { cellFullwidthDigit } from '../../../server/src/rules/cells/cell-fullwidth-digit.ts';
import { cellLeadingZero } from '../../../server/src/rules/cells/cell-leading-zero.ts';
import { cellLookalike } from '../../../server/src/rules/cells/cell-lookalike.ts';
import { cellNegative } from '../../../server/src/rules/cells/cell-negative.ts';
import { cellNotNumber } from '../../../server/src/rules/cells/cell-not-number.ts';
import { cellPadding } from '../../../server/src/rules/cells/cell-padding.ts';
import { cellThousands } from '../../../server/src/rules/cells/cell-thousands.ts';
import { cellUnit } from '../../../server/src/rules/cells/cell-unit.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { finds, fixes, read } from '../../check.ts';

const all: readonly Rule<never>[] = [
  cellApprox,
  cellBlank,
  cellDash,
  cellDecimal,
  cellDeltaForm,
  cellFullwidthDigit,
  cellLeadingZero,
  cellLookalike,
  cellNegative,
  cellNotNumber,
  cellPadding,
  cellThousands,
  cellUnit,
] as never;

const count = (it: string): string =>
  `\n| 第二十条第（六）项 | 本年处理决定数量 |\n| :-- | --: |\n| 行政处罚 | ${it} |\n| 行政强制 | 0 |\n`;
const fee = (it: string): string =>
  `\n| 第二十条第（八）项 | 本年收费金额（单位：万元） |\n| :-- | --: |\n| 行政事业性收费 | ${it} |\n`;
const change = (it: string): string =>
  `\n| 第二十条第（八）项 | 上一年项目数量 | 本年增/减 |\n| :-- | --: | --: |\n| 行政事业性收费 | 3 | ${it} |\n`;
const bought = (it: string): string =>
  `\n| 第二十条第（九）项 | 采购项目数量 | 采购总金额 |\n| :-- | --: | --: |\n| 政府集中采购 | 6 | ${it} |\n`;

describe('one cell has one finding for one fault', () => {
  test.each<[text: string, ...rules: string[]]>([
    [count('12')],
    [count('若干'), 'cell-not-number'],
    [count('20余'), 'cell-approx'],
    [count('约20件'), 'cell-approx'],
    [change('减约3'), 'cell-approx'],
    [count('二十余'), 'cell-not-number'],
    [count('007'), 'cell-leading-zero'],
    [count('1O'), 'cell-lookalike'],
    [count('〇'), 'cell-lookalike'],
    [count('O件'), 'cell-not-number'],
    [count('　'), 'cell-blank'],
    [count('—'), 'cell-dash'],
    [count('－'), 'cell-dash'],
    [count('１２'), 'cell-fullwidth-digit'],
    [count('1，234'), 'cell-thousands'],
    [count('12件'), 'cell-unit'],
    [count('-1'), 'cell-negative'],
    [count('1.5'), 'cell-decimal'],
    [count('　4'), 'cell-padding'],
    [count('减3'), 'cell-not-number'],
    [count('[bookmark: _GoBack]0')],
    [change('减3'), 'cell-delta-form'],
    [change('-3')],
    [change('－3'), 'cell-delta-form'],
    [bought('44967.00')],
    [bought('251000元'), 'cell-unit'],
    [fee('-2.5'), 'cell-negative'],
  ])('%j', (text, ...rules) => {
    expect(all.filter((it) => [...heard(it, read(text))].length > 0).map((it) => it.id)).toEqual(rules);
  });
});

describe('fixes', () => {
  test.each<[rule: Rule<never>, before: string, after: string]>([
    [cellUnit as never, count('12件'), count('12')],
    [cellLeadingZero as never, count('　０07件'), count('　7件')],
    [cellLookalike as never, count('l2件'), count('12件')],
    [cellLookalike as never, count('[bookmark: _GoBack]O'), count('[bookmark: _GoBack]0')],
    [cellDecimal as never, count('3.00'), count('3')],
    [cellDeltaForm as never, change('减 59'), change('-59')],
    [cellDash as never, count('无'), count('0')],
    [cellPadding as never, count('　4　'), count('4')],
    [cellFullwidthDigit as never, count('１２件'), count('12件')],
  ])('of $id', (rule, before, after) => fixes(rule as never, before, after));

  test('of amounts with a unit are never safe', () => {
    for (const text of [fee('3.5万元'), fee('35000元')]) {
      const report = read(text);
      for (const it of heard(cellUnit, report))
        expect(cellUnit.fixes!(it.data, report).every((fix) => !fix.safe)).toBe(true);
    }
  });
  test('of 1.5 件 do not exist: nobody knows the whole number', () => {
    const report = read(count('1.5'));
    for (const it of heard(cellDecimal, report)) expect(cellDecimal.fixes!(it.data, report)).toEqual([]);
  });
});

test('a number too long to be exact is told apart from words', () =>
  finds(
    cellNotNumber,
    count('⟦99999999999999999999⟧'),
    '“行政处罚”的“本年处理决定数量”的数字过大，无法核算：99999999999999999999',
  ));
