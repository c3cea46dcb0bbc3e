import { describe, expect, test } from 'vitest';
import { squeeze } from '../../server/src/base/text.ts';
import { dayOf, signature } from '../../server/src/report/identity.ts';
import { read } from '../check.ts';

const body = '\n\n一、总体情况\n\n六、其他需要报告的事项\n\n无。\n';

describe('the title', () => {
  test.each([
    ['青禾县水务局2023年政府信息公开工作年度报告', '青禾县水务局', 2023],
    ['2023年青禾县水务局政府信息公开工作年度报告', '青禾县水务局', 2023],
    ['2023年度青禾县人民政府信息公开工作年度报告', '青禾县人民政府', 2023],
    ['青禾县人民政府2023年度政府信息公开工作年度报告', '青禾县人民政府', 2023],
    ['青禾县水务局关于2023年度政府信息公开工作年度报告', '青禾县水务局', 2023],
    ['青禾县水务局二〇二三年政府信息公开工作年度报告', '青禾县水务局', 2023],
    ['青禾县水务局政府信息公开工作年度报告（2023年度）', '青禾县水务局', 2023],
    ['青禾县水务局\n2023年政府信息公开\n工作年度报告', '青禾县水务局', 2023],
    ['首页\n政府信息公开\n青禾县水务局2023年政府信息公开年报\n发布日期：2024-01-09', '青禾县水务局', 2023],
    ['2023年政府信息公开工作年度报告', undefined, 2023],
    ['政府信息公开专区\n2023年政府信息公开工作年度报告', undefined, 2023],
  ])('%s', (title, unit, year) => {
    const { title: found } = read(title + body);
    expect([found?.unit?.value, found?.year?.value]).toEqual([unit, year]);
  });
  test.each(['政府信息公开工作年度报告', '根据要求，现公布2023年政府信息公开工作年度报告', '2023年工作要点'])(
    'is not %s',
    (it) => {
      expect(read(it + body).title).toBeUndefined();
    },
  );
  test('is sought before section one only', () => {
    expect(read(`${body}\n青禾县水务局2023年政府信息公开工作年度报告\n`).title).toBeUndefined();
  });
});

describe('the unit', () => {
  test('comes from the front matter first', () => {
    expect(read(`---\n单位: 青禾县林业局\n---\n\n青禾县水务局2023年政府信息公开工作年度报告${body}`).unit?.value).toBe(
      '青禾县林业局',
    );
  });
  test('comes from the opening, unless that says 我局', () => {
    const title = '2023年政府信息公开工作年度报告';
    expect(read(`${title}\n\n现公布青禾县水务局2023年政府信息公开工作年度报告。${body}`).unit?.value).toBe(
      '青禾县水务局',
    );
    expect(read(`${title}\n\n现将我局2023年政府信息公开工作情况报告如下。${body}`).unit).toBeUndefined();
  });
  test('comes from the signature last', () => {
    const { unit, text } = read(`2023年政府信息公开工作年度报告${body}\n青禾县云溪街道办事处\n\n2024年1月9日\n`);
    expect(unit?.value).toBe('青禾县云溪街道办事处');
    expect(text.slice(unit!.from, unit!.to)).toBe('青禾县云溪街道办事处');
  });
});

describe('the signature', () => {
  test.each([
    ['青禾县水务局\n\n2024年1月18日', '青禾县水务局', '2024年1月18日'],
    ['青禾县水务局 2024 年 1 月 18 日', '青禾县水务局', '2024年1月18日'],
    ['青禾县水务局2024-01-18', '青禾县水务局', '2024-01-18'],
    ['二〇二四年一月十八日', undefined, '二〇二四年一月十八日'],
    ['以上情况，截至2023年12月31日', undefined, undefined],
  ])('of %j', (end, unit, date) => {
    const { tree, outline, text } = read(`青禾县水务局2023年政府信息公开工作年度报告${body}\n${end}\n`);
    const found = signature(tree, outline);
    expect([found?.unit?.value, found?.date?.value]).toEqual([unit, date]);
    for (const it of [found?.unit, found?.date]) if (it) expect(squeeze(text.slice(it.from, it.to))).toBe(it.value);
  });
  test.each([
    ['2024年1月18日', { year: 2024, month: 1, day: 18 }],
    ['二〇二四年十二月三十一日', { year: 2024, month: 12, day: 31 }],
    ['2024-01-18', { year: 2024, month: 1, day: 18 }],
    ['2024年13月1日', undefined],
  ])('has a day: %s', (words, day) => expect(dayOf(words)).toEqual(day));
});
