import { expect, test } from 'vitest';
import { apply } from '../../server/src/base/span.ts';
import { codeLens, recomputeAt } from '../../server/src/features/code-lens.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { read } from '../check.ts';
import { tableFour } from './tables.ts';

const titles = (text: string): string[] => codeLens(read(text)).map((it) => it.title.zh);

test('a table tells how many of its equations hold, and offers to recompute where that changes something', () => {
  expect(titles(tableFour('3 1 0 1 6'))).toEqual(['重算 · 勾稽 2/3']);
  expect(titles(tableFour('3 1 0 1 ·'))).toEqual(['重算 · 勾稽 2/3']);
  expect(titles(tableFour('3 1 0 1 5'))).toEqual(['勾稽 3/3']);
  expect(titles(tableFour('3 · 0 1 5'))).toEqual(['勾稽 2/3']);
});

test('only tables with equations have a lens, and it stands at their header', () => {
  const report = read(blankReport('某局', 2024)!);
  const found = codeLens(report);
  expect(found.map((it) => report.text.slice(it.from, it.from + 8))).toEqual(['| 申请办理情况', '| 情形 | 结']);
  expect(found.map((it) => it.title.en)).toEqual(['equations 0/39', 'equations 0/3']);
});

test('recomputing touches the totals of that table alone', () => {
  const text = `${tableFour('3 1 0 1 6')}\n\n第二张\n\n${tableFour('1 0 0 0 2')}\n`;
  const at = text.indexOf('情形');
  const after = apply(text, recomputeAt(read(text), at));
  expect(after).toBe(text.replace('| 6 |', '| 5 |'));
  expect(recomputeAt(read(text), text.indexOf('第二张'))).toEqual([]);
});
