import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../server/src/base/decimal.ts';
import { difference } from '../../server/src/convert/difference.ts';
import { differenceLines } from '../../server/src/convert/difference-words.ts';
import { factsOf, type Report } from '../../server/src/report/report.ts';
import { carried, tableOf } from '../../server/src/rules/years/drafts.ts';
import { read } from '../check.ts';
import { allDrafts } from '../drafts.ts';
import { consistent } from '../generate.ts';

const linesOf = (old: string, now: string): string[] =>
  differenceLines(difference(read(old), read(now)), 'zh').map((it) => it.text);

const draft = (body: string, year = 2023): string => `# 青禾县水务局${year}年政府信息公开工作年度报告\n\n${body}`;

test('a draft is no different from itself', () => {
  for (const { id, text } of allDrafts()) expect([id, linesOf(text, text)]).toEqual([id, []]);
});

test('the cells of two drafts differ where their facts do', () => {
  const values = (it: Report): Map<string, string> =>
    new Map(
      [...factsOf(it)].map((one) => [`${one.table.id} ${one.row.id} ${one.column.id}`, String(one.value?.units)]),
    );
  fc.assert(
    fc.property(consistent, consistent, (a, b) => {
      const [old, now] = [read(a.text), read(b.text)];
      const [x, y] = [values(old), values(now)];
      const differing = [...new Set([...x.keys(), ...y.keys()])].filter((key) => x.get(key) !== y.get(key));
      const it = difference(old, now);
      const found = [...it.carried, ...it.cells].map((one) => {
        const fact = (one.old ?? one.new)!;
        if (one.old && one.new) expect(compare(one.change!, { units: 0, scale: 0 })).not.toBe(0);
        return `${fact.table.id} ${fact.row.id} ${fact.column.id}`;
      });
      expect(found.toSorted()).toEqual(differing.toSorted());
    }),
    { numRuns: 30 },
  );
});

describe('of cells', () => {
  const header = ['第二十条第（五）项', '本年处理决定数量'];
  const of = (value: string, year = 2023): string => tableOf(year, header, ['行政许可', value]);

  test.each([
    ['8', '10', '8 → 10（+2，+25%）'],
    ['30', '20', '30 → 20（-10，-33.3%）'],
    ['0', '5', '0 → 5（+5）'],
    ['', '5', '未填 → 5'],
    ['5', '—', '5 → —'],
  ])('%s and %s it says %s', (a, b, words) => {
    expect(linesOf(of(a), of(b))).toEqual(['## 表格', '### 表二第（五）项', `行政许可·本年处理决定数量：${words}`]);
  });

  test('the way a number is written does not count', () => expect(linesOf(of('1,234'), of('１２３４'))).toEqual([]));
});

describe('figures that go on from year to year come first', () => {
  const label = { in: '二、上年结转政府信息公开申请数量', out: '四、结转下年度继续办理' };
  const of = (year: number, into: string, out: string): string => carried(year, { [label.in]: into, [label.out]: out });

  test('between two years as what does not follow', () => {
    expect(linesOf(of(2022, '0', '3'), of(2023, '2', '0')).slice(0, 3)).toEqual([
      '## 跨年衔接的数字',
      '表三·二、上年结转政府信息公开申请数量·自然人：2，按上一年度应为 3',
      '表三·二、上年结转政府信息公开申请数量·总计：2，按上一年度应为 3',
    ]);
    expect(linesOf(of(2022, '0', '3'), of(2023, '3', '0')).slice(0, 2)).toEqual([
      '## 跨年衔接的数字',
      '没有不一致（空格无法核对）',
    ]);
  });

  test('between two versions as what changed', () => {
    expect(linesOf(of(2023, '0', '3'), of(2023, '0', '4'))).toEqual([
      '## 跨年衔接的数字',
      '表三·四、结转下年度继续办理·自然人：3 → 4（+1，+33.3%）',
      '表三·四、结转下年度继续办理·总计：3 → 4（+1，+33.3%）',
    ]);
  });
});

test('sections are added, missing and retitled', () => {
  const [old, now] = [
    '## 一、总体情况\n\n## 六、其他需要报告的事项\n',
    '## 一、总体工作情况\n\n## 二、主动公开政府信息情况\n',
  ];
  expect(linesOf(draft(old), draft(now))).toEqual([
    '## 各部分',
    '一、总体情况 → 一、总体工作情况',
    '+ 二、主动公开政府信息情况',
    '- 六、其他需要报告的事项',
  ]);
});

test('text is compared by sentence, not by line', () => {
  const [old, now] = [
    '## 一、总体情况\n\n甲做了一件事。乙做了两件事。\n',
    '## 一、总体情况\n\n甲做了一件事。\n\n丙 做了三件事！乙做了两件事。\n',
  ];
  expect(linesOf(draft(old), draft(now))).toEqual(['## 正文', '### 一、总体情况', '+ 丙 做了三件事！']);
});
