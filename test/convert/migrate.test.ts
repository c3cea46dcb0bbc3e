import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../server/src/base/settings.ts';
import { apply } from '../../server/src/base/span.ts';
import { squeeze } from '../../server/src/base/text.ts';
import { isValue } from '../../server/src/convert/labels.ts';
import { migrated } from '../../server/src/convert/migrate.ts';
import { isStandard } from '../../server/src/convert/standard.ts';
import { format2019 } from '../../server/src/formats/2019.ts';
import { format2021 } from '../../server/src/formats/2021.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { factOf, type Report, tableOf } from '../../server/src/report/report.ts';
import { read } from '../check.ts';
import { checkSource } from '../corpus/findings.ts';
import { consistent } from '../generate.ts';
import { corpus, hasShared, seeds } from '../shared.ts';
import { choice, damage, damaged, drawn } from './pasted.ts';

const moved = (text: string): string => {
  const found = migrated(read(text), format2021, defaults.format);
  return found ? apply(text, found.changes) : text;
};

/** How often each value stands in cells, in lists and on lines of its own. */
function valuesIn(text: string): Map<string, number> {
  const out = new Map<string, number>();
  for (const it of text.split(/[|\n：]/).map(squeeze)) {
    if (isValue(it) && !/^[:-]*$/.test(it)) out.set(it, (out.get(it) ?? 0) + 1);
  }
  return out;
}

/** Every value of one text stands in the other as often at least. */
function keepsValues(before: string, after: string): void {
  const kept = valuesIn(after);
  for (const [it, count] of valuesIn(before)) expect(kept.get(it) ?? 0, it).toBeGreaterThanOrEqual(count);
}

/** What both formats have keeps its text. */
function saysTheSame(before: Report, after: Report): void {
  for (const table of before.tables) {
    const other = tableOf(after, table.table.id);
    for (const fact of table.facts.flat()) {
      const now = fact && other && factOf(other, fact.row.id, fact.column.id);
      if (now) expect(now.raw).toBe(fact.raw);
    }
  }
}

const of2019 = consistent.filter((it) => it.format === format2019);

test('what has the same meaning keeps its text, everything else is listed, and a second time nothing moves', () => {
  fc.assert(
    fc.property(of2019, choice, (it, chosen) => {
      const text = drawn(it, chosen);
      const after = moved(text);
      const report = read(after);
      expect(report.tables.filter((table) => table.table.id !== 't4').every(isStandard)).toBe(true);
      expect(report.tables.map((table) => table.table)).toEqual(format2021.tables);
      expect(report.tables.every((table) => table.missingRows.length + table.unknownRows.length === 0)).toBe(true);
      saysTheSame(read(text), report);
      keepsValues(text, after);
      expect(migrated(report, format2021, defaults.format)).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test('whatever happened to the tables, no value is lost', () => {
  let done = 0;
  fc.assert(
    fc.property(of2019, choice, fc.array(damage, { maxLength: 4 }), (it, chosen, them) => {
      const text = damaged(drawn(it, chosen), them);
      const after = moved(text);
      if (after !== text) done++;
      keepsValues(text, after);
    }),
    { numRuns: 100 },
  );
  expect(done).toBeGreaterThan(50);
});

const year = (text: string): string => text.replaceAll('2020年', '2022年');
const blank = year(blankReport('某市某局', 2020)!);
const row = (label: string, ...values: string[]): string => `| ${label} | ${values.join(' | ')} |`;
const zeros = ['0', '0', '0', '0', '0', '0', '0'];

describe('（六）其他处理', () => {
  const other = (...values: string[]): Report =>
    read(moved(blank.replace(/\| （六）其他处理 .*/, row('（六）其他处理', ...values))));
  const parts = (it: Report, column: string): (string | undefined)[] =>
    ['other_nocorrect', 'other_nofee', 'other_misc'].map((id) => factOf(tableOf(it, 't3')!, id, column)?.raw);

  test('of zero makes its three parts zero, and nothing is listed', () => {
    const report = other(...zeros);
    expect(parts(report, 'natural')).toEqual(['0', '0', '0']);
    expect(report.text).not.toContain('<!--');
  });

  test('of more than zero leaves the three parts open and is listed', () => {
    const report = other('0', '5', '', '0', '0', '0', '5');
    expect(parts(report, 'natural')).toEqual(['0', '0', '0']);
    expect(parts(report, 'company')).toEqual(['', '', '']);
    expect(parts(report, 'research')).toEqual(['', '', '']);
    expect(report.text).toContain('：\n（六）其他处理·商业企业：5\n（六）其他处理·总计：5\n-->\n');
  });
});

describe('the list of what has no place', () => {
  test('stands behind the last table of its section, one value a line, zeros with the others', () => {
    const text = blank
      .replace('| 规范性文件 |  |  |  |', row('规范性文件', '2', '0', '12'))
      .replace('| 政府集中采购 |  |  |', row('政府集中采购', '3', '4.50'));
    expect(moved(text)).toContain(`| 行政事业性收费 |  |

<!-- 原表格中的下列内容在新格式中没有对应的栏目：
规范性文件·本年新公开数量：0
规范性文件·对外公开总数量：12
政府集中采购·采购项目数量：3
政府集中采购·采购总金额：4.50
-->

## 三、`);
    expect(moved(text)).toContain('| 行政规范性文件 | 2 |  |  |');
  });

  test('is not there where every cell that stays behind is blank', () => {
    expect(moved(blank)).not.toContain('<!--');
    expect(moved(blank)).not.toContain('政府集中采购');
  });

  test('holds rows and columns of somebody’s own, with a header for a name and a line of words without', () => {
    const text = blank
      .replace(
        '| 第二十条第（八）项 | 上一年项目数量 | 本年增/减 |\n| :-- | --: | --: |',
        '| 第二十条第（八）项 | 上一年项目数量 | 本年增/减 | 备注 |\n| :-- | --: | --: | --- |',
      )
      .replace(
        '| 行政事业性收费 |  |  |',
        `${row('行政事业性收费', '', '', '见附件')}\n${row('其他收费', '7', '', '')}\n${row('合计说明', '', '', '')}`,
      );
    expect(moved(text)).toContain('行政事业性收费·备注：见附件\n其他收费·上一年项目数量：7\n合计说明\n-->');
  });

  test('holds a number that stands under no column', () => {
    const text = blank.replace('| 行政处罚 |  |  |  |', row('行政处罚', '1', '2', '3', '4'));
    expect(moved(text)).toMatch(
      /行政处罚·上一年项目数量：1\n行政处罚·本年增\/减：2\n行政处罚·处理决定数量：3\n行政处罚：4\n/,
    );
  });

  test('cannot be ended by the words in it', () => {
    const text = blank.replace('| 规章 |  |  |  |', row('规章', '', 'a --> b', ''));
    const after = moved(text);
    expect(after).toContain('规章·本年新公开数量：a －－> b\n-->');
    expect(read(after).tree.blocks.filter((it) => it.kind === 'comment')).toHaveLength(1);
  });
});

test('the words of the report stay, and so does table four', () => {
  const text = blank
    .replace('| 行政复议 |  |  |  |  |  |', '|行政复议|1|0|0|0|1|')
    .replace('现公布', '现公布第（九）项');
  const after = moved(text);
  expect(after).toContain('|行政复议|1|0|0|0|1|');
  expect(after).toContain('现公布第（九）项');
});

test('line endings are kept', () => {
  const text = blank.replace('| 规章 |  |  |  |', row('规章', '1', '2', '3')).replaceAll('\n', '\r\n');
  expect(moved(text).replaceAll('\r\n', '')).not.toContain('\n');
});

test('a report of the same format, or without tables, has nothing to move', () => {
  expect(migrated(read(blankReport('某局', 2024)!), format2021, defaults.format)).toBeUndefined();
  expect(migrated(read('# 标题\n'), format2021, defaults.format)).toBeUndefined();
});

describe.runIf(hasShared)('the real reports', () => {
  test.each([...seeds(), ...corpus()].map((it) => [it.id, it] as const))('%s keeps every value', (_, it) => {
    for (const text of [checkSource(it).draft, it.text]) {
      const report = read(text);
      const after = moved(text);
      keepsValues(text, after);
      saysTheSame(report, read(after));
      const isOld = report.tables.some((table) => !format2021.tables.includes(table.table));
      expect(after !== text).toBe(isOld);
      if (isOld) expect(read(after).tables.every((table) => format2021.tables.includes(table.table))).toBe(true);
    }
  });
});
