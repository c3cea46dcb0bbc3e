import { describe, expect, test } from 'vitest';
import { blankTable } from '../../server/src/formats/blank.ts';
import { tableOf } from '../../server/src/report/report.ts';
import { read } from '../check.ts';
import { asTexts, gfm, mergedRequests, numbered, tableIn, valuesOf, wideDisputes } from './layouts.ts';

describe('a value under a merged header', () => {
  const decisions = (...rows: string[][]): string =>
    gfm([['第二十条第（六）项', '', '', ''], ['信息内容', '本年处理决定数量', '', ''], ...rows]);
  const misplaced = (text: string): unknown[] => read(text).tables.flatMap((t) => t.rows.filter((it) => it.misplaced));

  test.each([[['3', '', '']], [['', '3', '']], [['', '', '3']], [['3', '3', '3']]])(
    'is read wherever it stands: %j',
    (cells) => {
      const text = decisions(['行政处罚', ...cells], ['行政强制', '0', '', '']);
      expect(valuesOf(text, 't2.a20_6')).toEqual([['3'], ['0']]);
      expect(misplaced(text)).toEqual([]);
    },
  );
  test('is read where the header was written into every place', () => {
    const text = decisions(['行政处罚', '', '3', ''], ['行政强制', '0', '', '']).replace(
      '本年处理决定数量 |  |  |',
      '本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量 |',
    );
    expect(valuesOf(text, 't2.a20_6')).toEqual([['3'], ['0']]);
    expect(misplaced(text)).toEqual([]);
  });
  test('that has several numbers is not guessed', () => {
    const text = decisions(['行政处罚', '1', '2', ''], ['行政强制', '0', '', '']);
    expect(misplaced(text)).toHaveLength(1);
  });
  test('is not looked for where a column lost its name', () => {
    const text = gfm([
      ['情形', '结果维持', '结果纠正', '', '尚未审结', '总计', ''],
      ['行政复议', '1', '', '5', '0', '6'],
      ['复议后起诉', '0', '0', '0', '0', '0'],
    ]);
    expect(valuesOf(text, 't4')[0]).toEqual(['1', '', undefined, '0', '6']);
  });
});

describe('labels that ran into one cell', () => {
  const t3 = `\n${blankTable(tableIn('2021', 't3'))}\n`;
  const glue = (group: string, line: string, between = ''): string =>
    t3.replace(new RegExp(`\\| ${group} .*\\n\\| ${line}`), `| ${group}${between}${line}`);
  const unread = (text: string): unknown[] => {
    const table = tableOf(read(text), 't3')!;
    return [...table.missingRows, ...table.unknownRows];
  };

  test.each(['', ' ', '：', '-', '<br>'])('name the last line in it: （三）不予公开%s1.属于国家秘密', (between) => {
    const text = glue('（三）不予公开', '1.属于国家秘密', between);
    expect(text).not.toBe(t3);
    expect(unread(text)).toEqual([]);
  });
  test('name it through two groups', () => {
    const text = t3
      .replace(/\| 三、本年度办理结果 .*\n/, '')
      .replace(/\| （三）不予公开 .*\n\| 1/, '| 三、本年度办理结果（三）不予公开1');
    expect(unread(text)).toEqual([]);
  });
  test.each(['（四）无法提供', '（三）不予公开（四）无法提供'])(
    'name nothing where %s does not hold the line',
    (group) => {
      const text = t3.replace('| 1.属于国家秘密', `| ${group}1.属于国家秘密`);
      expect(unread(text)).toHaveLength(2);
    },
  );
  test('name nothing where one group does not hold the next', () => {
    const text = t3.replace('| 1.本机关不', '| （三）不予公开（四）无法提供1.本机关不');
    expect(unread(text)).toHaveLength(2);
  });
});

describe('a copy that leaves out what merged cells covered', () => {
  const squeezed = (rows: readonly (readonly string[])[]): string =>
    `\n${rows.map((it) => `| ${it.filter((cell) => cell !== '').join(' | ')} |`).join('\n')}\n`;

  test.each(['2019', '2021'] as const)('of table three of %s keeps its numbers behind their labels', (format) => {
    const table = tableIn(format, 't3');
    const text = squeezed(mergedRequests(table, numbered(table), 3));
    expect(valuesOf(text, 't3')).toEqual(asTexts(numbered(table)));
    const bound = tableOf(read(text), 't3')!;
    expect([bound.missingRows, bound.missingColumns, bound.rows.filter((it) => it.misplaced)]).toEqual([[], [], []]);
  });
  test.each([2, 3] as const)('of table four under %i header rows keeps their order', (headers) => {
    const values = numbered(tableIn('2021', 't4'));
    const text = squeezed(wideDisputes(values, headers));
    expect(valuesOf(text, 't4')).toEqual(asTexts(values));
    expect(tableOf(read(text), 't4')!.missingColumns).toEqual([]);
  });
  test('says nothing about places, so that no row is judged by them', () => {
    const table = tableIn('2021', 't3');
    const header = squeezed(mergedRequests(table, numbered(table), 3).slice(0, 3)).trimEnd();
    const rows = [
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '（一）予以公开',
      '2.重复申请',
    ];
    const text = `${header}\n${rows.map((it) => `| ${it} |  |  |  |  |  |  | 0 |`).join('\n')}\n| （七）总计 | 3 |  |  |  |  |  |  |\n`;
    expect(tableOf(read(text), 't3')!.rows.filter((it) => it.misplaced)).toEqual([]);
  });
});
