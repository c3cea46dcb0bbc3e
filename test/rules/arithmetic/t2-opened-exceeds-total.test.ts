import { test } from 'vitest';
import { t2OpenedExceedsTotal } from '../../../server/src/rules/arithmetic/t2-opened-exceeds-total.ts';
import { finds } from '../../check.ts';

const documents = (row: string): string => `
| 第二十条第（一）项 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | ${row} |
`;

test('names both numbers', () =>
  finds(t2OpenedExceedsTotal, documents('0 | ⟦5 | 3⟧'), '“规范性文件”的“本年新公开数量”5大于“对外公开总数量”3'));
test('is silent where the total is as large, however much was made', () => {
  finds(t2OpenedExceedsTotal, documents('9 | 5 | 5'));
  finds(t2OpenedExceedsTotal, documents('0 | 0 | 516'));
});
test('is silent where a part is unknown', () => {
  finds(t2OpenedExceedsTotal, documents('5 | 5 |  '));
  finds(t2OpenedExceedsTotal, documents('5 | / | 3'));
});
