import { expect, test } from 'vitest';
import { type Archive, alone } from '../../server/src/report/archive.ts';
import { type Summary, summarise } from '../../server/src/report/summary.ts';
import { type Shelf, shelf } from '../../server/src/workspace/archive.ts';
import { read } from '../check.ts';

const report = (place: string, unit: string, year: number): Summary =>
  summarise(read(`# ${unit}${year}年政府信息公开工作年度报告\n`), place);

type Ask = (archive: Archive, it: Summary) => void;

/** What a report asks of those of its own authority. */
const years: Ask = (archive, { unit, year }) => {
  for (const it of [year! - 1, year!, year! + 1]) archive.of(unit!, it);
};

/** Of these files, each of which asks before, those that see something else after a step. */
function told(all: Shelf, places: readonly string[], step: () => void, ask: Ask = years): string[] {
  const before = places.map((it) => {
    const archive = all.around(it);
    const own = all.at(it);
    if (own) ask(archive, own);
    return [archive, all.stamp(it)] as const;
  });
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

test('an edit concerns those of the same authority that have asked for it, and not itself', () => {
  const all = shelf();
  const places = ['last', 'this', 'next', 'far', 'other last', 'other this'];
  for (const [i, place] of places.slice(0, 3).entries()) all.put(report(place, '青禾县水务局', 2021 + i));
  all.put(report('far', '青禾县水务局', 2019));
  all.put(report('other last', '远山市教育局', 2021));
  all.put(report('other this', '远山市教育局', 2022));
  expect(told(all, places, () => all.put(report('this', '青禾县水务局', 2022)))).toEqual(['last', 'next']);
  // The short name is the same authority.
  expect(told(all, places, () => all.put(report('this', '远山市青禾县水务局', 2022)))).toEqual(['last', 'next']);
  expect(told(all, places, () => all.remove('this'))).toEqual(['last', 'this', 'next']);
  expect(told(all, places, () => all.put(report('new', '远山市教育局', 2023)))).toEqual(['other this']);
});

test('who has asked nothing is told nothing', () => {
  const all = shelf();
  for (const place of ['a', 'b']) all.put(report(place, '青禾县水务局', 2022));
  expect(
    told(
      all,
      ['a'],
      () => all.put(report('b', '青禾县水务局', 2022)),
      () => {},
    ),
  ).toEqual([]);
  expect(told(all, ['a'], () => all.put(report('b', '青禾县水务局', 2022)))).toEqual(['a']);
});

test('a report that moves to another year concerns those of both years', () => {
  const all = shelf();
  const places = ['2021', '2022', '2023'];
  for (const it of places) all.put(report(it, '青禾县水务局', Number(it)));
  all.put(report('it', '青禾县水务局', 2021));
  const own: Ask = (archive, { unit, year }) => void archive.of(unit!, year!);
  expect(told(all, places, () => all.put(report('it', '青禾县水务局', 2023)), own)).toEqual(['2021', '2023']);
});

test('one who says a sentence, or names the authority above it, concerns those who asked who does', () => {
  const all = shelf();
  const words = '公开工作由办公室负责，每月向社会通报一次进展情况。';
  const under = (place: string, parent: string, said = ''): Summary =>
    summarise(
      read(
        `---\n上级: ${parent}\n---\n# ${place}镇2022年政府信息公开工作年度报告\n\n## 五、存在的主要问题及改进情况\n\n${said}\n`,
      ),
      place,
    );
  all.put(under('甲', '青禾县人民政府', words));
  all.put(under('乙', '远山县人民政府', words));
  all.put(report('县', '青禾县人民政府', 2022));
  const places = ['甲', '县'];
  const asks: Ask = (archive, it) => {
    archive.below(it.unit!, 2022);
    for (const hash of it.sentences.hashes) archive.saying(hash, 2022);
  };
  const step = (...them: Parameters<typeof under>) => told(all, places, () => all.put(under(...them)), asks);
  expect(step('乙', '远山县人民政府')).toEqual(['甲']);
  expect(step('乙', '远山县人民政府')).toEqual([]);
  expect(step('乙', '青禾县人民政府')).toEqual(['县']);
  expect(step('乙', '青禾县人民政府', words)).toEqual(['甲', '县']);
  expect(told(all, places, () => all.remove('乙'), asks)).toEqual(['甲', '县']);
});

test('who asks for all is told of everything', () => {
  const all = shelf();
  for (const place of ['a', 'b']) all.put(report(place, `${place}县水务局`, 2022));
  const everything: Ask = (archive) => void [...archive.all];
  expect(told(all, ['a'], () => all.put(report('b', '青禾县教育局', 2019)), everything)).toEqual(['a']);
});

test('an archive that was asked very much is given up for another', () => {
  const all = shelf();
  for (const place of ['a', 'b']) all.put(report(place, `${place}县水务局`, 2022));
  const much: Ask = (archive) => {
    for (let i = 1; i < 3000; i++) archive.saying(i, 2022);
  };
  expect(told(all, ['a'], () => all.put(report('b', 'b县水务局', 2022)), much)).toEqual(['a']);
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
