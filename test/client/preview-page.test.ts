import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { type Finding, marksOf, type Part } from '../../client/src/preview/page/findings.ts';
import { type Grid, htmlOf, tsvOf } from '../../client/src/preview/page/grid.ts';
import { heightOf, offsetAt, type Stretch } from '../../client/src/preview/page/heights.ts';
import { chosenAt, wordsAt } from '../../client/src/preview/page/words.ts';
import payloads from '../payloads.json' with { type: 'json' };

describe('words are found', () => {
  test.each([
    ['where they are expected', '一二一二', '一二', 2, [2, 4]],
    ['in the only place they stand at', '前面多出，14件。', '14件', 1, [5, 8]],
    ['nowhere, where they stand twice', '14件，14件', '14件', 1, undefined],
    ['nowhere, where they do not stand', '十四件', '14件', 0, undefined],
    ['nowhere, where there are none', '十四件', '', 0, undefined],
    ['nowhere before the text', '14件14件', '14件', -3, undefined],
  ])('%s', (_, text, words, expected, found) => expect(wordsAt(text, words, expected)).toEqual(found));
});

describe('a place of prose chooses', () => {
  const text = '本年收到14件，结转2件。均已办结！其他';
  const chosen = (at: number): string => text.slice(...chosenAt(text, at));
  test('the number it is in', () => expect([4, 5, 6].map(chosen)).toEqual(['14', '14', '14']));
  test('else its sentence', () =>
    expect([0, 15, 20].map(chosen)).toEqual(['本年收到14件，结转2件。', '均已办结！', '其他']));
  test('all of what is empty', () => expect(chosenAt('', 0)).toEqual([0, 0]));
});

describe('findings mark', () => {
  const cell = (from: number, to: number, row = 0): Part => ({ from, to, shown: '', row });
  const found = (from: number, to: number, words = ''): Finding => ({ from, to, words, severity: 0, message: '' });
  const marked = (parts: readonly Part[], it: Finding) =>
    marksOf(parts, [it]).map(({ part, within }) => within ?? part);

  test('the cell they are about, and none that only touches it', () => {
    expect(marked([cell(2, 4), cell(4, 8), cell(8, 9)], found(4, 8))).toEqual([1]);
  });

  test('an empty cell', () => expect(marked([cell(2, 4), cell(7, 7)], found(7, 7))).toEqual([1]));

  const rows = [2, 5, 8, 11].map((it) => cell(it, it + 2, it < 8 ? 0 : 1));
  test('the cells of a row they are about', () => expect(marked(rows, found(0, 7))).toEqual([0, 1]));
  test('the first cell of the rows they are about', () => expect(marked(rows, found(0, 20))).toEqual([0]));

  const prose: Part = { from: 10, to: 24, shown: '收到14件，结转14件', row: undefined };
  test('the words of prose', () => expect(marked([{ ...prose, to: 21 }], found(12, 14, '14'))).toEqual([[2, 4]]));
  test('the words behind a mark that is not shown', () => {
    expect(marked([prose], found(15, 17, '14'))).toEqual([[2, 4]]);
  });
  test('all of it where nobody knows which words', () => expect(marked([prose], found(16, 18, '14'))).toEqual([0]));
  test('all of it where they reach beyond it', () => expect(marked([prose], found(8, 14, '## 收到'))).toEqual([0]));
  test('nothing elsewhere', () => expect(marked([prose, cell(2, 4)], found(30, 40, '14'))).toEqual([]));
});

describe('page and text in step', () => {
  const parts: readonly Stretch[] = [
    { from: 0, to: 10, top: 0, bottom: 100 },
    { from: 20, to: 30, top: 120, bottom: 140 },
  ];

  test.each([
    [-5, 0],
    [5, 50],
    [15, 110],
    [25, 130],
    [99, 140],
  ])('offset %d is %d pixels high', (at, y) => expect(heightOf(parts, at)).toBe(y));

  test('nothing has no height', () => expect([heightOf([], 3), offsetAt([], 3)]).toEqual([0, 0]));

  test('what is lower on the page is later in the text, whatever the parts are', () => {
    const part = fc.record({ from: fc.nat(99), to: fc.nat(99), top: fc.nat(99), bottom: fc.nat(99) });
    fc.assert(
      fc.property(fc.array(part), (them) => {
        const offsets = Array.from({ length: 110 }, (_, y) => offsetAt(them, y));
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
      }),
    );
  });

  test('an offset is found again at its height', () => {
    fc.assert(
      fc.property(fc.nat(30), (at) => {
        expect(offsetAt(parts, heightOf(parts, at))).toBe(at);
      }),
    );
  });
});

describe('a table on the clipboard', () => {
  const cell = (text: string, colspan = 1, rowspan = 1) => ({ text, colspan, rowspan });
  const grid: Grid = [
    [cell('项目', 1, 2), cell('人数', 2)],
    [cell('甲'), cell('乙')],
    [cell('总计'), cell('1'), cell('2')],
  ];

  test('has tabs, and empty places where cells were merged', () => {
    expect(tsvOf(grid)).toBe('项目\t人数\t\n\t甲\t乙\n总计\t1\t2');
  });

  test('keeps its merged cells', () => {
    expect(htmlOf(grid)).toContain('<tr><td rowspan="2" ');
    expect(htmlOf(grid)).toContain('<td colspan="2" ');
  });

  test('quotes what would end a cell', () => expect(tsvOf([[cell('a\tb'), cell('"x"')]])).toBe('"a\tb"\t"""x"""'));

  test('is a rectangle, even where spans reach beyond it or over each other', () => {
    const any = fc.record({
      text: fc.string(),
      colspan: fc.integer({ min: 1, max: 4 }),
      rowspan: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(any, { maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const plain = rows.map((row) => row.map((it) => ({ ...it, text: 'x' })));
        const lines = rows.length === 0 ? [] : tsvOf(plain).split('\n');
        expect(new Set(lines.map((it) => it.split('\t').length)).size).toBeLessThanOrEqual(1);
        expect(tsvOf(plain).match(/x/g)?.length ?? 0).toBe(rows.flat().length);
      }),
    );
  });

  test.each(payloads)('%s stays words', (payload) => {
    const names: string[] = [];
    const visit = (them: ReturnType<typeof parseDocument>['children']): void => {
      for (const it of them) {
        if ('name' in it) names.push(it.name);
        if ('children' in it) visit(it.children);
      }
    };
    visit(parseDocument(htmlOf([[cell(payload)]])).children);
    expect(names).toEqual(['table', 'tbody', 'tr', 'td']);
  });
});
