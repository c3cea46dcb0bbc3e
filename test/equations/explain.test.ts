import { expect, test } from 'vitest';
import { allBalances } from '../../server/src/equations/balance.ts';
import { equationInWords } from '../../server/src/equations/explain.ts';
import { read } from '../check.ts';

const table = `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 3 | 1 | 0 |  | 5 |
`;

test('an equation names its row, its total and the numbers it adds up', () => {
  const [review] = allBalances(read(table.replace('|  |', '| 2 |')));
  expect(equationInWords(review!)).toEqual({
    zh: '“行政复议”行：总计 5 ≠ 3 + 1 + 0 + 2 = 6',
    en: 'Row “行政复议”: 总计 5 ≠ 3 + 1 + 0 + 2 = 6',
  });
});

test('a blank and a row that is missing are said as unknown', () => {
  const words = allBalances(read(table)).map((it) => equationInWords(it).zh);
  expect(words[0]).toBe('“行政复议”行：总计 5 = 3 + 1 + 0 + ?');
  expect(words[1]).toMatch(/^“.*未经复议直接起诉.*”行：总计 \? = \? \+ \? \+ \? \+ \?$/);
});
