import { describe, expect, test } from 'vitest';
import { defaults } from '../../../server/src/base/settings.ts';
import { codeActions } from '../../../server/src/features/code-actions.ts';
import { amountUnitSuspect } from '../../../server/src/rules/cells/amount-unit-suspect.ts';
import { amountUnitUnknown } from '../../../server/src/rules/cells/amount-unit-unknown.ts';
import { cellUnit } from '../../../server/src/rules/cells/cell-unit.ts';
import { lint } from '../../../server/src/rules/lint.ts';
import { mend } from '../../../server/src/rules/mend.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { finds, fixes, read } from '../../check.ts';

const bought = (amount: string, header = '采购总金额', row = '政府集中采购'): string =>
  `\n| 第二十条第（九）项 | 采购项目数量 | ${header} |\n| :-- | --: | --: |\n| ${row} | 6 | ${amount} |\n`;
const fee = (amount: string): string =>
  `\n| 第二十条第（八）项 | 本年收费金额（单位：万元） |\n| :-- | --: |\n| 行政事业性收费 | ${amount} |\n`;
const of = (unit: string, text: string): string => `# ${unit}2023年政府信息公开工作年度报告\n${text}`;

describe('amount-unit-unknown', () => {
  test('asks for the unit of a bare amount', () =>
    finds(amountUnitUnknown, bought('⟦44967.00⟧'), '“政府集中采购”的“采购总金额”没有写明单位，是元还是万元：44967.00'));
  test.each(['0', '0.00', '251000元', '3.5万元', '2亿元', '', '—', '若干', '-5'])('is silent about %j', (amount) =>
    finds(amountUnitUnknown, bought(amount)),
  );
  test('is silent where the header or the row prints the unit', () => {
    finds(amountUnitUnknown, bought('44967.00', '采购总金额（元）'));
    finds(amountUnitUnknown, bought('44967.00', '采购总金额', '政府集中采购（万元）'));
    finds(amountUnitUnknown, fee('3.5'));
  });
  test('offers 元 and 万元 in the cell, with blanks and separators as they were', () => {
    const report = read(bought('1,234　'));
    const [it] = heard(amountUnitUnknown, report);
    const offered = amountUnitUnknown.fixes!(it!.data, report);
    expect(offered.map((fix) => fix.changes[0]!.insert)).toEqual(['1,234元　', '1,234万元　']);
    expect(offered.every((fix) => fix.choice && !fix.safe)).toBe(true);
  });
  test('prefers neither unit', () => {
    const report = read(bought('44967.00'));
    const found = lint(report, defaults).filter((it) => it.rule.id === 'amount-unit-unknown');
    const actions = codeActions(report, found, found[0]!.at).filter((it) => it.findings.length > 0);
    expect(actions.map((it) => it.preferred)).toEqual([false, false]);
  });
});

describe('amount-unit-unknown and cell-unit', () => {
  test.each(['44967.00', '251000元'])('leave %s as it is, whatever is mended', (amount) => {
    expect(mend(bought(amount), defaults, true)).toContain(`| 政府集中采购 | 6 | ${amount} |`);
  });
  test('speak one at a time', () => {
    for (const amount of ['44967.00', '44967.00元']) {
      const found = lint(read(bought(amount)), defaults).map((it) => it.rule.id);
      expect(found.filter((it) => /unit/.test(it))).toHaveLength(1);
    }
  });
});

describe('cell-unit', () => {
  const hints = (text: string): unknown[] => [...heard(cellUnit, read(text))].map((it) => it.severity);
  test('hints only at the unit of an amount whose header prints none, and takes it from nobody', () => {
    finds(
      cellUnit,
      bought('⟦251000元⟧'),
      '“政府集中采购”的“采购总金额”写了单位“元”：251000元；表头未印单位，核对无误即可保留',
    );
    expect(hints(bought('251000元'))).toEqual(['hint']);
    fixes(cellUnit, bought('251000元'), bought('251000元'));
  });
  test('warns where the header prints one', () => {
    expect(hints(fee('35000元'))).toEqual([undefined]);
    expect(hints(bought('35000元', '采购总金额（万元）'))).toEqual([undefined]);
  });
  test.each([
    [fee('3.50万元'), fee('3.50')],
    [fee('3.5万'), fee('3.5')],
    [fee('35000元'), fee('3.5')],
    [fee('1.2亿元'), fee('12000')],
    [bought('35000元', '采购总金额（万元）'), bought('3.5', '采购总金额（万元）')],
    [bought('3.5万元', '采购总金额（元）'), bought('35000', '采购总金额（元）')],
  ])('converts an amount into the unit that is printed: %j', (before, after) => fixes(cellUnit, before, after));
  test('offers nothing where the other unit would not be exact', () => {
    const report = read(fee('9007199254740.991亿元'));
    for (const it of heard(cellUnit, report)) expect(cellUnit.fixes!(it.data, report)).toEqual([]);
  });
});

describe('amount-unit-suspect', () => {
  test('knows that no county takes 10 billion yuan', () => {
    finds(amountUnitSuspect, of('青禾县人民政府', fee('⟦1000001⟧')));
    finds(amountUnitSuspect, of('青禾县人民政府', fee('1000000')));
  });
  test('leaves room for what may be a province', () => {
    finds(amountUnitSuspect, fee('9999999.99'));
    finds(amountUnitSuspect, of('江东省人民政府', fee('3164410')));
    finds(
      amountUnitSuspect,
      fee('⟦3164410000⟧'),
      '“行政事业性收费”的“本年收费金额（单位：万元）”是 3164410000 万元，可能是以元为单位填的',
    );
  });
  test('leaves a unit in the cell to cell-unit', () => finds(amountUnitSuspect, fee('3164410000元')));
  test('is silent about a column without a unit', () => finds(amountUnitSuspect, bought('3164410000')));
});
