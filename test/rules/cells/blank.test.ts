import { describe, expect, test } from 'vitest';
import { defaults } from '../../../server/src/base/settings.ts';
import { apply } from '../../../server/src/base/span.ts';
import { format2021 } from '../../../server/src/formats/2021.ts';
import { blankTable } from '../../../server/src/formats/blank.ts';
import { factsOf } from '../../../server/src/report/report.ts';
import { tableThree } from '../../../server/src/rules/arithmetic/example.ts';
import { t4Total } from '../../../server/src/rules/arithmetic/t4-total.ts';
import { cellBlank } from '../../../server/src/rules/cells/cell-blank.ts';
import { cellBlankDetermined } from '../../../server/src/rules/cells/cell-blank-determined.ts';
import { cellBlankForcedZero } from '../../../server/src/rules/cells/cell-blank-forced-zero.ts';
import { fixesOf, lint } from '../../../server/src/rules/lint.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { finds, fixes, read } from '../../check.ts';
import { gfm, tableIn, wideDisputes } from '../../report/layouts.ts';

const t4 = (...rows: string[]): string => `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 ${rows[0]} |
| 行政诉讼（未经复议直接起诉） ${rows[1] ?? '| 0 | 0 | 0 | 0 | 0'} |
| 行政诉讼（复议后起诉） ${rows[2] ?? '| 0 | 0 | 0 | 0 | 0'} |
`;

describe('cell-blank', () => {
  test('names the blank cells of a row in one finding', () =>
    finds(cellBlank, t4('| 1 |⟦  | 0 |  ⟧| 3'), '“行政复议”有 2 格未填：结果纠正、尚未审结'));
  test('says so where a whole row is blank', () =>
    finds(cellBlank, t4('|⟦  |  |  |  |   ⟧').replace('⟧ |', '⟧|'), '“行政复议”整行未填'));
  test('gives one hint for a blank table', () => {
    for (const table of format2021.tables) {
      const found = [...heard(cellBlank, read(`\n${blankTable(table)}\n`))];
      expect(found.map((it) => it.severity)).toEqual(['hint']);
    }
  });
  test('is silent about dashes, which say something', () => finds(cellBlank, t4('| — | 0 | 0 | 0 | 0')));
  test('sees full-width blanks as blank', () => finds(cellBlank, t4('| 1 |⟦ 　 | 　 ⟧| 0 | 3')));
  test('leaves the cells a short row does not have to table-row-ragged', () => finds(cellBlank, t4('| 1 | 0')));
  test('says where the equations ask for different numbers', () => {
    const text = tableThree({ new: '2 0 0 0 0 0 3', open: ' 0 0 0 0 0 3', total: '2 0 0 0 0 0 3' });
    const report = read(text);
    const [found] = [...heard(cellBlank, report)];
    expect(cellBlank.message(found!.data, report).zh).toBe(
      '“（一）予以公开”有 1 格未填：自然人；勾稽关系要求的数互相矛盾',
    );
    expect(found!.related!.map((it) => it.message.zh)).toEqual([
      '“（一）予以公开”行：总计 3 = ? + 0 + 0 + 0 + 0 + 0',
      '“自然人”列：（七）总计 2 = ?',
    ]);
    expect([...heard(cellBlankDetermined, report)]).toEqual([]);
  });
});

describe('cell-blank-forced-zero', () => {
  test('fills a row whose total is 0', () =>
    fixes(cellBlankForcedZero, t4('|  |  | 　 | 0 | 0'), t4('| 0 | 0 | 0 | 0 | 0')));
  test('fills a total whose parts are all 0', () =>
    fixes(cellBlankForcedZero, t4('| 0 | 0 | 0 | 0 |  '), t4('| 0 | 0 | 0 | 0 | 0 ')));
  test('leaves blanks under a total that is not used up', () => finds(cellBlankForcedZero, t4('| 1 |  |  | 0 | 2')));
  test('fills the blanks beside parts that are the whole total', () =>
    fixes(cellBlankForcedZero, t4('| 1 |  |  | 0 | 1'), t4('| 1 | 0 | 0 | 0 | 1')));
  test('leaves blanks beside a number that contradicts the total', () =>
    finds(cellBlankForcedZero, t4('| 1 |  | 0 | 0 | 0')));
  test('leaves blanks beside a dash', () => finds(cellBlankForcedZero, t4('|  | — | 0 | 0 |  ')));
  test('fills the official wide table four', () => {
    const rows = wideDisputes(
      [
        [0, 0, 0, 0, 0],
        [1, 0, 0, 0, 1],
        [0, 0, 0, 0, 0],
      ],
      3,
    );
    rows[3] = ['', '', '', '', '0', '1', '0', '0', '0', '1', '', '', '', '', '0'];
    const text = gfm(rows);
    expect([...heard(cellBlankForcedZero, read(text))]).toHaveLength(2);
    fixes(
      cellBlankForcedZero,
      text,
      text
        .replace('|  |  |  |  | 0 | 1 |', '| 0 | 0 | 0 | 0 | 0 | 1 |')
        .replace('| 1 |  |  |  |  | 0 |', '| 1 | 0 | 0 | 0 | 0 | 0 |'),
    );
  });

  /** Table three with its column 总计 given and everything else blank. */
  const totals = (value: (row: string) => string): string =>
    `\n${blankTable(tableIn('2021', 't3')).replace(/^(\| (?!三、|（[三四五六]）|申请|:)([^|]*?) \|(?: {2}\|){6}) {2}\|$/gm, (_, row, label) => `${row} ${value(label)} |`)}\n`;
  const blanks = (text: string): number => [...factsOf(read(text))].filter((it) => it.raw === '').length;
  const filled = (text: string): string => {
    const report = read(text);
    const changes = [...heard(cellBlankForcedZero, report)].flatMap(
      (it) => cellBlankForcedZero.fixes!(it.data, report)[0]!.changes,
    );
    return apply(text, changes);
  };

  test('fills a whole table three whose totals are 0', () => {
    expect(blanks(totals(() => '0'))).toBe(150);
    expect(blanks(filled(totals(() => '0')))).toBe(0);
  });
  test('fills the rows whose totals are 0 and no others', () => {
    const text = totals((row) => (/新收|予以公开|七/.test(row) ? '3' : '0'));
    expect(blanks(filled(text))).toBe(18);
  });
  test('fills the results once 新收 and 上年结转 are 0', () => {
    const text = totals((row) => (/新收|上年结转/.test(row) ? '0' : ''));
    expect(blanks(filled(text))).toBe(0);
  });
  test('does not fill what another equation contradicts', () => {
    const text = totals((row) => (/国家秘密/.test(row) ? '4' : '0'));
    const after = filled(text);
    expect(after).toContain('| 1.属于国家秘密 |  |  |  |  |  |  | 4 |');
  });
});

describe('cell-blank-determined', () => {
  test('tells the one number, and the equation that asks for it', () => {
    const text = t4('| 3 | 1 | 0 |⟦   ⟧| 6');
    finds(cellBlankDetermined, text, '“行政复议”的空格可由勾稽关系推出：尚未审结 2');
    const [found] = [...heard(cellBlankDetermined, read(text.replace(/[⟦⟧]/g, '')))];
    expect(found!.related!.map((it) => it.message.zh)).toEqual(['“行政复议”行：总计 6 = 3 + 1 + 0 + ?']);
  });
  test('carries on from one number to the next', () =>
    fixes(
      cellBlankDetermined,
      tableThree({ new: '4 0 0 0 0 0 4', open: '⟦⟧ 0 0 0 0 0 ⟦⟧', total: '⟦⟧ 0 0 0 0 0 ⟦⟧' }),
      tableThree({ new: '4 0 0 0 0 0 4', open: '4 0 0 0 0 0 4', total: '4 0 0 0 0 0 4' }),
    ));
  test('shows at the row what the total of a row asks for that is too short to have one', () => {
    const text = `
| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| :-- | --: | --: | --: | --: | --: | --: | --: |
| 一、本年新收政府信息公开申请数量 | 8 | 3 |  |  | 2 | 1 | 14 |
| 二、上年结转政府信息公开申请数量 | 1 |  |  |  |  |  | 1 |
| （七）总计 | 7 | 3 |  |  | 2 | 1 | 13 |
| 四、结转下年度继续办理 |  |  |  |  |  | 2 |
`;
    const found = [...heard(cellBlank, read(text))].find((it) =>
      it.related?.some(({ at }) => at.from > text.indexOf('四、')),
    );
    expect(found!.related!.map((it) => it.message.zh.split('：')[0])).toEqual([
      '“自然人”列',
      '“四、结转下年度继续办理”行',
    ]);
    expect(found!.related![1]!.at).toEqual(found!.at);
  });
  test('fills nothing where the number would be negative', () => {
    finds(cellBlankDetermined, t4('| 3 |  | 0 | 0 | 2'));
    finds(cellBlank, t4('| 3 |⟦  ⟧| 0 | 0 | 2'));
    finds(t4Total, t4('| 3 |  | 0 | 0 | ⟦2⟧'), '“行政复议”的“总计”为 2，而已填的分项合计已达 3');
  });
  test('concludes nothing from numbers that are themselves in doubt', () => {
    const text = tableThree({ new: '4 0 0 0 0 0 4', open: ' 0 0 0 0 0 5', total: '4 0 0 0 0 0 4' });
    finds(cellBlankDetermined, text);
  });
  test('says nothing about a whole blank table', () => {
    for (const table of format2021.tables) finds(cellBlankDetermined, `\n${blankTable(table)}\n`);
  });
});

describe('cells that say no number', () => {
  test.each([
    ['—', '改为 2（由勾稽关系推出）'],
    ['约2', '改为 2（由勾稽关系推出）'],
    ['若干', '改为 2（由勾稽关系推出）'],
    ['Z', '改为 2（由勾稽关系推出）'],
  ])('%s is set to the number that the equations leave for it', (written, title) => {
    const report = read(t4(`| 3 | 1 | 0 | ${written} | 6`));
    const found = lint(report, defaults).filter((it) => it.rule.topic === 'cells');
    expect(found.flatMap((it) => fixesOf(it, report)[0]?.title.zh)).toEqual([title]);
  });
  test('a dash among other unknown cells is offered a 0', () => {
    const report = read(t4('| 3 | — | — | 0 | 6'));
    const found = lint(report, defaults).filter((it) => it.rule.topic === 'cells');
    expect(found.map((it) => fixesOf(it, report)[0]?.title.zh)).toEqual(['改为“0”', '改为“0”']);
  });
});
