import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../../server/src/base/span.ts';
import { width } from '../../server/src/base/width.ts';
import { formatting } from '../../server/src/features/formatting.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import type { Block } from '../../server/src/syntax/blocks.ts';
import { rowsOf } from '../../server/src/syntax/blocks.ts';
import type { Layout } from '../../server/src/syntax/print.ts';
import { scan } from '../../server/src/syntax/scan.ts';
import { read } from '../check.ts';

const compact: Layout = { table: 'compact', ambiguousWidth: 'wide' };
const aligned: Layout = { table: 'aligned', ambiguousWidth: 'wide' };

const format = (text: string, layout = compact): string => apply(text, formatting(read(text), layout));

describe('compact', () => {
  test('a cell stands between one space and one space, an empty one in two', () => {
    expect(format('|a|  b |c|\n|-|:-:|--------:|\n|1||  3|\n')).toBe(
      '| a | b | c |\n| --- | :-: | --: |\n| 1 |  | 3 |\n',
    );
  });

  test('rows without outer pipes get them, and spaces behind a row go', () => {
    expect(format('a | b\n-|-\n1 | 2  \n')).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |\n');
  });

  test('a standard table gets the delimiter row of its canonical shape', () => {
    const text =
      '|情形|结果维持|结果纠正|其他结果|尚未审结|总计|\n|-|-|:-:|-|-|-|\n|行政复议|1|0|0|0|1|\n|行政诉讼（未经复议直接起诉）|0|0|0|0|0|\n|行政诉讼（复议后起诉）|0|0|0|0|0|\n';
    expect(format(text).split('\n').slice(0, 3)).toEqual([
      '| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
      '| :-- | --: | --: | --: | --: | --: |',
      '| 行政复议 | 1 | 0 | 0 | 0 | 1 |',
    ]);
  });

  test('escaped pipes, code and cells beyond the header stay what they are', () => {
    expect(format('|a|b|\n|-|-|\n|x\\|y|`c`|z|\n|1|\n')).toBe('| a | b |\n| --- | --- |\n| x\\|y | `c` | z |\n| 1 |\n');
  });

  test('a line of prose glued to a table does not become a row of pipes', () => {
    const text = '| a | b |\n| --- | --- |\n| 1 | 2 |\n以上数据不含下属单位。\n';
    expect(formatting(read(text), compact)).toEqual([]);
  });

  test('only what differs is changed', () => {
    const text = '| a | b |\n| --- | --- |\n| 1 |  2 |\n| 3 | 4 |\n';
    expect(formatting(read(text), compact)).toEqual([
      { from: text.indexOf('2') - 4, to: text.indexOf('2'), insert: ' | ' },
    ]);
  });

  test('line ends, front matter, prose, comments and fences are left alone', () => {
    const text =
      '---\r\n单位:   某局\r\n---\r\n\r\n#   标题  \r\n\r\n文字  |  文字\r\n\r\n<!-- |a|b|\r\n|-|-| -->\r\n\r\n```\r\n|a|b|\r\n|-|-|\r\n```\r\n';
    expect(format(`${text}\r\n|a|b|\r\n|-|-|\r\n|1|2|`)).toBe(`${text}\r\n| a | b |\r\n| --- | --- |\r\n| 1 | 2 |`);
  });

  test('within a span, only its tables', () => {
    const text = '|a|b|\n|-|-|\n\n|c|d|\n|-|-|\n';
    const at = { from: text.indexOf('c'), to: text.indexOf('c') };
    expect(apply(text, formatting(read(text), compact, [at]))).toBe('|a|b|\n|-|-|\n\n| c | d |\n| --- | --- |\n');
  });
});

describe('aligned', () => {
  test('columns are as wide as their widest cell on the page', () => {
    expect(format('|项目|b|\n|:-|-:|\n|“引号”|1|\n||100000|\n', aligned)).toBe(
      '| 项目     |      b |\n| :------- | -----: |\n| “引号” |      1 |\n|          | 100000 |\n',
    );
  });

  test('quotation marks are narrow where the setting says so', () => {
    const text = '|项目|b|\n|:-|-:|\n|“引”|1|\n';
    expect(format(text, { ...aligned, ambiguousWidth: 'narrow' })).toBe(
      '| 项目 |   b |\n| :--- | --: |\n| “引” |   1 |\n',
    );
  });

  test('every row of a blank draft is as wide as its header', () => {
    const text = format(blankReport('某局', 2024)!, aligned);
    for (const it of scan(text).blocks) {
      if (it.kind !== 'table') continue;
      const lines = text
        .slice(it.from, it.to)
        .split('\n')
        .map((line) => width(line));
      expect(new Set(lines).size).toBe(1);
    }
  });
});

test('a blank draft is formatted already', () => {
  for (const year of [2020, 2024]) expect(formatting(read(blankReport('某局', year)!), compact)).toEqual([]);
});

const piece = fc.constantFrom(
  '|',
  '|',
  '|',
  '\n',
  '\n',
  '-',
  ':-',
  '-:',
  ' ',
  '  ',
  'a',
  '表',
  '0',
  '\\|',
  '\\',
  '`',
  '\t',
  '\n|-|-|\n',
  '\n\n',
  '# ',
  '```',
  '<!--',
  '-->',
  '\r\n',
  '> ',
  '\u3000',
);
const draft = fc.array(piece, { maxLength: 60 }).map((it) => it.join(''));

/** What a block says: its words, and of a table every cell's text. */
const said = (text: string, it: Block): unknown =>
  it.kind === 'table'
    ? rowsOf(it).map((row) => row.cells.map((cell) => text.slice(cell.from, cell.to)))
    : text.slice(it.from, it.to);

test.each([compact, aligned])(
  'with $table tables, formatting twice is formatting once, and no word changes',
  (layout) => {
    fc.assert(
      fc.property(draft, (text) => {
        const once = format(text, layout);
        expect(formatting(read(once), layout)).toEqual([]);
        const say = (it: string): unknown => scan(it).blocks.map((block) => [block.kind, said(it, block)]);
        expect(say(once)).toEqual(say(text));
      }),
      { numRuns: 3000 },
    );
  },
);

test('changes are in order, apart from each other, and each of them changes something', () => {
  fc.assert(
    fc.property(draft, (text) => {
      let end = -1;
      for (const it of formatting(read(text), compact)) {
        expect(it.from).toBeGreaterThan(end);
        expect(text.slice(it.from, it.to)).not.toBe(it.insert);
        end = it.to;
      }
    }),
  );
});
