import { describe, expect, test } from 'vitest';
import { defaults } from '../../../server/src/base/settings.ts';
import { tableThree } from '../../../server/src/rules/arithmetic/example.ts';
import { cellSplitNumber } from '../../../server/src/rules/cells/cell-split-number.ts';
import { lint } from '../../../server/src/rules/lint.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { finds, fixes, read } from '../../check.ts';

const t3 = (open: string, whole: string): string => tableThree({ new: whole, open, total: whole });
const t4 = (row: string): string => `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | ${row} |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`;

describe('a number in two cells is joined', () => {
  test.each([
    ['in the first, what stands behind moves up', '⟦1 2⟧ 3 0 0 0 15', '12 3 0 0 0 0 15'],
    ['in the second, what stands before moves up', '5 3 ⟦1 2⟧ 0 0 20', '0 5 3 12 0 0 20'],
    ['in the first, all others stay', '4 ⟦1 2⟧ 0 0 3 19', '4 12 0 0 0 3 19'],
    ['in the second, all others stay', '4 ⟦1 2⟧ 0 0 3 19', '4 0 12 0 0 3 19'],
  ])('%s', (_, split, whole) => {
    finds(cellSplitNumber, t3(split, whole));
    fixes(cellSplitNumber, t3(split, whole), t3(whole, whole));
  });
});

describe('it is silent', () => {
  test('where the row adds up', () => finds(cellSplitNumber, t3('1 2 0 0 0 0 3', '12 0 0 0 0 0 12')));
  test('where the columns confirm the digits, so that the total is wrong', () =>
    finds(cellSplitNumber, t3('1 2 0 0 0 0 12', '1 2 0 0 0 0 3')));
  test('where one cell explains the row', () => finds(cellSplitNumber, t3('1 0 5 0 0 0 15', '10 0 5 0 0 0 15')));
  test('where the parts are no digits', () => finds(cellSplitNumber, t3('10 2 0 0 0 0 102', '102 0 0 0 0 0 102')));
  test('where a part is unknown', () => finds(cellSplitNumber, t3('1 2 — 0 0 0 12', '12 0 0 0 0 0 12')));
  test('where the mistake only has the size of a split', () => {
    finds(cellSplitNumber, t3('1 3 0 1 0 0 14', '0 0 0 0 0 0 0'));
  });
  test('where no equation runs down the columns', () => finds(cellSplitNumber, t4('1 | 2 | 0 | 0 | 12')));
  test('where t3-suspect-cell has located the cell', () =>
    finds(cellSplitNumber, t3('1 0 5 0 0 0 15', '10 5 0 0 0 0 15')));
});

test('where the columns do not say how the row was, two digits that are the total are named and left to the author', () => {
  const text = t3('⟦1 2⟧ 0 0 0 0 12', '0 0 0 0 0 0 0');
  finds(cellSplitNumber, text, '“（一）予以公开”的“自然人”和“商业企业”像是 12 拆成的 1 和 2');
  const report = read(t3('1 2 0 0 0 0 12', '0 0 0 0 0 0 0'));
  const [it] = heard(cellSplitNumber, report);
  expect([it!.severity, cellSplitNumber.fixes!(it!.data, report)]).toEqual([undefined, []]);
  finds(cellSplitNumber, t3('1 2 0 0 1 0 13', '0 0 0 0 0 0 0'));
});

test('a split that mends the table is the only finding about it, and an error', () => {
  const found = lint(read(t3('1 2 3 0 0 0 15', '12 3 0 0 0 0 15')), defaults).filter(
    (it) => !/missing/.test(it.rule.id),
  );
  expect(found.map((it) => [it.severity, it.rule.id])).toEqual([['error', 'cell-split-number']]);
  expect(found[0]!.related.map((it) => it.message.zh)).toHaveLength(4);
});
