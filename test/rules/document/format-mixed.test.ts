import { describe, expect, test } from 'vitest';
import { blankTable } from '../../../server/src/formats/blank.ts';
import { formatMixed } from '../../../server/src/rules/document/format-mixed.ts';
import { formatVersionMismatch } from '../../../server/src/rules/document/format-version-mismatch.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { finds, read } from '../../check.ts';
import { gfm, mergedRequests, numbered, tableIn } from '../../report/layouts.ts';

const title = (year: number): string => `# 某县教育局${year}年政府信息公开工作年度报告\n\n`;
const block = (format: '2019' | '2021', id: string): string => `${blankTable(tableIn(format, id))}\n\n`;
const marked = (it: string): string => it.replace(/^.*/, '⟦$&⟧');

/** Both rules about formats: only one may speak of one cause. */
function said(mixed: string, version = mixed.replace(/[⟦⟧]/g, '')): void {
  finds(formatMixed, mixed);
  finds(formatVersionMismatch, version);
}

describe('one report in two formats', () => {
  const [old1, old5] = [block('2019', 't2.a20_1'), block('2019', 't2.a20_5')];
  const [new1, new5, new6] = [block('2021', 't2.a20_1'), block('2021', 't2.a20_5'), block('2021', 't2.a20_6')];

  test('is marked at the first table that is not of the year', () => {
    said(`${title(2023)}${new5}${new6}${marked(old1)}`);
    said(`${title(2023)}${marked(old1)}${old5}${new6}`);
    said(`${title(2020)}${old1}${marked(new5)}`);
  });
  test('is marked at the first table of the format that has fewer, where no year is known', () => {
    said(`\n${old1}${old5}${marked(new6)}`);
    said(`\n${marked(old1)}${new5}${new6}`);
  });
  test('points at the other format', () => {
    const report = read(`${title(2023)}${new5}${old1}`);
    const [it] = [...heard(formatMixed, report)];
    expect(it!.related?.map((r) => report.text.slice(r.at.from, r.at.to))).toEqual([
      '| 第二十条第（五）项 | 本年处理决定数量 |',
    ]);
  });
  test('is not what a report is that follows the wrong format throughout', () =>
    said(`${title(2023)}${old1}${old5}`, `${title(2023)}${marked(old1)}${old5}`));
  test('is not what table four shows, which is the same in both', () =>
    said(`${title(2023)}${block('2021', 't4')}${new1}`));
  test('is not what a column shows that lost a word: 处理决定数量 for 本年处理决定数量', () =>
    finds(formatMixed, `${title(2023)}${new1}${new5.replace('本年处理', '处理')}`));
  test('is not what table three of 2021 shows where the rows below 其他处理 are lost', () => {
    const table = tableIn('2019', 't3');
    finds(formatMixed, `${title(2023)}${new1}${gfm(mergedRequests(table, numbered(table), 3))}`);
  });
  test('is silent about the whole of either format', () => {
    for (const id of ['2019', '2021'] as const) {
      const all = ['t2.a20_1', 't2.a20_5', 't2.a20_6', 't2.a20_8', 't3', 't4'].map((it) => block(id, it)).join('');
      said(`${title(id === '2019' ? 2020 : 2022)}${all}`);
    }
  });
});
