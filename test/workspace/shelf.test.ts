import { expect, test } from 'vitest';
import { alone } from '../../server/src/report/archive.ts';
import { type Summary, summarise } from '../../server/src/report/summary.ts';
import { shelf } from '../../server/src/workspace/archive.ts';
import { read } from '../check.ts';

const report = (place: string, unit: string, year: number): Summary =>
  summarise(read(`# ${unit}${year}年政府信息公开工作年度报告\n`), place);

/** Of these files, those that see something else after a step. */
function told(all: ReturnType<typeof shelf>, places: readonly string[], step: () => void): string[] {
  const before = places.map((it) => [all.around(it), all.stamp(it)] as const);
  step();
  return places.filter((it, i) => {
    const [archive, stamp] = before[i]!;
    // The number and the object change together.
    expect(all.stamp(it) === stamp).toBe(all.around(it) === archive);
    return all.stamp(it) !== stamp;
  });
}

test('a report alone has no archive, and costs what it costs alone', () => {
  const all = shelf();
  expect(all.around('a')).toBe(alone);
  all.put(report('a', '青禾县水务局', 2022));
  expect(all.around('a')).toBe(alone);
  expect([...all.around('b').all].map((it) => it.place)).toEqual(['a']);
});

test('an edit concerns those on the same year and those of the same authority a year apart, and not itself', () => {
  const all = shelf();
  const places = ['last', 'this', 'next', 'far', 'other last', 'other this'];
  for (const [i, place] of places.slice(0, 3).entries()) all.put(report(place, '青禾县水务局', 2021 + i));
  all.put(report('far', '青禾县水务局', 2019));
  all.put(report('other last', '远山市教育局', 2021));
  all.put(report('other this', '远山市教育局', 2022));
  expect(told(all, places, () => all.put(report('this', '青禾县水务局', 2022)))).toEqual([
    'last',
    'next',
    'other this',
  ]);
  // The short name is the same authority.
  expect(told(all, places, () => all.put(report('this', '远山市青禾县水务局', 2022)))).toEqual([
    'last',
    'next',
    'other this',
  ]);
  expect(told(all, places, () => all.remove('this'))).toEqual(['last', 'this', 'next', 'other this']);
  expect(told(all, places, () => all.put(report('new', '远山市教育局', 2023)))).toEqual(['this', 'next', 'other this']);
});

test('a report that moves to another year concerns those of both years', () => {
  const all = shelf();
  for (const year of [2021, 2022, 2023]) all.put(report(`${year}`, `${year}号县教育局`, year));
  all.put(report('it', '青禾县水务局', 2021));
  expect(told(all, ['2021', '2022', '2023'], () => all.put(report('it', '青禾县水务局', 2023)))).toEqual([
    '2021',
    '2023',
  ]);
});

test('lists stand in the order of their files, whatever came first', () => {
  const all = shelf();
  for (const it of ['c', 'a', 'd', 'b']) all.put(report(it, '青禾县水务局', 2022));
  all.put(report('c', '青禾县水务局', 2022));
  expect(
    all
      .around('b')
      .of('青禾县水务局', 2022)
      .map((it) => it.place),
  ).toEqual(['a', 'c', 'd']);
});
