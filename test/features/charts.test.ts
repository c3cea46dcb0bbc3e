import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { type Bars, barChart } from '../../server/src/features/charts/bars.ts';
import { yearsOf } from '../../server/src/features/charts/years.ts';
import { charts } from '../../server/src/features/charts.ts';
import { carried } from '../../server/src/rules/years/drafts.ts';
import { archiveOf, read } from '../check.ts';
import { examples } from '../drafts.ts';
import payloads from '../payloads.json' with { type: 'json' };

const fresh = '一、本年新收政府信息公开申请数量';
const year = (it: number, n: string, rows: Readonly<Record<string, string>> = {}): string =>
  carried(it, { [fresh]: n, ...rows });
const yearsAmong = (now: string, ...beside: string[]) => yearsOf(read(now), archiveOf(beside));
const freshOf = (now: string, ...beside: string[]) =>
  yearsAmong(now, ...beside).map((it) => [it.year, it.lacks ?? it.fresh?.units]);

describe('the years', () => {
  test('are those up to the report’s own, without a gap', () => {
    expect(freshOf(year(2023, '5'), year(2022, '4'), year(2020, '2'))).toEqual([
      [2020, 2],
      [2021, 'report'],
      [2022, 4],
      [2023, 5],
    ]);
  });

  test('are six at most', () => {
    const all = [2015, 2017, 2018, 2019, 2020, 2021].map((it) => year(it, '1'));
    expect(freshOf(year(2022, '5'), ...all).map(([it]) => it)).toEqual([2017, 2018, 2019, 2020, 2021, 2022]);
  });

  test.each([
    ['no other year is known', year(2023, '5'), []],
    ['the others are of another authority', year(2023, '5'), [year(2022, '4').replace('水务局', '教育局')]],
    ['the report says not of which year it is', year(2023, '5').replace('2023年', ''), [year(2022, '4')]],
  ])('are none where %s', (_, now, beside) => expect(yearsAmong(now, ...beside)).toEqual([]));

  test('have no figures where two reports on one year differ, and those of both where they agree', () => {
    const now = year(2023, '5');
    expect(freshOf(now, year(2022, '4'), year(2022, '3'))[0]).toEqual([2022, 'agreement']);
    expect(freshOf(now, year(2022, '4'), year(2022, '4'))[0]).toEqual([2022, 4]);
  });

  test('know no sum of a kind of result with a blank in it', () => {
    const results = { '1.属于国家秘密': '1', '2.其他法律行政法规禁止公开': '2' };
    const [, now] = yearsAmong(year(2023, '5', results), year(2022, '4'));
    expect(now!.results[2]).toBeUndefined();
  });

  test('add the results up by their kind', () => {
    const text = examples().find((it) => it.id === '2021-clean')!.text;
    const last = text.replaceAll('2023', '2022');
    const [before, now] = yearsAmong(text, last);
    expect(now!.results.map((it) => it?.units)).toEqual(before!.results.map((it) => it?.units));
    expect(now!.results.map((it) => it?.units)).toEqual([8, 1, 1, 3, 1, 1]);
  });
});

describe('the charts', () => {
  const html = charts(yearsAmong(year(2023, '5'), year(2022, '4')), 'zh');

  test('are not there for one year alone', () => expect(charts(yearsAmong(year(2023, '5')), 'zh')).toBe(''));

  test('have a name, a description and a table of the same figures', () => {
    expect(html.match(/<svg/g)).toHaveLength(3);
    expect(html.match(/<svg [^>]*role="img" aria-labelledby/g)).toHaveLength(3);
    expect(html).toContain('<tr><th scope="row">本年新收</th><td>4</td><td>5</td></tr>');
  });

  test('name in aria-labelledby what is there, and nothing twice', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const named = [...html.matchAll(/aria-labelledby="([^"]+)"/g)].flatMap(([, them]) => them!.split(' '));
    expect(new Set(ids).size).toBe(ids.length);
    for (const it of named) expect(ids).toContain(it);
    for (const [, it] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(it);
  });

  test('say it of a year without a report, and write ? for a blank', () => {
    const said = charts(yearsAmong(year(2023, ''), year(2021, '4')), 'zh');
    expect(said).toContain('<th scope="col">2022<br><small>无报告</small></th>');
    expect(said).toContain('<tr><th scope="row">本年新收</th><td>4</td><td>—</td><td>?</td></tr>');
  });

  test('are in the reader’s language', () => {
    expect(charts(yearsAmong(year(2023, '5'), year(2022, '4')), 'en')).toContain('lang="en"');
  });
});

describe('bars', () => {
  const bars = (groups: Bars['groups'], stacked: boolean, series = ['甲', '乙']): Bars => ({
    ...{ id: 'x', title: '图', description: '说明', series, groups, stacked, unknown: '无' },
  });
  const rects = (svg: string) =>
    [
      ...svg.matchAll(
        /<rect class="nb-bar" x="([-\d.]+)" y="([-\d.]+)" width="([-\d.]+)" height="([-\d.]+)" fill="[^"]+"><title>/g,
      ),
    ].map(([, x, y, w, h]) => ({ x: Number(x), y: Number(y), w: Number(w), h: Number(h) }));

  test('stay within the picture and are as tall as their numbers', () => {
    const value = fc.option(fc.nat({ max: 100_000 }), { nil: undefined });
    const group = fc.record({ label: fc.constant('2023'), values: fc.tuple(value, value) });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 6 }), fc.boolean(), (groups, stacked) => {
        for (const { x, y, w, h } of rects(barChart(bars(groups, stacked)))) {
          expect(Math.min(x, y, w, h)).toBeGreaterThanOrEqual(0);
          expect(x + w).toBeLessThanOrEqual(480);
          expect(y + h).toBeLessThanOrEqual(204.2);
        }
      }),
    );
  });

  test('of double the number are double as tall', () => {
    const [a, b] = rects(barChart(bars([{ label: '1', values: [10, 20] }], false)));
    expect(b!.h).toBeCloseTo(2 * a!.h, 0);
  });

  test('of a year with an unknown part say that there is more', () => {
    expect(barChart(bars([{ label: '1', values: [10, undefined] }], true))).toContain('>10+?<');
  });

  test('of nothing known say so', () => {
    expect(barChart(bars([{ label: '1', values: [undefined, undefined] }], true))).toContain('>无<');
  });

  test.each(payloads)('%s stays words', (payload) => {
    const svg = barChart({ ...bars([{ label: payload, values: [1, 2] }], true, [payload, payload]), title: payload });
    const names = new Set<string>();
    const visit = (them: ReturnType<typeof parseDocument>['children']): void => {
      for (const it of them) {
        if ('name' in it) names.add(it.name);
        if ('children' in it) visit(it.children);
      }
    };
    visit(parseDocument(svg).children);
    expect([...names].sort()).toEqual(
      ['circle', 'defs', 'desc', 'g', 'line', 'path', 'pattern', 'rect', 'svg', 'text', 'title'].filter((it) =>
        names.has(it),
      ),
    );
    expect(names.has('script')).toBe(false);
  });
});
