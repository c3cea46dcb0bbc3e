import { describe, expect, test } from 'vitest';
import { tableThree } from '../../../server/src/rules/arithmetic/example.ts';
import { t3Balance } from '../../../server/src/rules/arithmetic/t3-balance.ts';
import { t3ColumnTotal } from '../../../server/src/rules/arithmetic/t3-column-total.ts';
import { t3RowTotal } from '../../../server/src/rules/arithmetic/t3-row-total.ts';
import { t4Total } from '../../../server/src/rules/arithmetic/t4-total.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { finds, fixes, read } from '../../check.ts';
import { gfm, wideDisputes } from '../../report/layouts.ts';

describe('t3-balance', () => {
  const table = (given: Record<string, string>): string => tableThree(given);
  test('says both sides with their numbers, in the column and in 总计', () =>
    finds(
      t3Balance,
      table({ new: '3 0 0 0 0 0 3', open: '4 0 0 0 0 0 4', total: '⟦4⟧ 0 0 0 0 0 ⟦4⟧' }),
      '“自然人”列收办不平衡：一、本年新收政府信息公开申请数量 3 + 二、上年结转政府信息公开申请数量 0 = 3；（七）总计 4 + 四、结转下年度继续办理 0 = 4；相差 1',
      '“总计”列收办不平衡：一、本年新收政府信息公开申请数量 3 + 二、上年结转政府信息公开申请数量 0 = 3；（七）总计 4 + 四、结转下年度继续办理 0 = 4；相差 1',
    ));
  test('offers nothing, since only the author can know', () => expect(t3Balance.fixes).toBeUndefined());
});

describe('a blank part', () => {
  test('silences the totals it belongs to', () => {
    const text = tableThree({ new: '1 0 0 0 0 0 3' }).replace('| 1 | 0 | 0 |', '|  | 0 | 0 |');
    finds(t3RowTotal, text);
    finds(t3Balance, tableThree({ new: '1 0 0 0 0 0 1', carry_in: '- 0 0 0 0 0 -', carry_out: '2 0 0 0 0 0 2' }));
    finds(t3ColumnTotal, tableThree({ open: '1 0 0 0 0 0 1', total: '- 0 0 0 0 0 1' }));
  });
});

describe('parts that already exceed their total', () => {
  test('are reported though others are blank', () =>
    finds(
      t3RowTotal,
      tableThree({ new: '3  0 0 0 0 ⟦2⟧' }),
      '“一、本年新收政府信息公开申请数量”的“总计”为 2，而已填的分项合计已达 3',
    ));
  test('are reported on both sides of the balance', () =>
    finds(
      t3Balance,
      tableThree({
        new: '3 0 0 0 0 0 3',
        carry_in: '- 0 0 0 0 0 -',
        open: '1 0 0 0 0 0 1',
        total: '⟦1⟧ 0 0 0 0 0 ⟦1⟧',
      }),
    ));
});

describe('t4-total', () => {
  test('finds the total of each group of the wide layout', () => {
    const text = gfm(
      wideDisputes(
        [
          [1, 0, 0, 0, 1],
          [1, 1, 0, 0, 3],
          [0, 0, 0, 0, 0],
        ],
        3,
      ),
    );
    const report = read(text);
    const found = [...heard(t4Total, report)];
    expect(found.map((it) => t4Total.message(it.data, report).zh)).toEqual([
      '“行政诉讼（未经复议直接起诉）”的“总计”应为 2（1 + 1 + 0 + 0），实为 3',
    ]);
    fixes(
      t4Total,
      text,
      gfm(
        wideDisputes(
          [
            [1, 0, 0, 0, 1],
            [1, 1, 0, 0, 2],
            [0, 0, 0, 0, 0],
          ],
          3,
        ),
      ),
    );
  });
});
