import { describe, test } from 'vitest';
import { cellBlank } from '../../../server/src/rules/cells/cell-blank.ts';
import { cellBlankForcedZero } from '../../../server/src/rules/cells/cell-blank-forced-zero.ts';
import { tableRowRagged } from '../../../server/src/rules/tables/table-row-ragged.ts';
import { gfm, wideDisputes } from '../../report/layouts.ts';
import { finds, fixes } from './common.ts';

const head = '\n| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n';
const rest = '| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |\n';

describe('table-row-ragged', () => {
  test('names the columns that have no cell', () =>
    finds(tableRowRagged, `${head}| ⟦行政复议 | 1 | 0 | 0⟧ |\n${rest}`, '“行政复议”一行少 2 格，尚未审结、总计没有数'));
  test('fills a row up, whether a pipe ends it or not', () => {
    fixes(tableRowRagged, `${head}| ⟦行政复议 | 1⟧ |\n${rest}`, `${head}| 行政复议 | 1 |  |  |  |  |\n${rest}`);
    fixes(tableRowRagged, `${head}| ⟦行政复议 | 1 | 0⟧\n${rest}`, `${head}| 行政复议 | 1 | 0 |  |  |  |\n${rest}`);
  });
  test('lets no rule about blanks speak of cells that are not there', () => {
    finds(cellBlank, `${head}| 行政复议 | 1 | 0 | 0 |\n${rest}`);
    finds(cellBlankForcedZero, `${head}| 行政复议 | 0 | 0 | 0 |\n${rest}`);
  });
  test.each(['| 行政复议 |', '| 行政复议 |  |  |', '行政复议3件'])('is silent about %s, which has no number', (it) =>
    finds(tableRowRagged, `${head}${rest}${it}\n`),
  );
  test('is silent about a line of prose that GFM takes for the last row', () =>
    finds(tableRowRagged, `${head}${rest}本年度行政复议3件。\n`));
  test('says one thing about a wide table four of one row', () => {
    const zeros = [0, 1, 2].map(() => [0, 0, 0, 0, 0]);
    const text = gfm(wideDisputes(zeros, 2))
      .trimEnd()
      .replace(/(?: 0 \|){3}$/, '');
    const marked = `${text}\n`.replace(/0 (?:\| 0 ?)+/, (it) => `⟦${it.trimEnd()}⟧ `);
    finds(tableRowRagged, marked, '“行政诉讼（复议后起诉）”一行少 3 格，其他结果、尚未审结、总计没有数');
    fixes(tableRowRagged, marked, `${text}${'  |'.repeat(3)}\n`);
  });
  test('says one thing where most rows are short, and fills all of them up', () => {
    const rows = `${head}| ⟦行政复议 | 1⟧ |\n| 行政诉讼（未经复议直接起诉） | 0 |\n| 行政诉讼（复议后起诉） | 0 | 0 |\n`;
    finds(tableRowRagged, rows, '“行政复议”等 3 行少 4 格，结果纠正、其他结果、尚未审结、总计没有数');
    fixes(
      tableRowRagged,
      rows,
      `${head}| 行政复议 | 1 |  |  |  |  |\n| 行政诉讼（未经复议直接起诉） | 0 |  |  |  |  |\n| 行政诉讼（复议后起诉） | 0 | 0 |  |  |  |\n`,
    );
  });
});
