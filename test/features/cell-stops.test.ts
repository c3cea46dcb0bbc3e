import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edit, type Stop, shifted, walk } from '../../client/src/walk.ts';
import { cellStops } from '../../server/src/features/cell-stops.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { formats } from '../../server/src/formats/index.ts';
import { factsOf } from '../../server/src/report/report.ts';
import { goes, read } from '../check.ts';

const four = (rows: string): string =>
  `## 四、政府信息公开行政复议、行政诉讼情况\n\n| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n${rows}`;

describe('in a standard table', () => {
  test('the next cell is the next that takes a number, its text selected', () => {
    goes('next', four('| 行政复议 | 1‸ | ⟦20⟧ | 3 | 4 | 28 |\n'));
  });

  test('from the last number of a row it goes on in the next row, past the label', () => {
    goes('next', four('| 行政复议 | 1 | 2 | 3 | 4 | ‸10 |\n| 行政诉讼（未经复议直接起诉） | ⟦5⟧ | | | | |\n'));
  });

  test('an empty cell is where its text would stand', () => {
    goes('next', four('| 行政复议 | ‸1 | ⟦⟧ |  |  |  |\n'));
  });

  test('from a label it goes to the first number of the row', () => {
    goes('next', four('| 行政‸复议 | ⟦1⟧ | 2 | 3 | 4 | 10 |\n'));
  });

  test('group rows, which take no numbers, are passed over', () => {
    const head =
      '| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| :-- | --: | --: | --: | --: | --: | --: | --: |\n';
    const rows = (a: string, b: string): string =>
      `${head}| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | ${a} |\n| 三、本年度办理结果 |  |  |  |  |  |  |  |\n| （一）予以公开 | ${b} |  |  |  |  |  |  |\n`;
    goes('next', rows('0‸', '⟦7⟧'));
    goes('previous', rows('⟦0⟧', '‸7'));
  });

  test('a row a local template adds is a row like others', () => {
    goes('next', four('| 行政复议 | 1 | 2 | 3 | 4 | 10‸ |\n| 本地自设 | ⟦1⟧ | 2 | 3 | 4 | 10 |\n'));
  });

  test('from the last cell it goes on into the next table', () => {
    const two = '\n| 第二十条第（五）项 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | ⟦12⟧ |\n';
    goes('next', four(`| 行政复议 | 1 | 2 | 3 | 4 | 10‸ |\n${two}`));
    goes('previous', four(`| 行政复议 | 1 | 2 | 3 | 4 | ⟦10⟧ |\n${two.replace(/⟦(.*)⟧/, '$1‸')}`));
  });

  test('behind the last cell of all the cursor leaves the table and takes nothing with it', () => {
    goes('next', four('| 行政复议 | 1 | 2 | 3 | 4 | 10‸ |⟦⟧\n'));
    goes('next', four('| 行政复议 | 1 | 2 | 3 | 4 | 10 |‸\n'));
    goes('next', four('| 行政复议 | 1 | 2 | 3 | 4 | 10 | ‸ \n'));
  });

  test('before the first cell there is nothing', () => {
    goes('previous', four('| 行政复议 | ‸1 | 2 | 3 | 4 | 10 |\n'));
  });

  test('down and up a column', () => {
    goes('below', four('| 行政复议 | 1 | ‸2 | 3 | 4 | 10 |\n| 行政诉讼（复议后起诉） | 5 | ⟦6⟧ | | | |\n'));
    goes('above', four('| 行政复议 | 1 | ⟦2⟧ | 3 | 4 | 10 |\n| 行政诉讼（复议后起诉） | 5 | 6‸ | | | |\n'));
    goes('below', four('| 行政复议 | 1 | ‸2 | 3 | 4 | 10 |⟦⟧\n'));
    goes('above', four('| 行政复议 | 1 | ‸2 | 3 | 4 | 10 |\n'));
    goes('below', four('| 行‸政复议 | 1 | 2 | 3 | 4 | 10 |\n| 行政诉讼（复议后起诉） | ⟦5⟧ | 6 | | | |\n'));
  });
});

describe('in any other table', () => {
  test('every cell is a stop, those of the header too', () => {
    goes('next', '| 项目 | 数量‸ |\n| --- | --- |\n| ⟦培训⟧ | 2 |\n');
    goes('previous', '| 项目 | ⟦数量⟧ |\n| --- | --- |\n| 培‸训 | 2 |\n');
    goes('below', '| 项目 | 数量‸ |\n| --- | --- |\n| 培训 | ⟦2⟧ |\n');
  });

  test('a pipe behind a backslash parts no cells', () => {
    goes('next', '| 甲 \\| ‸乙 | ⟦丙⟧ |\n| --- | --- |\n');
  });

  test('a row that is too short has no more cells than it has', () => {
    goes('below', '| 甲 | 乙‸ |\n| --- | --- |\n| 只此 |\n| 丙 | ⟦丁⟧ |\n');
  });
});

const stopsOf = (text: string): Stop[] =>
  cellStops(read(text)).map(({ table, column, room: { from, to } }) => {
    const line = text.slice(0, from).split('\n').length - 1;
    const start = text.lastIndexOf('\n', from - 1) + 1;
    return { table, column, line, from: from - start, to: to - start };
  });

test.each(formats.map((it) => it.years[0]))(
  'Tab visits every number of a blank report of %s once, and back',
  (year) => {
    const text = blankReport('某区财政局', year)!;
    const lines = text.split('\n');
    const stops = stopsOf(text);
    expect(stops).toHaveLength([...factsOf(read(text))].length);
    const visits = (first: Stop, step: 'next' | 'previous'): string[] => {
      const out: string[] = [];
      for (let at: { line: number; from: number } | undefined = { line: first.line, from: first.from + 1 }; at; ) {
        out.push(`${at.line}:${at.from}`);
        at = walk(stops, { line: at.line, character: at.from }, step, (line) => lines[line]!);
        if (at && at.from === lines[at.line]!.length) break;
      }
      return out;
    };
    const all = stops.map((it) => `${it.line}:${it.from + 1}`);
    expect(visits(stops[0]!, 'next')).toEqual(all);
    expect(visits(stops.at(-1)!, 'previous')).toEqual(all.toReversed());
  },
);

describe('after an edit', () => {
  const text = four('| 行政复议 | 1 | 20 | 3 |  | 28 |\n| 行政诉讼（复议后起诉） | 5 | 6 | | | |\n');
  const edited = (edit: Edit): string => {
    const lines = text.split('\n');
    const { start, end } = edit.range;
    const line = lines[start.line]!;
    lines.splice(start.line, 1, line.slice(0, start.character) + edit.text + line.slice(end.character));
    return lines.join('\n');
  };

  test('inside a number the stops are those the server would name', () => {
    const stops = stopsOf(text);
    const number = fc.integer({ min: 0, max: stops.length - 1 });
    fc.assert(
      fc.property(number, fc.nat(9), fc.nat(9), fc.constantFrom('', '7', '12', ' ', '件'), (index, a, b, words) => {
        const it = stops[index]!;
        const place = (n: number) => ({ line: it.line, character: Math.min(it.from + n, it.to) });
        const edit = { range: { start: place(Math.min(a, b)), end: place(Math.max(a, b)) }, text: words };
        expect(shifted(stops, edit)).toEqual(stopsOf(edited(edit)));
      }),
    );
  });

  test('anywhere else on a line the stops stay between their pipes, or are no longer known', () => {
    const stops = stopsOf(text);
    const lines = text.split('\n');
    let kept = 0;
    fc.assert(
      fc.property(
        fc.nat(lines.length - 1),
        fc.nat(60),
        fc.nat(60),
        fc.constantFrom('', '7', '字'),
        (line, a, b, words) => {
          const place = (n: number) => ({ line, character: Math.min(n, lines[line]!.length) });
          const edit = { range: { start: place(Math.min(a, b)), end: place(Math.max(a, b)) }, text: words };
          const after = edited(edit).split('\n');
          for (const it of shifted(stops, edit) ?? []) {
            kept++;
            expect([after[it.line]![it.from - 1], after[it.line]![it.to]]).toEqual(['|', '|']);
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(kept).toBeGreaterThan(100);
  });

  test('that brings a line or a pipe they are no longer known', () => {
    const at = { line: 4, character: 9 };
    for (const words of ['\n', '|', '\\', '1 | 2']) {
      expect(shifted(stopsOf(text), { range: { start: at, end: at }, text: words })).toBeUndefined();
    }
  });
});
