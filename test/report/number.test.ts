import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { show } from '../../server/src/base/decimal.ts';
import type { Kind } from '../../server/src/formats/format.ts';
import { mend, readNumber } from '../../server/src/report/number.ts';

const reading = (raw: string, kind: Kind = 'count'): [string | undefined, string] => {
  const { value, forms } = readNumber(raw, kind);
  return [value && show(value), forms.join(' ')];
};

describe('a cell', () => {
  test.each<[raw: string, kind: Kind, value: string | undefined, forms: string]>([
    ['12', 'count', '12', ''],
    ['0', 'count', '0', ''],
    ['', 'count', undefined, 'blank'],
    ['　', 'count', undefined, 'blank'],
    [' ', 'count', undefined, 'blank'],
    ['[bookmark: _GoBack]', 'count', undefined, 'residue blank'],
    ['[bookmark: _GoBack]0', 'count', '0', 'residue'],
    ['[bookmark: _GoBack]　4', 'count', '4', 'residue padding'],
    ['　　4', 'count', '4', 'padding'],
    ['0 ', 'count', '0', 'padding'],
    ['１２', 'count', '12', 'fullwidth'],
    ['1,234', 'count', '1234', 'thousands'],
    ['1，234', 'count', '1234', 'thousands'],
    ['１，２３４', 'count', '1234', 'fullwidth thousands'],
    ['12,34', 'count', undefined, 'unreadable'],
    ['1,234,56', 'count', undefined, 'unreadable'],
    ['12件', 'count', '12', 'unit'],
    ['12 件', 'count', '12', 'unit'],
    ['件', 'count', undefined, 'unreadable'],
    ['１２件', 'count', '12', 'fullwidth unit'],
    ['251000元', 'amount', '251000', 'unit'],
    ['3.5万元', 'amount', '3.5', 'unit'],
    ['3.5万元', 'count', undefined, 'unreadable'],
    ['44967.00', 'amount', '44967.00', ''],
    ['1,234,567.89', 'amount', '1234567.89', 'thousands'],
    ['-59', 'delta', '-59', ''],
    ['减59', 'delta', '-59', 'delta'],
    ['减少 59', 'delta', '-59', 'delta'],
    ['增3', 'delta', '3', 'delta'],
    ['+3', 'delta', '3', 'delta'],
    ['＋３', 'delta', '3', 'delta fullwidth'],
    ['－8', 'delta', '-8', 'delta'],
    ['−8', 'delta', '-8', 'delta'],
    ['减0', 'delta', '0', 'delta'],
    ['减3件', 'delta', '-3', 'delta unit'],
    ['减59', 'count', undefined, 'unreadable'],
    ['+3', 'count', undefined, 'unreadable'],
    ['-1', 'count', '-1', ''],
    ['—', 'count', undefined, 'dash'],
    ['-', 'delta', undefined, 'dash'],
    ['－', 'count', undefined, 'dash'],
    ['--', 'count', undefined, 'dash'],
    ['　/　', 'count', undefined, 'dash'],
    ['／', 'count', undefined, 'dash'],
    ['无', 'count', undefined, 'dash'],
    ['不适用', 'amount', undefined, 'dash'],
    ['若干', 'count', undefined, 'unreadable'],
    ['20余', 'count', undefined, 'approx'],
    ['约20件', 'count', undefined, 'approx'],
    ['近２０多件', 'count', undefined, 'approx'],
    ['20件左右', 'count', undefined, 'approx'],
    ['20以上', 'count', undefined, 'approx'],
    ['减约59', 'delta', undefined, 'approx'],
    ['约3.5万元', 'amount', undefined, 'approx'],
    ['[bookmark: _GoBack]20余', 'count', undefined, 'residue approx'],
    ['约', 'count', undefined, 'unreadable'],
    ['多数', 'count', undefined, 'unreadable'],
    ['007', 'count', '7', 'leading-zero'],
    ['00', 'count', '0', 'leading-zero'],
    ['0000000000000000000012', 'count', '12', 'leading-zero'],
    ['００７件', 'count', '7', 'fullwidth unit leading-zero'],
    ['减05', 'delta', '-5', 'delta leading-zero'],
    ['-05', 'delta', '-5', 'leading-zero'],
    ['0.50', 'amount', '0.50', ''],
    ['00.50', 'amount', '0.50', 'leading-zero'],
    ['0,123', 'count', '123', 'thousands leading-zero'],
    ['0,000', 'count', '0', 'thousands leading-zero'],
    ['0234，012', 'count', undefined, 'unreadable'],
    ['减0,234', 'delta', '-234', 'delta thousands leading-zero'],
    ['0,5', 'amount', undefined, 'unreadable'],
    ['第05号', 'count', undefined, 'unreadable'],
    ['1O', 'count', undefined, 'lookalike'],
    ['l2', 'count', undefined, 'lookalike'],
    ['O', 'count', undefined, 'lookalike'],
    ['〇', 'count', undefined, 'lookalike'],
    ['Ｏ', 'count', undefined, 'lookalike'],
    ['1|', 'count', undefined, 'lookalike'],
    ['1O件', 'count', undefined, 'lookalike'],
    ['1,OOO', 'count', undefined, 'lookalike'],
    ['-l', 'delta', undefined, 'unreadable'],
    ['-l0', 'delta', undefined, 'lookalike'],
    ['[bookmark: _GoBack]O', 'count', undefined, 'residue lookalike'],
    ['|', 'count', undefined, 'unreadable'],
    ['六l', 'count', undefined, 'unreadable'],
    ['1O O', 'count', undefined, 'unreadable'],
    ['OK', 'count', undefined, 'unreadable'],
    ['1 2', 'count', undefined, 'unreadable'],
    ['12。', 'count', undefined, 'unreadable'],
    ['99999999999999999999', 'count', undefined, 'unreadable'],
  ])('%j in a column of %s is %s, written as %j', (raw, kind, value, forms) => {
    expect(reading(raw, kind)).toEqual([value, forms]);
  });
});

describe('mending', () => {
  test.each<[raw: string, form: Parameters<typeof mend>[1], kind: Kind, after: string]>([
    ['　１２件', 'padding', 'count', '１２件'],
    ['　１２件', 'fullwidth', 'count', '　12件'],
    ['　１２件', 'unit', 'count', '　１２'],
    ['１，２３４', 'thousands', 'count', '１２３４'],
    ['减５９', 'delta', 'delta', '-５９'],
    ['　００７件', 'leading-zero', 'count', '　７件'],
    ['减 05', 'leading-zero', 'delta', '减 5'],
    ['　1O件', 'lookalike', 'count', '　10件'],
    ['[bookmark: _GoBack]O', 'lookalike', 'count', '[bookmark: _GoBack]0'],
    ['[bookmark: _GoBack]　4', 'residue', 'count', '　4'],
    ['[bookmark: _GoBack]　4', 'padding', 'count', '[bookmark: _GoBack]4'],
  ])('of %j takes away its %s and nothing else', (raw, form, kind, after) => {
    expect(mend(raw, form, kind)).toBe(after);
  });

  const pieces = fc.constantFrom(
    '',
    '　',
    ' ',
    '减',
    '+',
    '－',
    '0',
    '０',
    'O',
    '约',
    '1',
    '２',
    '12',
    ',',
    '，',
    '234',
    '.5',
    '件',
    '元',
    '万元',
  );
  const kinds = fc.constantFrom<Kind>('count', 'delta', 'amount');
  test('takes a form away for good and never changes the value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '[bookmark: a]'),
        fc.array(pieces, { maxLength: 6 }),
        kinds,
        (lead, parts, kind) => {
          const raw = lead + parts.join('');
          const before = readNumber(raw, kind);
          for (const form of before.forms) {
            if (['blank', 'dash', 'approx', 'lookalike', 'unreadable'].includes(form)) continue;
            const after = readNumber(mend(raw, form, kind), kind);
            expect(after.value).toEqual(before.value);
            const others = before.forms.filter((it) => it !== form);
            // A zero that goes takes with it how it was written: `０7` is plain without it.
            if (form === 'leading-zero') expect(others).toEqual(expect.arrayContaining([...after.forms]));
            else expect(after.forms).toEqual(others);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
