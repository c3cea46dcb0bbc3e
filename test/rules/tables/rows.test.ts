import { describe, expect, test } from 'vitest';
import { apply } from '../../../server/src/base/span.ts';
import { cellBlank } from '../../../server/src/rules/cells/cell-blank.ts';
import { cellBlankForcedZero } from '../../../server/src/rules/cells/cell-blank-forced-zero.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { tableCellsMisaligned } from '../../../server/src/rules/tables/table-cells-misaligned.ts';
import { tableColumnLabel } from '../../../server/src/rules/tables/table-column-label.ts';
import { tableRowLabel } from '../../../server/src/rules/tables/table-row-label.ts';
import { tableRowUnknown } from '../../../server/src/rules/tables/table-row-unknown.ts';
import { finds, fixes, read } from '../../check.ts';

const header = `
| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| :-- | --: | --: | --: | --: | --: | --: | --: |
`;

describe('table-cells-misaligned', () => {
  // As a page break left it in a published report: one value a row, twice too far right, once too far left.
  const shifted = `${header}| 一、本年新收政府信息公开申请数量 |  |  |  |  |  |  | 0 |
| 二、上年结转政府信息公开申请数量 |  |  |  |  |  |  | 0 |
| ⟦1. 属于国家秘密 |  |  |  |  |  |  |  | 0⟧ |
| 2.其他法律行政法规禁止公开 |  |  |  |  |  |  | 0 |
| ⟦(六)其他处理 |  |  |  |  |  | 0⟧ |  |
| 四、结转下年度继续办理 |  |  |  |  |  |  | 0 |
`;
  const aligned = shifted
    .replace(/[⟦⟧]/g, '')
    .replace('|  |  |  |  |  |  |  | 0 |', '|  |  |  |  |  |  | 0 |')
    .replace('| 0 |  |', '|  | 0 |');
  test('finds values to the right and to the left of 总计', () =>
    finds(
      tableCellsMisaligned,
      shifted,
      '“1.属于国家秘密”的数字右移了 1 列，最后一个数应在“总计”之下',
      '“（六）其他处理”的数字左移了 1 列，最后一个数应在“总计”之下',
    ));
  test('moves them there', () => fixes(tableCellsMisaligned, shifted, aligned));
  test('leaves the blanks of such a row to itself', () => {
    const text = shifted.replace(/[⟦⟧]/g, '');
    const rows = [...heard(cellBlankForcedZero, read(text)), ...heard(cellBlank, read(text))];
    expect(rows.map((it) => text.slice(it.at.from, it.at.to)).some((it) => it.includes('0'))).toBe(false);
    expect(rows).toHaveLength(4);
  });
  test('moves seven values that stand one cell too far right', () =>
    fixes(
      tableCellsMisaligned,
      `${header}| 一、本年新收政府信息公开申请数量 |  | 3 | 1 | 0 | 0 | 0 | 0 | 4 |\n`,
      `${header}| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |\n`,
    ));
  test('offers nothing where a row has more values than columns', () => {
    const text = `${header}| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 4 | 4 |\n`;
    const report = read(text);
    const [it] = [...heard(tableCellsMisaligned, report)];
    expect(tableCellsMisaligned.fixes!(it!.data, report)).toEqual([]);
  });
  test('is silent about remarks behind a row', () =>
    finds(
      tableCellsMisaligned,
      `${header}| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 4 | 含网上 |\n`,
    ));
  test('is silent where a column is missing, which explains it', () =>
    finds(
      tableCellsMisaligned,
      `${header.replace(' 总计 |', '').replace(' --: |\n', '\n')}| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |\n`,
    ));
  test('never changes the numbers of a row', () => {
    const text = shifted.replace(/[⟦⟧]/g, '');
    const report = read(text);
    const numbers = (it: string): string[] => (it.match(/\d+/g) ?? []).sort();
    for (const it of heard(tableCellsMisaligned, report)) {
      const after = apply(text, tableCellsMisaligned.fixes!(it.data, report)[0]!.changes);
      expect(numbers(after)).toEqual(numbers(text));
    }
  });
});

describe('table-row-label', () => {
  const table = (label: string): string =>
    `${header}| ${label} | 3 | 1 | 0 | 0 | 0 | 0 | 4 |\n| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n`;
  test.each([
    ['5.属于三类内容事务信息', '5.属于三类内部事务信息'],
    [
      '（二）部分公开（区分处理的，只计这一情况，不计其他情形）',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    ],
    ['7.属于行政执法按卷', '7.属于行政执法案卷'],
  ])('%s becomes %s', (wrong, right) => {
    finds(tableRowLabel, table(`⟦${wrong}⟧`));
    fixes(tableRowLabel, table(wrong), table(right));
  });
  test.each(['(一) 予以公开', '（二）部分公开', '3.危及"三安全一稳定"', '予以公开'])('%s is accepted', (label) =>
    finds(tableRowLabel, table(label)),
  );
});

describe('table-column-label', () => {
  const table = (second: string): string =>
    `\n| 第二十条第（一）项 | 本年新制作数量 | ${second} | 对外公开总数量 |\n| :-- | --: | --: | --: |\n| 规章 | 0 | 0 | 0 |\n| 规范性文件 | 0 | 0 | 0 |\n`;
  test('finds the second of two equal headers', () => {
    finds(tableColumnLabel, table('⟦本年新制作数量⟧'), '列名“本年新制作数量”应为“本年新公开数量”');
    fixes(tableColumnLabel, table('本年新制作数量'), table('本年新公开数量'));
  });
});

describe('table-row-unknown', () => {
  const table = (more: string): string =>
    `\n| 第二十条第（一）项 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n| :-- | --: | --: | --: |\n| 规章 | 0 | 0 | 0 |\n| 规范性文件 | 0 | 0 | 0 |\n${more}\n`;
  test('calls a known local row by its name, as information', () => {
    const text = table('| 其他主动公开文件 | 56 | 45 | 60 |');
    finds(
      tableRowUnknown,
      table('| ⟦其他主动公开文件⟧ | 56 | 45 | 60 |'),
      '“其他主动公开文件”是地方增设的行，不在全国统一格式内',
    );
    expect([...heard(tableRowUnknown, read(text))].map((it) => it.severity)).toEqual(['info']);
  });
  test('is silent about prose that stands too close to the table', () =>
    finds(tableRowUnknown, table('以上数据截至年底。')));
});
