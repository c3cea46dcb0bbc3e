import { test } from 'vitest';
import { t2ImpliedStockNegative } from '../../../server/src/rules/arithmetic/t2-implied-stock-negative.ts';
import { finds } from '../../check.ts';

const documents = (...rows: [string, string?]): string => `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | ${rows[0]} |
| 行政规范性文件 | ${rows[1] ?? '0 | 0 | 0'} |
`;

test('names the three numbers of every row that fails', () =>
  finds(
    t2ImpliedStockNegative,
    documents('⟦5 | 0 | 3⟧', '⟦7 | 2 | 4⟧'),
    '“规章”的“本年制发件数”5大于“现行有效件数”3与“本年废止件数”0之和',
    '“行政规范性文件”的“本年制发件数”7大于“现行有效件数”4与“本年废止件数”2之和',
  ));
test('is silent where all that was issued is valid or repealed', () =>
  finds(t2ImpliedStockNegative, documents('5 | 2 | 3', '5 | 0 | 30')));
test.each([' | 0 | 3', '5 |  | 3', '5 | 0 | —', '5 | 0 | 若干', '约5 | 0 | 3', 'S | 0 | 3'])(
  'is silent where a part is unknown: %s',
  (row) => finds(t2ImpliedStockNegative, documents(row)),
);
test('is silent about a negative count, which has a finding of its own', () =>
  finds(t2ImpliedStockNegative, documents('5 | 0 | -3', '0 | -5 | 3')));
test('reads the official long table two', () =>
  finds(
    t2ImpliedStockNegative,
    `
| 第二十条 第（一）项 |  |  |  |
| --- | --- | --- | --- |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | ⟦5 | 0 | 3⟧ |
`,
  ));
