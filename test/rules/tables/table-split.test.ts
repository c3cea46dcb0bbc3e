import { describe, expect, test } from 'vitest';
import { blankTable } from '../../../server/src/formats/blank.ts';
import { formats } from '../../../server/src/formats/index.ts';
import { tableSplit } from '../../../server/src/rules/tables/table-split.ts';
import { tableIn } from '../../report/layouts.ts';
import { finds, firstOf, fixes } from './common.ts';

const lines = blankTable(tableIn('2021', 't3')).split('\n');
const [header, delimiter] = lines;
const cutAt = (i: number, ...between: string[]): string =>
  `\n${[...lines.slice(0, i - 1), `⟦${lines[i - 1]}⟧`, ...between, ...lines.slice(i)].join('\n')}\n`;
const whole = `\n${lines.join('\n')}\n`;

describe('table-split', () => {
  test.each([[['']], [['', '', '']]])('joins what blank lines part', (between) =>
    fixes(tableSplit, cutAt(12, ...between), whole),
  );
  test.each([[['', '—5—', '']], [['', '---', '']], [['', '续表', '']], [['', '（续表三）', '', header!, delimiter!]]])(
    'finds what a page break parts, and leaves it as it is: %j',
    (between) => {
      finds(tableSplit, cutAt(12, ...between), '表三在这里断开，成了 2 截');
      const found = firstOf(tableSplit, cutAt(12, ...between))!;
      expect(tableSplit.fixes!(found.data, found.report)).toEqual([]);
    },
  );
  test('joins a half that GFM reads as a table of its own', () =>
    fixes(tableSplit, cutAt(12, '').replace(lines[12]!, `${lines[12]}\n${delimiter}`), whole));
  test('says one thing where it is cut twice, and where each piece goes on', () => {
    const text = `\n${[...lines.slice(0, 8), '', ...lines.slice(8, 20), '', ...lines.slice(20)].join('\n')}\n`;
    const found = firstOf(tableSplit, text)!;
    expect([found.count, found.related?.length]).toEqual([1, 2]);
    fixes(tableSplit, text, whole);
  });
  test('has no fix where the halves have different widths', () => {
    const text = `\n${[...lines.slice(0, 12), '', ...lines.slice(12).map((it) => `|  ${it}`)].join('\n')}\n`;
    const found = firstOf(tableSplit, text)!;
    expect(tableSplit.fixes!(found.data, found.report)).toEqual([]);
  });
  test.each(formats)('is silent about the canonical small tables of $id', (format) =>
    finds(tableSplit, `\n${format.tables.map((it) => blankTable(it)).join('\n\n')}\n`),
  );
  test('is silent about lines of pipes without a delimiter row', () =>
    finds(tableSplit, `\n${lines.filter((it) => it !== delimiter).join('\n')}\n`));
  test('is silent about two tables with words between them', () =>
    finds(
      tableSplit,
      `\n${[...lines.slice(0, 12), '', '申请办理结果如下。', '', header, delimiter, ...lines.slice(12)].join('\n')}\n`,
    ));
  test('is silent about lines of pipes that all stand apart', () =>
    finds(tableSplit, `\n${lines.filter((it) => it !== delimiter).join('\n\n')}\n`));
  test('has no fix where the header stands again below the cut, since a line would have to go', () => {
    const text = `\n${[...lines.slice(0, 12), '', header, delimiter, ...lines.slice(12)].join('\n')}\n`;
    const found = firstOf(tableSplit, text)!;
    expect(tableSplit.fixes!(found.data, found.report)).toEqual([]);
  });
  test('is silent about lines of pipes of which most stand apart', () =>
    finds(
      tableSplit,
      '\n第二十条第（六）项 | |\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量\n\n行政处罚 | 0 | 0 | 0\n\n行政强制 | 0 | 0 | 0\n',
    ));
});
