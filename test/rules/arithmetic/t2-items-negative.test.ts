import { test } from 'vitest';
import { t2ItemsNegative } from '../../../server/src/rules/arithmetic/t2-items-negative.ts';
import { finds } from '../../check.ts';

const items = (row: string): string => `
| 第二十条第（六）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| :-- | --: | --: | --: |
| 行政处罚 | ${row} |
| 行政强制 | 0 | 0 | 0 |
`;

test('reads changes in words', () =>
  finds(t2ItemsNegative, items('⟦3 | 减5⟧ | 0'), '“行政处罚”的“上一年项目数量”3与“本年增/减”-5相加小于 0'));
test('is silent where nothing is left', () => finds(t2ItemsNegative, items('5 | -5 | 0')));
test('is silent where items were added', () => finds(t2ItemsNegative, items('0 | 5 | 0')));
test('is silent where a part is unknown', () => {
  finds(t2ItemsNegative, items(' | -5 | 0'));
  finds(t2ItemsNegative, items('约3 | -5 | 0'));
});
test('is silent about a negative count, which has a finding of its own', () =>
  finds(t2ItemsNegative, items('-3 | 0 | 0')));
