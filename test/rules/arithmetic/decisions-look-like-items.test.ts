import { expect, test } from 'vitest';
import { decisionsLookLikeItems } from '../../../server/src/rules/arithmetic/decisions-look-like-items.ts';
import { finds } from '../../check.ts';

const items = (row: string): string => `
| 第二十条第（六）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| :-- | --: | --: | --: |
| 行政处罚 | ${row} |
| 行政强制 | 0 | 0 | 0 |
`;

test('says what the column counts', () =>
  finds(
    decisionsLookLikeItems,
    items('⟦386 | 减59 | 327⟧'),
    '“行政处罚”的“处理决定数量”327恰为“上一年项目数量”386与“本年增/减”-59之和：这一列填办件数，不是现有项目数',
  ));
test('never offers a fix', () => expect(decisionsLookLikeItems.fixes).toBeUndefined());
test.each([
  '716 | -417 | 298',
  '8 | 5 | 93',
  '90 | 0 | 22',
  '1036 | 0 | 1036',
  '5 | -5 | 0',
  '0 | 0 | 0',
  '386 |  | 327',
])('is silent about %s', (row) => finds(decisionsLookLikeItems, items(row)));
