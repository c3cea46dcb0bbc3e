import { describe, expect, test } from 'vitest';
import { formats } from '../../server/src/formats/index.ts';
import { flatten } from '../../server/src/formats/lines.ts';
import { lookUp, namesOf, nearest, normal } from '../../server/src/report/match.ts';
import { tableIn } from './layouts.ts';

describe('wordings', () => {
  test.each([
    ['（一）予以公开', '(一) 予以公开'],
    ['3.危及“三安全一稳定”', '3、危及 "三安全一稳定 "'],
    ['结果维持', '结 果\u3000维\u2002持'],
    ['1.属于国家秘密', '１．属于国家秘密'],
  ])('%s is compared as %s', (a, b) => expect(normal(a)).toBe(normal(b)));
});

describe.each(formats)('format $id', (format) => {
  test.each(format.tables)('every wording of $id names its own line and no other', (table) => {
    for (const [lines, lexicon] of [
      [flatten(table.rows), namesOf(table).rows],
      [table.columns, namesOf(table).columns],
    ] as const) {
      for (const line of lines) {
        for (const it of [line.label.official, ...(line.label.accepted ?? []), ...(line.label.flagged ?? [])]) {
          expect(lookUp(lexicon, normal(it))?.line, it).toBe(line);
        }
      }
    }
  });
});

describe('table three', () => {
  const { rows, columns } = namesOf(tableIn('2021', 't3'));
  const row = (label: string): string | undefined => lookUp(rows, normal(label))?.line.id;
  test('keeps the two 结转, the two 总计 and the three 其他 apart', () => {
    expect(row('二、上年结转政府信息公开申请数量')).toBe('carry_in');
    expect(row('四、结转下年度继续办理')).toBe('carry_out');
    expect(row('结转')).toBe(undefined);
    expect(row('（七）总计')).toBe('total');
    expect(row('3.其他')).toBe('other_misc');
    expect(row('（六）其他处理')).toBe('other');
    expect(lookUp(columns, normal('其他'))?.line.id).toBe('other_org');
  });
  test('keeps the two suits of table four apart', () => {
    const four = namesOf(tableIn('2021', 't4')).rows;
    const id = (label: string): string | undefined => lookUp(four, normal(label))?.line.id;
    expect(id('行政诉讼（未经复议直接起诉）')).toBe('suit_direct');
    expect(id('行政诉讼（复议后起诉）')).toBe('suit_after');
    expect(id('行政诉讼')).toBe('suits');
    expect(id('行政诉讼（其他）')).toBe(undefined);
  });
});

describe('a near miss', () => {
  const lines = flatten(tableIn('2021', 't3').rows);
  test('names the one line it is closest to', () =>
    expect(nearest(normal('7.属于行政执法按卷'), lines)?.id).toBe('deny_case'));
  test('names none where two are as close', () => {
    const twins = ['属于行政甲事项', '属于行政乙事项'].map((official) => ({ id: official, label: { official } }));
    expect(nearest('属于行政丙事项', twins)).toBe(undefined);
  });
  test('names none where it is short or far', () => {
    expect(nearest(normal('其它'), lines)).toBe(undefined);
    expect(nearest(normal('本年度办理答复的各类来信来访数量'), lines)).toBe(undefined);
  });
});
