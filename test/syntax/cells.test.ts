import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText, delimiterColumns, escapeCell, readRow } from '../../server/src/syntax/cells.ts';
import { printDelimiter, printRow, printTable } from '../../server/src/syntax/print.ts';

const read = (line: string): string[] =>
  readRow(line, { from: 0, to: line.length }).cells.map((it) => cellText(line, it));

test('a row is read with or without outer pipes', () => {
  expect(read('| a | b |')).toEqual(['a', 'b']);
  expect(read('a | b')).toEqual(['a', 'b']);
  expect(read('| a | b')).toEqual(['a', 'b']);
  expect(read('  | a |  ')).toEqual(['a']);
  expect(read('||')).toEqual(['']);
  expect(read('|')).toEqual([]);
  expect(read('')).toEqual([]);
});

test('a delimiter row needs a pipe or a colon', () => {
  const columns = (line: string): number => delimiterColumns(line, { from: 0, to: line.length });
  expect(['---', ':--', '|-|', '-|-', '| :-: | - |', '|-|x|', '| |', '||', ':', '|:|', '-- -|-'].map(columns)).toEqual([
    0, 1, 1, 2, 2, 0, 0, 0, 0, 0, 0,
  ]);
});

// A cell text is what its author typed: no line breaks, no blanks around, no backslash of its own.
const words = fc.string({ unit: fc.constantFrom('甲', '1', '|', ' ', '-', '：', 'a') }).map((it) => it.trim());

test('what is printed as a row is read as the same cells', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (cells) => {
      expect(read(printRow(cells.map(escapeCell)))).toEqual(cells);
    }),
  );
});

test('a delimiter row that is printed is one', () => {
  for (const n of [1, 2, 8]) {
    const line = printDelimiter(n);
    expect(delimiterColumns(line, { from: 0, to: line.length })).toBe(n);
  }
});

test('an aligned table has lines of one width', () => {
  const grid = {
    header: ['项目', '总计'],
    rows: [
      ['规章', '1'],
      ['行政规范性文件', ''],
    ],
  };
  expect(printTable(grid, { table: 'aligned', ambiguousWidth: 'wide' }).split('\n')).toEqual([
    '| 项目           | 总计 |',
    '| :------------- | ---: |',
    '| 规章           |    1 |',
    '| 行政规范性文件 |      |',
  ]);
});
