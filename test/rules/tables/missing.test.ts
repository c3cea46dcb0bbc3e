import { describe, expect, test } from 'vitest';
import { apply } from '../../../server/src/base/span.ts';
import { blankTable } from '../../../server/src/formats/blank.ts';
import { heard, type Rule } from '../../../server/src/rules/rule.ts';
import { tableBlockMissing } from '../../../server/src/rules/tables/table-block-missing.ts';
import { tableColumnMissing } from '../../../server/src/rules/tables/table-column-missing.ts';
import { tableMissing } from '../../../server/src/rules/tables/table-missing.ts';
import { tableRowMissing } from '../../../server/src/rules/tables/table-row-missing.ts';
import { finds, fixes, read } from '../../check.ts';
import { gfm, mergedRequests, numbered, tableIn } from '../../report/layouts.ts';

const title = (year: number): string => `# 某县教育局${year}年政府信息公开工作年度报告\n\n`;
const first = (rule: Rule<unknown>, text: string): unknown => heard(rule, read(text))[0]?.data;

describe('table-missing', () => {
  test('says one thing for each section that has none', () => {
    finds(
      tableMissing,
      `${title(2020)}## ⟦二、主动公开政府信息情况⟧\n\n略。\n\n## ⟦三、收到和处理政府信息公开申请情况⟧\n\n无。\n\n## ⟦四、政府信息公开行政复议、行政诉讼情况⟧\n`,
      '本部分缺少表二',
      '本部分缺少表三',
      '本部分缺少表四',
    );
  });
  test('is silent where the section itself is missing', () => finds(tableMissing, `${title(2020)}## 一、总体情况\n`));
  test('is silent without a year, since no format is known', () =>
    finds(tableMissing, '## 三、收到和处理政府信息公开申请情况\n'));
  test('is silent before 2019', () => finds(tableMissing, `${title(2017)}## 三、收到和处理政府信息公开申请情况\n`));
  test('is silent where one block of table two stands', () =>
    finds(
      tableMissing,
      `${title(2022)}## 二、主动公开政府信息情况\n\n| 第二十条第（五）项 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 1 |\n`,
    ));
  test('inserts every block of the format of the year', () => {
    const text = `${title(2020)}## 二、主动公开政府信息情况\n\n略。\n\n## 五、存在的主要问题及改进情况\n`;
    const report = read(text);
    const [it] = [...heard(tableMissing, report)];
    const after = read(apply(text, tableMissing.fixes!(it!.data, report)[0]!.changes));
    expect(after.tables.map((t) => [t.table.id, t.format.id, t.canonical, t.section?.id])).toEqual(
      ['t2.a20_1', 't2.a20_5', 't2.a20_6', 't2.a20_8', 't2.a20_9'].map((id) => [id, '2019', true, 's2']),
    );
    expect([...heard(tableMissing, after)]).toEqual([]);
  });
  test('keeps the line endings of the draft', () => {
    const text = `${title(2022)}## 四、政府信息公开行政复议、行政诉讼情况\r\n`.replace(/(?<!\r)\n/g, '\r\n');
    const report = read(text);
    const [it] = [...heard(tableMissing, report)];
    expect(apply(text, tableMissing.fixes!(it!.data, report)[0]!.changes)).not.toMatch(/(?<!\r)\n/);
  });
});

describe('table-block-missing', () => {
  const block = (id: string): string => blankTable(tableIn('2021', id));
  test('puts a first block before the others', () => {
    const rest = ['t2.a20_5', 't2.a20_6', 't2.a20_8'].map(block);
    const head = `${title(2022)}## 二、主动公开政府信息情况\n\n`;
    fixes(tableBlockMissing, `${head}${rest.join('\n\n')}\n`, `${head}${[block('t2.a20_1'), ...rest].join('\n\n')}\n`);
  });
  test('puts two neighbours in their order', () => {
    const head = `${title(2022)}## 二、主动公开政府信息情况\n\n`;
    fixes(
      tableBlockMissing,
      `${head}${block('t2.a20_1')}\n\n${block('t2.a20_8')}\n`,
      `${head}${['t2.a20_1', 't2.a20_5', 't2.a20_6', 't2.a20_8'].map(block).join('\n\n')}\n`,
    );
  });
  test('asks a 2019 table in a 2022 report for the blocks of 2019', () => {
    const rest = ['t2.a20_1', 't2.a20_5', 't2.a20_6', 't2.a20_8'].map((it) => blankTable(tableIn('2019', it)));
    const report = read(`${title(2022)}## 二、主动公开政府信息情况\n\n${rest.join('\n\n')}\n`);
    expect([...heard(tableBlockMissing, report)].map((it) => it.data.table.id)).toEqual(['t2.a20_9']);
  });
});

describe('table-row-missing', () => {
  const lines = blankTable(tableIn('2021', 't3')).split('\n');
  const without = (...gone: number[]): string => `\n${lines.filter((_, i) => !gone.includes(i)).join('\n')}\n`;
  test('says one thing for a run of rows and puts them back in place', () => {
    expect([...heard(tableRowMissing, read(without(8, 9, 10, 20)))]).toHaveLength(2);
    fixes(tableRowMissing, without(8, 9, 10, 20), without());
  });
  test('puts the first rows behind the delimiter and the last behind the last', () => {
    fixes(tableRowMissing, without(2, 3), without());
    fixes(tableRowMissing, without(lines.length - 1), without());
  });
  test('misses a group of the canonical shape, with which no number is lost', () => {
    fixes(tableRowMissing, without(7), without());
    const severities = (...gone: number[]): unknown[] =>
      [...heard(tableRowMissing, read(without(...gone)))].map((it) => it.severity);
    expect([severities(7), severities(7, 8)]).toEqual([['info'], [undefined]]);
  });
  test('does not miss the groups that a merged layout has in its label columns', () => {
    const rows = mergedRequests(tableIn('2021', 't3'), numbered(tableIn('2021', 't3')), 3);
    expect([...heard(tableRowMissing, read(gfm(rows)))]).toEqual([]);
    const report = read(gfm(rows.filter((it) => !it.includes('2.重复申请'))));
    const [it] = [...heard(tableRowMissing, report)];
    const change = tableRowMissing.fixes!(it!.data, report)[0]!.changes[0]!;
    expect(change.insert).toBe('\n|  |  | 2.重复申请 |  |  |  |  |  |  |  |');
  });
  test('is silent about a row whose label is merely misspelt', () =>
    finds(tableRowMissing, without().replace('5.属于三类内部事务信息', '5.属于三类内务事务信息')));
});

describe('table-column-missing', () => {
  test('inserts nothing where the rows hold more numbers than the header has columns', () => {
    const text = `
⟦| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 |⟧
| :-- | --: | --: | --: | --: |
| 行政复议 | 3 | 1 | 0 | 0 | 4 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`;
    finds(tableColumnMissing, text, '表四缺 1 列：“总计”');
    const report = read(text.replace(/[⟦⟧]/g, ''));
    expect(tableColumnMissing.fixes!(first(tableColumnMissing as never, report.text) as never, report)).toEqual([]);
  });
  test('inserts two neighbours in their order', () => {
    const good = blankTable(tableIn('2021', 't4'));
    const bad = good.replace(/^(\|[^|]*\|[^|]*\|)[^|]*\|[^|]*\|/gm, '$1');
    expect(bad).not.toContain('结果纠正');
    fixes(tableColumnMissing, `\n${bad}\n`, `\n${good}\n`);
  });
});
