import { describe, expect, test } from 'vitest';
import { pasteSnippet } from '../../server/src/features/paste/snippet.ts';
import { blankTable } from '../../server/src/formats/blank.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import type { Format } from '../../server/src/formats/format.ts';
import { formats } from '../../server/src/formats/index.ts';
import { read } from '../check.ts';
import { writers } from '../clipboard.ts';
import { mergedTable, type Values } from '../merged.ts';
import { tableIn } from '../report/layouts.ts';
import { blankWithCursor, each, factsOf, numbered, pasted, sections, titled } from './pasting.ts';

const [in2019, in2021] = formats as [Format, Format];

describe.each(Object.entries(writers))('a table copied from %s', (_, write) => {
  for (const format of formats) {
    for (const section of sections) {
      const copied = write(mergedTable(format, section, each(format, numbered)));
      const wanted = format.tables
        .filter((it) => it.section === section)
        .flatMap((it) => factsOf(blankTable(it), section).map((row, r) => row.map((_, c) => numbered(r, c))));

      test.each([
        ['as a page', copied.html],
        ['as text', copied.text],
      ])(`of ${section} of ${format.id} fills its blank table, %s`, (_, clip) => {
        const { it, text, own } = pasted(blankWithCursor(format, section), clip);
        expect([it.isCertain, it.stops, it.unplaced]).toEqual([true, [], []]);
        expect(factsOf(text!, section)).toEqual(wanted);
        // Nothing but cells is written.
        expect(text!.split('\n')).toHaveLength(own.split('\n').length);
        expect(text!.replace(/\d{3}/g, '')).toBe(own.replace(/\d{3}/g, ''));
      });

      test.each([
        ['as a page', copied.html],
        ['as text', copied.text],
      ])(`of ${section} of ${format.id} becomes a standard table where there is none, %s`, (_, clip) => {
        const { it, text } = pasted(`${titled(format)}‸`, clip);
        expect([it.isCertain, it.stops, it.unplaced]).toEqual([true, [], []]);
        expect(factsOf(text!, section)).toEqual(wanted);
        expect(read(text!).tables.every((one) => one.canonical && one.missingRows.length === 0)).toBe(true);
      });
    }
  }
});

const zeros: Values = () => '0';

describe('a table of another format', () => {
  test('becomes one of the draft where each of its values has a cell there', () => {
    const values: Values = (row, column) => (row < 15 && column === 0 ? '3' : '0');
    const { it, text } = pasted(`${titled(in2021)}‸`, mergedTable(in2019, 's3', each(in2019, values)));
    expect([it.isCertain, it.unplaced]).toEqual([true, []]);
    expect(read(text!).tables.map((one) => one.table)).toEqual([tableIn('2021', 't3')]);
  });

  test('stays what it is where a value would have none, and is only offered', () => {
    const { it, text } = pasted(`${titled(in2021)}‸`, mergedTable(in2019, 's3', each(in2019, numbered)));
    expect(read(text!).tables.map((one) => one.table)).toEqual([tableIn('2019', 't3')]);
    expect(it.unplaced).toEqual([]);
    expect(factsOf(text!, 's3').flat()).not.toContain('');
  });

  test('fills what means the same in a blank table, and leaves the rest below it in words', () => {
    const { it, text } = pasted(blankWithCursor(in2021, 's2'), mergedTable(in2019, 's2', each(in2019, numbered)));
    expect(it.isCertain).toBe(false);
    expect(it.unplaced).toContain('规章·本年新公开数量：101');
    for (const one of it.unplaced) expect(text!.split(one)).toHaveLength(2);
    expect(text).toMatch(/\n\n粘贴的内容中未能归位：/);
  });
});

describe('a table that is not blank', () => {
  const copied = mergedTable(in2021, 's4', each(in2021, numbered));
  const held = '| 行政复议 | 100 |  |  |  |  |';
  const draft = blankReport('某局', 2024)!.replace('| 行政复议 |  |  |  |  |  |', held);

  test('keeps what it holds already, where that is the same', () => {
    const { it, text } = pasted(draft.replace(held, held.replace('100', '‸100')), copied);
    expect(it.isCertain).toBe(true);
    expect(it.at.from).toBeGreaterThan(draft.indexOf('| 100 |'));
    expect(factsOf(text!, 's4')[0]).toEqual(['100', '101', '102', '103', '104']);
  });

  test('is not written over unasked: another number is a tab stop, and the paste an offer', () => {
    const { it } = pasted(draft.replace(held, held.replace('100', '7‸')), copied);
    expect(it.isCertain).toBe(false);
    expect(it.stops.map(({ from, to }) => it.insert.slice(from, to))).toEqual(['100']);
    expect(pasteSnippet(it)).toMatch(/^ \$\{1:100\} \| 101 \|/);
    expect(it.title.zh).toBe('填入表四（改写其中 1 个不同的数）');
  });

  test('says the same already: then nothing is pasted', () => {
    const { text } = pasted(`${titled(in2021)}‸`, copied);
    const { it, own, text: again } = pasted(text!.replace('| 100 |', '| ‸100 |'), copied);
    expect([it.isCertain, it.insert]).toEqual([true, '']);
    expect(again).toBe(own);
  });
});

describe('the place', () => {
  const copied = mergedTable(in2021, 's4', each(in2021, numbered));
  const blank = blankReport('某局', 2024)!;

  test('on a blank line beside a blank table of its kind means that table', () => {
    const before = pasted(blank.replace('\n\n| 情形 |', '\n‸\n| 情形 |'), copied);
    const behind = pasted(blank.replace(/(\| 行政诉讼（复议后起诉）.*\n)/, '$1‸'), copied);
    for (const { it, text } of [before, behind]) {
      expect(it.isCertain).toBe(true);
      expect(read(text!).tables.filter((one) => one.table.id === 't4')).toHaveLength(1);
    }
  });

  test('in a table of another kind has it below that table, as an offer', () => {
    const { it, text } = pasted(blank.replace('| 规章 | ', '| 规章 | ‸'), copied);
    expect(it.isCertain).toBe(false);
    const [first, second] = read(text!).tables;
    expect([first!.table.id, second!.table.id]).toEqual(['t2.a20_1', 't4']);
  });

  test('at the end of a sentence has it below the sentence, in its middle as an offer', () => {
    const line = '本年度无行政复议案件。';
    const end = pasted(`${titled(in2021)}${line}‸\n下一段。\n`, copied);
    expect(end.it.isCertain).toBe(true);
    expect(end.text).toMatch(/案件。\n\n\| 情形 [\s\S]*\|\n\n下一段。/);
    const inside = pasted(`${titled(in2021)}本年度‸无行政复议案件。\n`, copied);
    expect(inside.it.isCertain).toBe(false);
    expect(inside.text).toMatch(/本年度\n\n\| 情形 [\s\S]*\|\n\n无行政/);
  });

  test('takes the line ending and the layout of the draft', () => {
    const aligned = { table: 'aligned', ambiguousWidth: 'wide' } as const;
    const { text } = pasted(`${titled(in2021)}‸`.replaceAll('\n', '\r\n'), copied, aligned);
    expect(text!.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toMatch(/\| 行政复议 {20,}\| {6}100 \|/);
  });

  test('that is selected as a whole is replaced', () => {
    const table = blankTable(tableIn('2021', 't4'));
    const { it, text } = pasted(`${titled(in2021)}‸${table}‸\n`, copied);
    expect(it.insert).toMatch(/^\| 情形 /);
    expect(read(text!).tables).toHaveLength(1);
  });

  test.each([
    ['code', '```\n‸\n```\n'],
    ['a comment', '<!--\n‸\n-->\n'],
    ['the edge of a table', `前言‸。\n\n| 情形 | 结果‸维持 |\n| - | - |\n| 行政复议 |  |\n`],
  ])('in %s is pasted to as ever', (_, text) => {
    expect(pasted(`${titled(in2021)}${text}`, copied).it).toBeUndefined();
  });

  test('in the front matter is pasted to as ever', () => {
    expect(pasted('---\n年度: 2024‸\n---\n', copied).it).toBeUndefined();
  });
});

describe('what is no standard table', () => {
  const empty = `${titled(in2021)}‸`;

  test.each([
    ['words', '<p>本年度共收到申请3件。</p>'],
    ['words from a table of the page', '<table><tr><td>本年度共收到申请3件。</td></tr></table>'],
    ['a single value', '<table><tr><td>3</td></tr></table>'],
    ['a line of code with tabs', '\tif (a) {'],
    ['a list of words', '<ul><li>甲</li><li>乙</li></ul>'],
    ['figures where there is no table', '1\t2\t3\r\n'],
  ])('%s: is pasted as ever', (_, copied) => {
    expect(pasted(empty, copied).it).toBeUndefined();
  });

  test("a table of somebody's own is offered as Markdown, and not inside of another table", () => {
    const own = '<table><tr><th>平台</th><th>信息数</th></tr><tr><td>网站</td><td>12</td></tr></table>';
    const { it, text } = pasted(empty, own);
    expect([it.isCertain, it.title.zh]).toEqual([false, '粘贴为 Markdown 表格']);
    expect(text).toMatch(/\n\| 平台 \| 信息数 \|\n\| :-- \| --: \|\n\| 网站 \| 12 \|$/);
    expect(pasted(blankWithCursor(in2021, 's4'), own).it).toBeUndefined();
  });
});

/** A tab stop with words in it, as snippets have it. */
const stop = (number: number, words: string): string => `\${${number}:${words}}`;

describe('what is not sure', () => {
  const rows = mergedTable(in2021, 's4', each(in2021, zeros));

  test('is a tab stop: words where a number should be', () => {
    const odd = mergedTable(
      in2021,
      's3',
      each(in2021, (r, c) => (r === 0 && c === 2 ? '见附件' : '0')),
    );
    const { it } = pasted(`${titled(in2021)}‸`, odd);
    expect(it.stops.map(({ from, to }) => it.insert.slice(from, to))).toEqual(['见附件']);
    expect(pasteSnippet(it)).toContain(`数量 | 0 | 0 | ${stop(1, '见附件')} | 0 | 0 | 0 | 0 |`);
  });

  test('is a tab stop: a row whose label is only nearly right', () => {
    const odd = mergedTable(in2021, 's3', each(in2021, zeros));
    const typo = odd.map((row) =>
      row.map((one) => ({ ...one, text: one.text.replace('本年新收政府', '本年新收到政府') })),
    );
    const { it } = pasted(`${titled(in2021)}‸`, typo);
    expect(it.stops).toHaveLength(7);
    expect(pasteSnippet(it)).toContain(`一、本年新收政府信息公开申请数量 | ${stop(1, '0')} | ${stop(2, '0')} |`);
  });

  test('is kept in words below the table: a column nobody knows', () => {
    const more = rows.map((row, i) => (i === 3 ? [...row, { text: '77' }] : [...row, { text: i === 2 ? '备注' : '' }]));
    const { it, text } = pasted(`${titled(in2021)}‸`, more);
    expect(it.isCertain).toBe(false);
    expect(it.unplaced.join('；')).toContain('77');
    expect(text).toMatch(/未能归位：.*77/);
  });

  test('signs that snippets read as their own stay what they are', () => {
    const odd = mergedTable(
      in2021,
      's4',
      each(in2021, (r, c) => (r === 0 && c === 2 ? `${stop(1, 'x')}\\|` : '0')),
    );
    const { it } = pasted(`${titled(in2021)}‸`, odd);
    expect(pasteSnippet(it)).toContain(`\${1:\\\${1:x\\}`);
  });
});
