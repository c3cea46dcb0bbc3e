import { expect, test } from 'vitest';
import { width } from '../../server/src/base/width.ts';

test.each([
  ['', 0],
  ['abc 12', 6],
  ['年报', 4],
  ['１２', 4],
  ['　', 2],
  ['，。（）', 8],
  ['ｱ', 1],
  ['ñ', 1],
  ['e\u0301', 1],
  ['\u200b', 0],
  ['\u200d', 0],
  ['𠮷', 2],
  ['👍', 2],
])('%j takes %i columns', (text, columns) => expect(width(text)).toBe(columns));

test('ambiguous characters are as wide as the reader says', () => {
  expect(width('“”—…×')).toBe(10);
  expect(width('“”—…×', false)).toBe(5);
});

test('the width of a text is the sum of its parts', () => {
  expect(width('本年12件')).toBe(width('本年') + width('12') + width('件'));
});
