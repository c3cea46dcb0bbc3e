import { expect, it, vi } from 'vitest';
import { bind } from '../../server/src/report/bind.ts';
import { parts } from '../../server/src/report/grids.ts';
import { scan } from '../../server/src/syntax/scan.ts';

const header = '| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | ---: | ---: | ---: |\n';
const draft = (...rows: string[]): string =>
  `# 某县某局2022年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n${header}${rows.join('\n')}\n`;

/** What is read of a draft, without what is derived later. */
const read = (text: string): unknown => bind(scan(text));

/** The same by a program that has read no other draft. */
async function readAlone(text: string): Promise<unknown> {
  vi.resetModules();
  const fresh = await import('../../server/src/report/bind.ts');
  return fresh.bind(scan(text));
}

const first = draft('| 规章 | 1 | 2 | 3 |', '| 行政规范性文件 | 4 | 5 | 6 |');

const others = {
  'other numbers': draft('| 规章 | 10 | | 3.5 |', '| 行政规范性文件 | -4 | 007 | 6 |'),
  'the name of a row for a number': draft('| 规章 | 行政规范性文件 | 2 | 3 |', '| 行政规范性文件 | 4 | 无 | 6 |'),
  'a number under no header': draft('| 规章 | 1 | 2 | 3 | 9 |', '| 行政规范性文件 | | 5 | 6 | 7 |'),
  'a row that is too short': draft('| 规章 | 1 |', '| 行政规范性文件 | 4 | 5 | 6 |'),
  'numbers beside their columns': draft('| 规章 | 1 | 2 | 3 |', '| 行政规范性文件 | | 4 | 5 | 6 |'),
  'a blank in a label': draft('| 规 章 | 1 | 2 | 3 |', '| 行政规范性文件 | 4 | 5 | 6 |'),
  'rows the other way round': draft('| 行政规范性文件 | 4 | 5 | 6 |', '| 规章 | 1 | 2 | 3 |'),
  'a row twice': draft('| 规章 | 1 | 2 | 3 |', '| 规章 | 4 | 5 | 6 |'),
  'a row less': draft('| 规章 | 1 | 2 | 3 |'),
  'a row below a blank line': `${draft('| 规章 | 1 | 2 | 3 |')}\n| 行政规范性文件 | 4 | 5 | 6 |\n`,
};

it.each(Object.entries(others))(
  'reads a table with %s as if no table with its words had been read',
  async (_, text) => {
    for (const it of [first, text, first]) read(it);
    expect(JSON.stringify(read(text), plainly)).toBe(JSON.stringify(await readAlone(text), plainly));
  },
);

it('reads a table the second time as the first time, at its own place', () => {
  const [once] = bind(scan(first)).tables;
  const [again] = bind(scan(`\n\n${first}`)).tables;
  expect(again!.facts.flat().map((it) => [it!.raw, it!.from - 2])).toEqual(
    once!.facts.flat().map((it) => [it!.raw, it!.from]),
  );
  expect(again!.columns.map((it) => it.from - 2)).toEqual(once!.columns.map((it) => it.from));
});

it('counts a group that holds numbers for no table, though the words are known', () => {
  const table = (group: string): string =>
    '| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|---|---|---|---|---|---|---|\n' +
    `| 三、本年度办理结果 | ${group} |\n| （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n`;
  const votes = (text: string): number => parts(scan(text), new Set())[0]!.votes[0]!.rows;
  const blank = table(' | | | | | |');
  expect([votes(blank), votes(blank), votes(table('1 | 0 | 0 | 0 | 0 | 0 | 1'))]).toEqual([2, 2, 1]);
});

/** Memos hold what was derived, and in no order. */
const plainly = (key: string, value: unknown): unknown => (key === 'memo' ? undefined : value);
