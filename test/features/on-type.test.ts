import { describe, expect, test } from 'vitest';
import { onType } from '../../server/src/features/on-type.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import type { Layout } from '../../server/src/syntax/print.ts';
import { read, typed } from '../check.ts';

const compact: Layout = { table: 'compact', ambiguousWidth: 'wide' };
const aligned: Layout = { table: 'aligned', ambiguousWidth: 'wide' };
const head = '| 甲 | 乙 |\n| --- | --- |\n';

describe('a pipe', () => {
  test('gets its spaces, and so do those before it', () => {
    typed('|', `${head}|一|二|‸\n`, `${head}| 一 | 二 |\n`);
  });

  test('leaves what stands behind the cursor, and every other row', () => {
    typed('|', `${head}|0|0|\n|一|‸二|三|\n`, `${head}|0|0|\n| 一 | 二|三|\n`);
  });

  test('changes nothing that is in shape already', () => {
    const text = `${head}| 一 | 二 |\n`;
    expect(onType(read(text), '|', text.length - 1, compact)).toEqual([]);
  });

  test('pads its row to the other rows where columns are aligned', () => {
    typed(
      '|',
      `| 项目甲 |   乙 |\n| ------ | --: |\n| 一 | 2 |‸\n`,
      `| 项目甲 |   乙 |\n| ------ | --: |\n| 一     |   2 |\n`,
      aligned,
    );
  });

  test('in prose, in a fence and below a table without one means nothing', () => {
    for (const text of ['文字|‸文字\n', '```\n|a|‸\n```\n', `${head}| 一 | 二 |\n\n文字|‸\n`]) {
      const at = text.indexOf('‸');
      expect(onType(read(text.replace('‸', '')), '|', at, compact)).toEqual([]);
    }
  });

  test('a letter is no trigger', () => {
    expect(onType(read(`${head}|一|二|\n`), '一', head.length + 2, compact)).toEqual([]);
  });
});

describe('Enter', () => {
  test('goes on with an empty row in a table of one’s own', () => {
    typed('\n', `${head}| 一 | 二 |\n‸\n`, `${head}| 一 | 二 |\n|  |  |\n`);
  });

  test('takes over the pipe that the editor put there', () => {
    typed('\n', `${head}| 一 | 二 |\n| ‸\n`, `${head}| 一 | 二 |\n|  |  |\n`);
  });

  test('keeps the line ends of the text', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    typed('\n', crlf(`${head}| 一 | 二 |\n‸\n`), crlf(`${head}| 一 | 二 |\n|  |  |\n`));
  });

  test('in an empty last row ends the table', () => {
    typed('\n', `${head}| 一 | 二 |\n|  |  |\n‸\n`, `${head}| 一 | 二 |\n\n\n`);
    typed('\n', `${head}| 一 | 二 |\n|  |  |\n| ‸\n`, `${head}| 一 | 二 |\n\n\n`);
  });

  test('between two rows keeps the table whole', () => {
    typed('\n', `${head}| 一 | 二 |\n‸\n| 三 | 四 |\n`, `${head}| 一 | 二 |\n|  |  |\n| 三 | 四 |\n`);
  });

  test('right below the delimiter row begins the first row', () => {
    typed('\n', `${head}‸\n`, `${head}|  |  |\n`);
  });

  const four = '| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n';

  test('in a standard table writes the label of the row that comes next', () => {
    typed(
      '\n',
      `${four}| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n‸`,
      `${four}| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼（未经复议直接起诉） |  |  |  |  |  |`,
    );
  });

  test('with the groups above it, which take no numbers', () => {
    const three =
      '| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| :-- | --: | --: | --: | --: | --: | --: | --: |\n| 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n';
    typed(
      '\n',
      `${three}| ‸\n`,
      `${three}| 三、本年度办理结果 |  |  |  |  |  |  |  |\n| （一）予以公开 |  |  |  |  |  |  |  |\n`,
    );
  });

  test('inside a standard table fills the gap before the row below', () => {
    const [first, last] = ['| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n', '| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |\n'];
    const middle = '| 行政诉讼（未经复议直接起诉） |  |  |  |  |  |\n';
    typed('\n', `${four}${first}| ‸\n${last}`, `${four}${first}${middle}${last}`);
  });

  test('behind the last row of a complete table leaves it by a blank line', () => {
    const text = blankReport('某局', 2024)!;
    const row = '| 行政诉讼（复议后起诉） |  |  |  |  |  |\n';
    const before = text.replace(row, `${row}| ‸\n`);
    typed('\n', before, text.replace(row, `${row}\n\n`));
  });

  test('in the middle of a row, in prose and in a heading means nothing more', () => {
    for (const text of [
      `${head}| 一 |\n‸ 二 |\n`,
      '文字\n‸\n',
      '## 一、总体情况\n‸\n',
      `${head}| 一 | 二 |\n文字\n‸\n`,
      '\n‸',
    ]) {
      const at = text.indexOf('‸');
      expect(onType(read(text.replace('‸', '')), '\n', at, compact), text).toEqual([]);
    }
  });
});
