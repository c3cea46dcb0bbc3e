import { describe, test } from 'vitest';
import { tableFollowedByText } from '../../../server/src/rules/tables/table-followed-by-text.ts';
import { finds, fixes } from '../../check.ts';

const table = '| 规章 | 0 |\n| :-- | --: |\n| 行政规范性文件 | 2 |\n';

describe('table-followed-by-text', () => {
  test('marks every line that is glued to the table', () => {
    finds(tableFollowedByText, `${table}⟦注：含联合发文。\n以上数据截至年底。⟧\n`);
  });
  test('needs one blank line for all of them, in the ending of the file', () => {
    const after = `${table}\n注：含联合发文。\n以上数据截至年底。\n`;
    fixes(tableFollowedByText, after.replace('\n\n', '\n'), after);
    fixes(tableFollowedByText, after.replace('\n\n', '\n').replaceAll('\n', '\r\n'), after.replaceAll('\n', '\r\n'));
  });
  test.each([
    `${table}\n注：含联合发文。\n`,
    `${table}## 三、收到和处理政府信息公开申请情况\n`,
    `${table}<!-- nianbao-disable -->\n`,
    // A table of one column has rows without a pipe.
    '| 目录 |\n| --- |\n规章\n规范性文件\n',
    '规章 | 0\n--- | ---\n规范性文件 | 2\n',
    `${table}| 其他 |\n`,
  ])('is silent on %j', (text) => finds(tableFollowedByText, text));
});
