import { describe, expect, test } from 'vitest';
import { toDialect } from '../../../server/src/convert/dialect.ts';
import { importHtml } from '../../../server/src/convert/html.ts';
import { limits } from '../../../server/src/convert/web/limits.ts';

const refusal = (html: string): string => {
  const it = importHtml(html);
  return 'refused' in it ? it.refused.zh : '';
};

describe('a page beyond the limits is refused, and the words say which and what to do', () => {
  test.each([
    [
      'a million cells',
      () => `<table>${'<tr><td>1<td>2'.repeat(500_000)}</table>`,
      `单元格过多（上限 ${limits.cells}）`,
    ],
    [
      'a cell as wide and tall as can be said',
      () => `<table>${'<tr><td colspan=1000000000 rowspan=1000000000>1<td>2'.repeat(2000)}</table>`,
      '表格过大',
    ],
    [
      'a row of thousands above thousands of rows',
      () => `<table><tr>${'<td>1'.repeat(10_000)}${'<tr><td>1'.repeat(10_000)}</table>`,
      '表格过大',
    ],
    ['a hundred thousand levels', () => '<div>'.repeat(100_000), '嵌套过深'],
    ['tables in tables in tables', () => '<table><tr><td>'.repeat(100_000), '嵌套过深'],
    ['a million lines', () => '字<br>'.repeat(1_000_000), '段落过多'],
    ['a million comments', () => '<!-- 一 -->'.repeat(1_000_000), '段落过多'],
    ['words without end', () => `<p>${'字'.repeat(limits.words + 1)}`, '文字过多'],
    ['entities without end', () => '&amp;'.repeat(limits.words + 1), '文字过多'],
    ['fifty megabytes', () => 'x'.repeat(50_000_000), '源码过长'],
  ])('%s', (_, html, words) => {
    expect(refusal(html())).toContain(words);
    expect(refusal(html())).toContain('只复制年报正文');
  });

  test('and one just below them is read', () => {
    expect(refusal('<i>'.repeat(limits.depth - 1))).toBe('');
    expect(refusal(`<p>${'字'.repeat(limits.words)}`)).toBe('');
  });
});

/** The least work of the processor in three runs, in milliseconds; other programs do not count. */
function work(html: string): number {
  const runs = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    const it = importHtml(html);
    if (!('refused' in it)) toDialect(it.draft);
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...runs);
}

// Eight times as much may be thirty times the work before anybody is told: what grows with the square would be sixty-four.
test.each<[string, (n: number) => string]>([
  ['cells', (n) => `<table>${'<tr><td>行政规范性文件<td>1<td>2<td>3'.repeat(n)}</table>`],
  [
    'rows of groups',
    (n) =>
      `<table><tr><td>申请办理情况<td>自然人<td>总计${'<tr><td>行政诉讼<td>（三）不予公开<td>2'.repeat(n)}<tr><td>复议后起诉<td>1</table>`,
  ],
  ['lines in one line of the source', (n) => '字<br>'.repeat(n * 4)],
  ['titles', (n) => `${'<p>某县2020年政府信息公开工作年度报告</p>'.repeat(n)}<h2>一、总体情况</h2><p>甲`],
  ['links', (n) => `<html>${'<p><a href=x>某县2020年政府信息公开工作年度报告</a></p>'.repeat(n)}`],
  ['tags that nothing closes', (n) => '<p><b'.repeat(n * 8)],
  ['ends of what never began', (n) => `${'<b>'.repeat(200)}${'</x>'.repeat(n * 8)}`],
  ['comments that never end', (n) => '<!--'.repeat(n * 8)],
  ['blanks', (n) => `<p>字${' '.repeat(n * 32)}${'&nbsp;'.repeat(n * 32)}字`],
  ['attributes', (n) => `<p ${'a=1 style="display:" '.repeat(n * 4)}>字`],
])('the work for %s grows with their number', (_, make) => {
  expect(work(make(8000)) / Math.max(work(make(1000)), 5)).toBeLessThan(30);
});
