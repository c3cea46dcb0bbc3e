import { describe, expect, test } from 'vitest';
import { blankTable } from '../../server/src/formats/blank.ts';
import { formats } from '../../server/src/formats/index.ts';
import { leaves } from '../../server/src/formats/lines.ts';
import { factsOf, tableOf } from '../../server/src/report/report.ts';
import { read } from '../check.ts';
import { fill, type Numbers } from '../generate.ts';
import { asTexts, gfm, longTwo, mergedRequests, numbered, tableIn, valuesOf, wideDisputes } from './layouts.ts';

const both = ['2019', '2021'] as const;

/** A canonical table with a number of its own in every cell. */
function canonicalTable(format: '2019' | '2021', id: string): string {
  const table = tableIn(format, id);
  const values = numbered(table);
  const figures = leaves(table.rows).map((row, r) => [
    row.id,
    Object.fromEntries(table.columns.map((it, c) => [it.id, values[r]![c]!])),
  ]);
  return fill(`\n${blankTable(table)}\n`, { [id]: Object.fromEntries(figures) } as Numbers);
}

describe.each(formats)('format $id', (format) => {
  test.each(format.tables)('reads a canonical $id, blank and filled in', (table) => {
    const blank = tableOf(read(`\n${blankTable(table)}\n`), table.id)!;
    expect(blank.canonical).toBe(true);
    expect(blank.missingRows).toEqual([]);
    expect(blank.missingColumns).toEqual([]);
    expect(blank.unknownRows).toEqual([]);
    expect(valuesOf(canonicalTable(format.id, table.id), table.id)).toEqual(asTexts(numbered(table)));
  });
});

describe('the official merged layouts', () => {
  test.each(both.flatMap((it) => [[it, 2] as const, [it, 3] as const]))(
    'reads table three of %s with %i label columns',
    (format, labels) => {
      const table = tableIn(format, 't3');
      const text = gfm(mergedRequests(table, numbered(table), labels));
      expect(valuesOf(text, 't3')).toEqual(asTexts(numbered(table)));
      const bound = tableOf(read(text), 't3')!;
      expect(bound.format.id).toBe(format);
      expect(bound.canonical).toBe(false);
      expect(bound.missingRows).toEqual([]);
      expect(bound.missingColumns).toEqual([]);
      expect(bound.unknownRows).toEqual([]);
      expect(bound.rows.filter((it) => it.misplaced)).toEqual([]);
    },
  );

  test.each([2, 3] as const)('reads table four of fifteen numbers under %i header rows', (headers) => {
    const values = numbered(tableIn('2021', 't4'));
    const text = gfm(wideDisputes(values, headers));
    expect(valuesOf(text, 't4')).toEqual(asTexts(values));
    expect(tableOf(read(text), 't4')!.missingColumns).toEqual([]);
    expect(read(text).tables).toHaveLength(1);
  });

  test.each(both)('reads one long table two of %s with captions and 信息内容 rows', (id) => {
    const tables = formats.find((it) => it.id === id)!.tables.filter((it) => it.section === 's2');
    const text = gfm(longTwo(tables, numbered));
    for (const it of tables) expect(valuesOf(text, it.id), it.id).toEqual(asTexts(numbered(it)));
    expect(read(text).tables.map((it) => it.table.id)).toEqual(tables.map((it) => it.id));
    expect(read(text).tables.every((it) => it.format.id === id)).toBe(true);
  });

  test('reads a table two whose blocks keep their captions as paragraphs', () => {
    const text = `
第二十条第（五）项

| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| --- | --- | --- | --- |
| 行政许可 | 1 | 2 | 3 |
| 其他对外管理服务事项 | 4 | 5 | 6 |

第二十条第（六）项

| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| --- | --- | --- | --- |
| 行政处罚 | 7 | 8 | 9 |
| 行政强制 | 10 | 11 | 12 |
`;
    expect(valuesOf(text, 't2.a20_5')).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
    expect(valuesOf(text, 't2.a20_6')).toEqual([
      ['7', '8', '9'],
      ['10', '11', '12'],
    ]);
  });
});

describe('label variants', () => {
  const t3 = canonicalTable('2021', 't3');
  const expected = asTexts(numbered(tableIn('2021', 't3')));
  test.each([
    ['社会公益组织', '社会组织'],
    ['商业企业', '商业 企业'],
    ['（一）予以公开', '(一) 予以公开'],
    [
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '(二) 部分公开(区分处理的, 只计这一情形, 不计其他情形)',
    ],
    [
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '（二）部分公开（区分处理的，只计这一情况，不计其他情形）',
    ],
    ['3.危及“三安全一稳定”', '3.危及“三安全一稳定 ”'],
    ['3.危及“三安全一稳定”', '3、危及"三安全一稳定"'],
    ['3.危及“三安全一稳定”', "3. 危及'三安全一稳定'"],
    ['5.属于三类内部事务信息', '5.属于三类内容事务信息'],
    ['| 总计 |', '| 总   计 |'],
    ['1.申请人无正当理由逾期不补正、行政机关', '1. 申请人无正当理由逾期不补正，行政机关'],
    ['三、本年度办理结果', '三、本年　度办理　结果'],
    ['| 自然人 |', '| [bookmark: _GoBack]自然人 |'],
  ])('%s is read when it is written %s', (official, variant) => {
    expect(t3).toContain(official);
    const text = t3.replace(official, variant);
    expect(valuesOf(text, 't3')).toEqual(expected);
    expect(tableOf(read(text), 't3')!.unknownRows).toEqual([]);
  });

  test.each([
    ['t2.a20_1', '行政规范性文件', '规范性文件'],
    ['t2.a20_1', '行政规范性文件', '行政规范性文件（行政机关制定发布的决定、公告等）'],
    ['t2.a20_1', '现行有效件数', '现行有效件数 (历史累计)'],
    ['t2.a20_1', '第二十条第（一）项', '第二十条 第(一)项'],
    ['t2.a20_8', '行政事业性收费', '行政事业型收费'],
    ['t2.a20_8', '本年收费金额（单位：万元）', '本年收费金额(单位:万元)'],
    ['t4', '结果维持', '结果 维持'],
    ['t4', '| 总计 |', '| 总   计 |'],
    ['t4', '行政诉讼（复议后起诉）', '复议后起诉'],
    ['t4', '行政诉讼（未经复议直接起诉）', '行政诉讼(未经复议直接起诉)'],
  ])('%s: %s is read when it is written %s', (id, official, variant) => {
    const text = canonicalTable('2021', id);
    expect(text).toContain(official);
    expect(valuesOf(text.replace(official, variant), id)).toEqual(asTexts(numbered(tableIn('2021', id))));
  });

  test.each(both)('labels of %s without their ordinals are read', (format) => {
    const text = canonicalTable(format, 't3').replace(/^\| (?:[一二三四]、|（[一二三四五六七]）|\d\.)/gm, '| ');
    expect(valuesOf(text, 't3')).toEqual(asTexts(numbered(tableIn(format, 't3'))));
  });

  test.each(both)('rows of %s in another order keep their numbers', (format) => {
    const [, header = '', delimiter = '', ...rows] = canonicalTable(format, 't3').trimEnd().split('\n');
    const text = ['', header, delimiter, ...rows.toReversed(), ''].join('\n');
    expect(valuesOf(text, 't3')).toEqual(asTexts(numbered(tableIn(format, 't3'))));
  });

  test('a header written twice by mistake names the column that is missing', () => {
    const text = canonicalTable('2019', 't2.a20_1').replace('本年新公开数量', '本年新制作数量');
    expect(valuesOf(text, 't2.a20_1')).toEqual(asTexts(numbered(tableIn('2019', 't2.a20_1'))));
    expect(tableOf(read(text), 't2.a20_1')!.columns.map((it) => it.as)).toEqual(['official', 'near', 'official']);
  });
});

describe('a table cut in two', () => {
  const [, header = '', delimiter = '', ...rows] = canonicalTable('2019', 't3').trimEnd().split('\n');
  const expected = asTexts(numbered(tableIn('2019', 't3')));
  const first = ['', header, delimiter, ...rows.slice(0, 9)];

  test('by a blank line is one table', () => {
    const text = [...first, '', ...rows.slice(9), ''].join('\n');
    expect(valuesOf(text, 't3')).toEqual(expected);
    expect(read(text).tables).toHaveLength(1);
    expect(read(text).tables[0]!.missingRows).toEqual([]);
  });

  test('with its header repeated is one table', () => {
    const text = [...first, '', header, delimiter, ...rows.slice(9), ''].join('\n');
    expect(valuesOf(text, 't3')).toEqual(expected);
    expect(read(text).tables).toHaveLength(1);
    expect(read(text).tables[0]!.missingColumns).toEqual([]);
  });

  test('in the middle of its header has no number of which two columns could be meant, and no row of dashes', () => {
    const text = ['', header.replace('社会公益组织', '社会公益\n组织'), delimiter, ...rows, ''].join('\n');
    const table = tableOf(read(text), 't3')!;
    expect(table.missingColumns.map((it) => it.id)).toEqual(['charity']);
    expect(table.rows.length).toBeGreaterThan(20);
    expect(table.unknownRows).toEqual([]);
    const places = new Map<number, number>();
    for (const it of factsOf(read(text))) places.set(it.from, (places.get(it.from) ?? 0) + 1);
    expect([...places.values()].filter((it) => it > 1)).toEqual([]);
  });

  test('whose second half has another width is one table', () => {
    const wider = rows.slice(9).map((it) => `| ${it}`);
    const text = [...first, '', ...wider, ''].join('\n');
    expect(valuesOf(text, 't3')).toEqual(expected);
    expect(read(text).tables[0]!.rows.filter((it) => it.misplaced)).toEqual([]);
  });

  test('below its header keeps its columns though one row has a cell too many', () => {
    const [one = '', ...others] = rows;
    const text = ['', header, delimiter, '', `${one}  |`, ...others, ''].join('\n');
    expect(valuesOf(text, 't3')).toEqual(expected);
    expect(read(text).tables[0]!.rows.filter((it) => it.misplaced)).toEqual([]);
  });

  test('with a row that is too short has its numbers behind their label', () => {
    const [, head = '', below = '', one = ''] = canonicalTable('2019', 't2.a20_1').trimEnd().split('\n');
    const text = ['', head, below, one, '', '| 规范性文件 | 48 | 2 |', ''].join('\n');
    expect(valuesOf(text, 't2.a20_1')[1]).toEqual(['48', '2', '']);
  });

  test('without a header has its numbers behind their labels where rows are of several widths', () => {
    const text = '| 第二十条第（六）项 |\n| 行政处罚 | 9 | 7 |\n| 行政强制 | 4 |\n';
    const table = tableOf(read(`# 某局2021年政府信息公开工作年度报告\n\n${text}`), 't2.a20_6')!;
    expect(table.facts.map((row) => row.map((it) => it?.raw))).toEqual([[undefined], ['4']]);
    expect(table.rows.map((it) => it.misplaced !== undefined)).toEqual([true, false]);
  });
});

describe('which format a table is of', () => {
  test.each(both)('is shown by its labels and not by the year: %s', (format) => {
    const year = format === '2019' ? 2023 : 2020;
    for (const id of ['t2.a20_1', 't2.a20_6', 't3']) {
      const report = read(`# 某县教育局${year}年政府信息公开工作年度报告\n${canonicalTable(format, id)}`);
      expect(report.tables.map((it) => [it.table.id, it.format.id])).toEqual([[id, format]]);
      expect(report.format?.id).toBe(format);
    }
  });

  test('follows the year where the labels show none', () => {
    const report = read(`# 某县教育局2020年政府信息公开工作年度报告\n${canonicalTable('2021', 't4')}`);
    expect(report.tables[0]!.format.id).toBe('2019');
  });
});

describe('tables of somebody’s own', () => {
  test.each([
    ['| 类别 | 数量 | 其他 | 总计 |\n| --- | --- | --- | --- |\n| 网站 | 1 | 2 | 3 |\n| 微信 | 1 | 2 | 3 |'],
    ['| 渠道 | 条数 | 总计 |\n| --- | --- | --- |\n| 其他 | 1 | 1 |'],
    ['| 机构职能 | 工作动态 | 其他 |\n| --- | --- | --- |\n| 1 | 2 | 3 |'],
    ['| 事项 | 数量 |\n| --- | --- |\n| 行政许可 | 3 |\n| 总计 | 3 |'],
    ['| 申请人 | 自然人 | 商业企业 |\n| --- | --- | --- |\n| 件数 | 1 | 2 |'],
    ['| 渠道 | 其他 | 总计 |\n| --- | --- | --- |\n| 网站 | 1 | 2 |\n| 总计 | 3 | 4 |'],
    ['| 结果 | 件数 |\n| --- | --- |\n| 予以公开 | 1 |\n| 部分公开 | 2 |\n| 不予公开 | 2 |\n| 无法提供 | 2 |'],
    ['| 结果 | 自然人 | 商业企业 |\n| --- | --- | --- |\n| 予以公开 | 1 | 2 |'],
    ['| 结果 | 件数 |\n| --- | --- |\n| 予以公开 | 1 |\n| 部分公开 | 2 |'],
  ])('are no standard tables: %s', (table) => {
    expect(read(`\n${table}\n`).tables.map((it) => it.table.id)).toEqual([]);
  });
});

describe('values beside their columns', () => {
  const header = '| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |';
  const misplaced = (rows: string): unknown[] =>
    read(`\n${header}\n${rows}\n`).tables.flatMap((t) =>
      t.rows.flatMap((it) => (it.misplaced ? [it.misplaced.shift] : [])),
    );

  test('under no column are misplaced', () => {
    expect(misplaced('| 行政复议 | | 1 | 0 | 0 | 0 | 1 |\n| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |')).toEqual([-1]);
  });
  test('of a row that is only begun are not', () => {
    expect(misplaced('| 行政复议 | 1 | | | | |\n| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |')).toEqual([]);
    expect(misplaced('| 行政复议 | 1 | | | | |\n| 复议后起诉 | | | | | 0 |')).toEqual([]);
  });
  test('under a header of one’s own are not', () => {
    const own = `${header.replace('| 总计 |', '| 总计 | 备注 |').replace(/$/, ' --- |')}\n| 行政复议 | 1 | 0 | 0 | 0 | 1 | 2 |`;
    expect(read(`\n${own}\n`).tables.flatMap((t) => t.rows.filter((it) => it.misplaced))).toEqual([]);
  });
});
