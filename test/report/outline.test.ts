import { expect, test } from 'vitest';
import type { Outline } from '../../server/src/report/report.ts';
import { read } from '../check.ts';

/** The outline in one line: sections found in order, then what is missing, double (+) and misplaced (~). */
function told(text: string): string {
  const it: Outline = read(text).outline;
  const ids = it.headings.map((h) => h.section?.id ?? '?').join(' ');
  const list = (sign: string, them: readonly (string | undefined)[]): string =>
    them.map((id) => ` ${sign}${id}`).join('');
  return (
    ids +
    list(
      '-',
      it.missing.map((m) => m.section.id),
    ) +
    list(
      '+',
      it.duplicates.map((d) => d.heading.section?.id),
    ) +
    list(
      '~',
      it.misplaced.map((m) => m.section?.id),
    )
  );
}

const titles = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const numbered = titles.map((it, i) => `${'一二三四五六'[i]}、${it}`);
const lines = (them: readonly string[], before = ''): string => them.map((it) => `${before}${it}\n`).join('\n');
const all = 's1 s2 s3 s4 s5 s6';

test.each([
  ['marked headings', lines(numbered, '## ')],
  ['bare lines', lines(numbered)],
  ['marks without a blank', lines(numbered, '##')],
  ['headings without numbers', lines(titles, '## ')],
  ['arabic numbers', lines(titles.map((it, i) => `${i + 1}、${it}`))],
  ['numbers that Markdown takes for a list', lines(titles.map((it, i) => `${i + 1}. ${it}`))],
  [
    'bracketed numbers on the top level',
    lines(
      titles.map((it, i) => `（${'一二三四五六'[i]}）${it}`),
      '## ',
    ),
  ],
  ['emphasis', lines(numbered.map((it) => `**${it}**`))],
])('reads %s', (_, text) => expect(told(text)).toBe(all));

test('a sub-heading with the words of a section is none', () => {
  for (const sub of [
    '（二）主动公开政府信息情况',
    '### 二、主动公开政府信息情况',
    '2、主动公开政府信息情况',
    '1.概述',
  ]) {
    expect(told(lines(numbered, '## ').replace('情况\n', `情况\n\n${sub}\n`)), sub).toBe(all);
  }
});

test('第三部分 numbers a title too', () => {
  expect(told(lines(numbered.map((it) => `第${it[0]}部分 ${it.slice(2)}`)))).toBe(all);
});

test('words behind a title on its line do not change it', () => {
  const { headings } = read(lines([...numbered.slice(0, 5), `${numbered[5]}：无其他事项。`])).outline;
  expect(headings.at(-1)?.as).toBe('official');
});

test('a sub-heading of headings without numbers is none', () => {
  const bare = numbered.map((it) => `## ${it.slice(2)}`).join('\n\n');
  expect(told(`${bare}\n\n### （一）存在的主要问题\n\n无。\n`)).toBe(all);
});

test('a table of contents is left out, with page numbers or without', () => {
  expect(told(`${numbered.join('\n')}\n\n${lines(numbered)}`)).toBe(all);
  const paged = numbered.map((it, i) => `${it}……${i + 1}`).join('\n');
  expect(told(`${paged}\n\n${lines(numbered, '## ')}`)).toBe(all);
  expect(told(`目录\n\n${paged}\n\n本报告由青禾县水务局编制。\n\n${lines(numbered)}`)).toBe(all);
});

test('tells the missing, the double and the misplaced apart', () => {
  const [a, b, c, d, e, f] = numbered as [string, string, string, string, string, string];
  expect(told(lines([a, b, d, e, f]))).toBe('s1 s2 s4 s5 s6 -s3');
  expect(told(lines([a, b, b, c, d, e, f]))).toBe('s1 s2 s2 s3 s4 s5 s6 +s2');
  expect(told(lines([a, c, d, e, b, f]))).toBe('s1 s3 s4 s5 s2 s6 ~s2');
  expect(told('')).toBe(' -s1 -s2 -s3 -s4 -s5 -s6');
});

test('a heading beyond the six is kept as one that names no section', () => {
  expect(told(lines([...numbered, '七、下一步打算'], '## '))).toBe(`${all} ?`);
});

test('the rows of a table that has not been imported yet are no headings', () => {
  const rows =
    '一、本年新收政府信息公开申请数量\n\n二、上年结转政府信息公开申请数量\n\n三、本年度办理结果\n\n四、结转下年度继续办理\n';
  expect(told(lines(numbered).replace('四、政府', `${rows}\n四、政府`))).toBe(all);
});
