import { expect, test } from 'vitest';
import { defaults } from '../../server/src/base/settings.ts';
import { apply } from '../../server/src/base/span.ts';
import type { Action } from '../../server/src/features/code-actions.ts';
import { layoutActions } from '../../server/src/features/layout.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { lint } from '../../server/src/rules/lint.ts';
import { read } from '../check.ts';
import { marked } from '../marker.ts';

/** The actions at the cursor of a fixture. */
function at(fixture: string): readonly Action[] {
  const { text, cursor } = marked(fixture);
  const report = read(text);
  return layoutActions(report, lint(report, defaults), { from: cursor!, to: cursor! }, defaults.format);
}

const titles = (fixture: string): string[] => at(fixture).map((it) => `${it.kind} ${it.title.zh}`);

const current = blankReport('某市某局', 2024)!;
const old = blankReport('某市某局', 2020)!;
const wrong = old.replaceAll('2020年', '2024年').replace('| 规范性文件 |  |  |  |', '| 规范性文件 | 3 | 2 |  |');

test('a canonical table has nothing to bring into shape', () => {
  expect(titles(current.replace('| 行政复议', '| ‸行政复议'))).toEqual([]);
});

const shifted = current.replace('| 行政复议 |  |  |  |  |  |', '| 行政复议 |  | 3 | 1 | 0 | 0 | 4 |');

test('a table with misplaced numbers is brought into shape where its finding stands, by an action that says what moves', () => {
  const [action, ...more] = at(shifted.replace('| 行政复议', '| ‸行政复议'));
  expect(action).toMatchObject({ kind: 'quickfix', title: { zh: '整理为标准版式' }, preferred: false });
  expect(action!.findings.map((it) => it.rule.id)).toEqual(['table-cells-misaligned']);
  expect(action!.preview?.zh).toBe('表四：1 行的数字移到各自的列下，数字和文字全部保留');
  expect(more).toEqual([]);
});

test('elsewhere in that table it is a rewrite, and outside of it nothing', () => {
  expect(titles(shifted.replace('| 情形', '| ‸情形'))).toEqual(['rewrite 整理为标准版式']);
  expect(titles(shifted.replace('| 规章', '| ‸规章'))).toEqual([]);
});

test('where more than one table needs it, all of them are offered together', () => {
  const two = shifted.replace(/(\| （六）其他处理)/, '\n$1').replace('| 情形', '| ‸情形');
  expect(titles(two)).toEqual(['rewrite 整理为标准版式', 'rewrite 整理全文表格为标准版式']);
  const { text } = marked(two);
  const all = at(two)[1]!;
  expect(read(apply(text, all.changes)).tables.every((it) => it.canonical && it.blocks.length === 1)).toBe(true);
});

test('a table cut in two is brought into shape from the place of the cut', () => {
  const [action] = at(current.replace(/(\| （六）其他处理)/, '\n‸$1'));
  expect(action).toMatchObject({
    title: { zh: '整理为标准版式' },
    preview: { zh: '表三：只变版式，数字和文字全部保留' },
  });
});

test('tables of 2019 in a report for 2024 are changed by a fix of the finding that says so', () => {
  const [action] = at(wrong.replace('| 第二十条第（一）项', '| ‸第二十条第（一）项'));
  expect(action).toMatchObject({ kind: 'quickfix', title: { zh: '改用2021年格式' } });
  expect(action!.findings.map((it) => it.rule.id)).toEqual(['format-version-mismatch']);
  expect(action!.preview?.zh).toBe('6 张表改为新格式：1 个数移入新表，1 项没有对应栏目，列在表后的注释里');
  const after = apply(wrong, action!.changes);
  expect(lint(read(after), defaults).map((it) => it.rule.id)).not.toContain('format-version-mismatch');
});

test('tables of 2019 in a report for 2020 are as they should be, and stay so', () => {
  expect(titles(old.replace('| 规章', '| ‸规章'))).toEqual([]);
});
