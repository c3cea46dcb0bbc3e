import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineOf } from '../../server/src/base/lines.ts';
import { isBlank } from '../../server/src/base/text.ts';
import { bind } from '../../server/src/report/bind.ts';
import { factsOf } from '../../server/src/report/report.ts';
import { sentencesOf } from '../../server/src/report/sentences.ts';
import { type Summary, summarise } from '../../server/src/report/summary.ts';
import { scan } from '../../server/src/syntax/scan.ts';
import { read } from '../check.ts';
import { consistent } from '../generate.ts';

const table = (header: readonly string[], ...rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '--'), ...rows].map((it) => `| ${it.join(' | ')} |`).join('\n');
const title = (year: number): string => `# 青禾县水务局${year}年政府信息公开工作年度报告\n\n`;

test('knows each figure of a report exactly, and where it stands', () => {
  fc.assert(
    fc.property(consistent, ({ text, numbers }) => {
      const it = summarise(read(text), 'a');
      for (const [id, rows] of Object.entries(numbers)) {
        for (const [row, cells] of Object.entries(rows)) {
          for (const [column, value] of Object.entries(cells)) {
            const figure = it.figure(id, row, column)!;
            expect(text.slice(figure.from, figure.to)).toBe(String(value));
            expect(figure.value).toEqual({ units: value, scale: 0 });
          }
        }
      }
    }),
    { numRuns: 10 },
  );
});

test('keeps decimals, changes and large numbers as they are', () => {
  const text = `${title(2020)}${table(['第二十条第（九）项', '采购项目数量', '采购总金额'], ['政府集中采购', '999999999999999', '59237.2400'])}\n\n${table(
    ['第二十条第（五）项', '上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政许可', '１２', '减59', '0'],
    ['其他对外管理服务事项', '', '—', '3.5件'],
  )}\n`;
  const it = summarise(read(text), 'a');
  const value = (...at: [string, string, string]): unknown => it.figure(...at)?.value;
  expect(value('t2.a20_9', 'procurement', 'amount')).toEqual({ units: 592372400, scale: 4 });
  expect(value('t2.a20_9', 'procurement', 'projects')).toEqual({ units: 999_999_999_999_999, scale: 0 });
  expect(value('t2.a20_5', 'license', 'prev')).toEqual({ units: 12, scale: 0 });
  expect(value('t2.a20_5', 'license', 'delta')).toEqual({ units: -59, scale: 0 });
  expect(value('t2.a20_5', 'license', 'decisions')).toEqual({ units: 0, scale: 0 });
});

test('tells a blank cell, one that is no number, and one that is not there', () => {
  const text = `${title(2023)}${table(['第二十条第（六）项', '本年处理决定数量'], ['行政处罚', ''], ['行政强制', '不详'])}\n`;
  const it = summarise(read(text), 'a');
  const blank = it.figure('t2.a20_6', 'penalty', 'decisions')!;
  expect([blank.value, blank.to > 0]).toEqual([undefined, true]);
  const unknown = it.figure('t2.a20_6', 'coercion', 'decisions')!;
  expect([unknown.value, text.slice(unknown.from, unknown.to)]).toEqual([undefined, '不详']);
  expect(it.figure('t2.a20_5', 'license', 'decisions')).toBeUndefined();
  expect(it.figure('t2.a20_6', 'penalty', 'prev')).toBeUndefined();
  expect(it.figure('t9', 'penalty', 'decisions')).toBeUndefined();
});

test('of a table that stands twice the first counts', () => {
  const one = (n: string): string => table(['第二十条第（五）项', '本年处理决定数量'], ['行政许可', n]);
  const it = summarise(read(`${title(2023)}${one('7')}\n\n${one('9')}\n`), 'a');
  expect(it.figure('t2.a20_5', 'license', 'decisions')!.value).toEqual({ units: 7, scale: 0 });
});

test('agrees with the report it was read from, fact by fact', () => {
  fc.assert(
    fc.property(consistent, ({ text }) => {
      const report = read(text);
      const it = summarise(report, 'a');
      for (const fact of factsOf(report)) {
        const { from, to, value } = it.figure(fact.table.id, fact.row.id, fact.column.id)!;
        expect({ from, to, value }).toEqual({ from: fact.from, to: fact.to, value: fact.value });
      }
    }),
    { numRuns: 5 },
  );
});

const draft = `---
单位: 青禾县人民政府
上级: 云山市人民政府
下级:
  - 云溪镇
  - 柳河镇
---
${title(2023)}## 一、总体情况

公开工作由办公室负责，每月向社会通报一次进展。短句。

## 六、其他需要报告的事项

无。

青禾县人民政府

2024年1月20日
`;

test('knows who reports, on what year, of what rank, above and below whom, and when it was signed', () => {
  const it = summarise(read(draft), 'file:///a.nianbao.md');
  expect([it.place, it.unit, it.year, it.format?.id]).toEqual(['file:///a.nianbao.md', '青禾县人民政府', 2023, '2021']);
  expect([it.parent, it.parts, it.level.rank]).toEqual(['云山市人民政府', ['云溪镇', '柳河镇'], '县级']);
  expect(it.signed).toEqual({ year: 2024, month: 1, day: 20 });
  expect(draft.slice(it.title.from, it.title.to)).toContain('2023年政府信息公开工作年度报告');
});

test('knows its sentences by place, length and section', () => {
  const { sentences: it } = summarise(read(draft), 'a');
  expect(it.hashes).toHaveLength(1);
  const said = '公开工作由办公室负责，每月向社会通报一次进展';
  expect([it.from[0], it.lengths[0], it.sections[0]]).toEqual([draft.indexOf(said), said.length, 1]);
});

test.each([
  ['other numbers', '全年共主动公开信息30条，其中网站12.5%。', '全年共主动公开信息1,300条，其中网站７％。'],
  ['white space', '全年 共主动公开信息30条，其中　网站2条。', '全年共主动公开信息30条，其中网站2条。'],
  ['its own name', '青禾县水务局负责全县的水利和教育信息公开工作。', '白石县教育局负责全县的水利和教育信息公开工作。'],
])('sentences are the same but for %s', (_, a, b) => {
  const hash = (unit: string, words: string): number =>
    summarise(read(`# ${unit}2023年政府信息公开工作年度报告\n\n## 五、存在的主要问题及改进情况\n\n${words}\n`), 'a')
      .sentences.hashes[0]!;
  expect(hash('青禾县水务局', a)).toBe(hash('白石县教育局', b));
  expect(hash('青禾县水务局', a)).not.toBe(hash('白石县教育局', b.replace('信息', '文件')));
});

test('no white space whatever counts in a sentence', () => {
  const report = read(
    `# 青禾县水务局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年共主动公开政府信息各类条目\n`,
  );
  const at = report.text.indexOf('政府信息各类');
  const saying = (between: string): number | undefined => {
    const text = report.text.slice(0, at) + between + report.text.slice(at);
    const prose = report.prose.map((it) => ({ ...it, to: it.to + between.length }));
    return sentencesOf({ ...report, text, prose, memo: [] }).hashes.at(-1);
  };
  for (let code = 0; code < 0x10000; code++) {
    if (isBlank(code)) expect([code, saying(String.fromCharCode(code))]).toEqual([code, saying('')]);
  }
  expect(saying('。')).not.toBe(saying(''));
});

test('knows on what line and in what column a figure stands without the text', () => {
  for (const ending of ['\n', '\r\n']) {
    const text = `${title(2023)}${table(['第二十条第（五）项', '本年处理决定数量'], ['行政许可', '7'])}\n`.replaceAll(
      '\n',
      ending,
    );
    const it = summarise(read(text), 'a');
    const { from } = it.figure('t2.a20_5', 'license', 'decisions')!;
    expect([lineOf(it.lines, from), from - it.lines[4]!]).toEqual([4, '| 行政许可 | '.length]);
  }
});

test('nothing can be asked of a text that is no report', () => {
  const it = summarise(read('今天天气很好。'), 'a');
  expect([it.unit, it.year, it.signed, it.parts]).toEqual([undefined, undefined, undefined, []]);
  expect(it.figure('t3', 'new', 'total')).toBeUndefined();
  expect(it.title).toEqual({ from: 0, to: 0 });
});

/** Every object a summary leads to, without what all of them share: the formats. */
function* held(it: unknown, seen = new Set<unknown>()): Iterable<unknown> {
  if (typeof it !== 'object' || it === null || seen.has(it)) return;
  seen.add(it);
  yield it;
  if (ArrayBuffer.isView(it)) return;
  for (const [key, value] of Object.entries(it)) if (key !== 'format') yield* held(value, seen);
}

test('holds no part of the report it was read from', () => {
  const report = bind(scan(draft));
  const own = new Set<unknown>([...held(report)].filter((it) => !ArrayBuffer.isView(it)));
  const it: Summary = summarise(report, 'a');
  // What a level is called is data, one object for all reports.
  expect([...held(it)].filter((one) => own.has(one) && one !== report.level)).toEqual([]);
});

test('is small: ten thousand of them fit into what an editor can spare', () => {
  fc.assert(
    fc.property(consistent, ({ text }) => {
      const it = summarise(read(text), 'a');
      const bytes = [...held(it)].reduce<number>(
        (sum, one) => sum + (ArrayBuffer.isView(one) ? one.byteLength : 100),
        0,
      );
      expect(bytes).toBeLessThan(10_000);
    }),
    { numRuns: 3 },
  );
});
