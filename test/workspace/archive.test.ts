import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../server/src/report/archive.ts';
import { type Summary, summarise } from '../../server/src/report/summary.ts';
import { mayBeOne, nameKey } from '../../server/src/report/unit-names.ts';
import { type Shelf, shelf } from '../../server/src/workspace/archive.ts';
import { read } from '../check.ts';

const words = '公开工作由办公室负责，每月向社会通报一次进展情况。';
const others = '这一年没有什么可说，一切照旧如常进行。';
const hash = summarise(
  read(`# 某局2023年政府信息公开工作年度报告\n\n## 五、存在的主要问题及改进情况\n\n${words}\n`),
  'a',
).sentences.hashes[0]!;

const report = (place: string, unit: string, year: number, parent?: string, said = words): Summary => {
  const front = parent ? `---\n上级: ${parent}\n---\n` : '';
  return summarise(
    read(`${front}# ${unit}${year}年政府信息公开工作年度报告\n\n## 五、存在的主要问题及改进情况\n\n${said}\n`),
    place,
  );
};

const holding = (...them: readonly Summary[]): Shelf => {
  const it = shelf();
  for (const one of them) it.put(one);
  return it;
};

/** The places of what a list holds. */
const places = (them: Iterable<Summary>): readonly string[] => [...them].map((it) => it.place).sort();

describe('a shelf', () => {
  test('keeps what was put last for a place, and forgets what is removed', () => {
    const all = holding(report('a', '甲县水务局', 2022), report('b', '甲县水务局', 2023));
    const around = (): readonly string[] => places(all.around('b').of('甲县水务局', 2022));
    expect(around()).toEqual(['a']);
    all.put(report('a', '甲县水务局', 2021));
    expect([around(), all.at('a')!.year, places(all.all)]).toEqual([[], 2021, ['a', 'b']]);
    for (const place of ['a', 'a', 'nobody']) all.remove(place);
    expect([all.at('a'), places(all.all)]).toEqual([undefined, ['b']]);
  });

  test('shows a report all others and not itself', () => {
    const all = holding(
      report('a', '甲县水务局', 2023),
      report('b', '甲县水务局', 2023),
      report('c', '甲县教育局', 2023),
    );
    const around = all.around('a');
    expect(places(around.of('甲县水务局', 2023))).toEqual(['b']);
    expect(places(around.saying(hash, 2023))).toEqual(['b', 'c']);
    // As often as it is asked.
    expect([places(around.all), places(around.all)]).toEqual([
      ['b', 'c'],
      ['b', 'c'],
    ]);
    expect(places(all.around('elsewhere').of('甲县水务局', 2023))).toEqual(['a', 'b']);
  });

  test('knows who says a sentence in a year, asked before or after it comes', () => {
    const all = holding(report('a', '甲县水务局', 2022));
    const said = (year: number): readonly string[] => places(all.around('x').saying(hash, year));
    expect(said(2023)).toEqual([]);
    all.put(report('b', '甲县水务局', 2023));
    all.put(report('c', '甲县教育局', 2023, undefined, others));
    expect([said(2023), said(2022)]).toEqual([['b'], ['a']]);
    all.remove('b');
    expect(said(2023)).toEqual([]);
  });

  test('knows those below an authority, however they write its name', () => {
    const all = holding(
      report('a', '云溪镇', 2023, '甲县人民政府'),
      report('b', '柳河镇', 2023, '甲县'),
      report('c', '白石镇', 2022, '甲县人民政府'),
      report('d', '青石镇', 2023, '乙县人民政府'),
    );
    expect(places(all.around('x').below('甲县政府', 2023))).toEqual(['a', 'b']);
    expect(places(all.around('a').below('甲县政府', 2023))).toEqual(['b']);
    expect(places(all.around('x').below('丙县政府', 2023))).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    ['竹岛街道办事处', '竹岛街道'],
    ['环翠区竹岛街道办', '环翠区竹岛街道'],
    ['云溪镇人民政府', '云溪镇'],
    ['云溪镇政府办公室', '云溪镇人民政府'],
    ['青禾县 人民政府', '青禾县政府'],
    ['青禾县人民政府办公室', '青禾县政府办'],
    ['浙江省人民政府办公厅', '浙江省政府办公厅'],
  ])('%s is %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
    expect(
      places(
        holding(report('a', a, 2023))
          .around('x')
          .of(b, 2023),
      ),
    ).toEqual(['a']);
  });

  test.each([
    ['竹岛街道办事处', '孙家疃街道办事处'],
    ['青禾县人民政府', '青禾县人民政府办公室'],
    ['青禾县云溪镇', '白石县云溪镇'],
    ['青禾县水务局', '青禾县教育局'],
    ['青禾县', '青禾县水务局'],
    ['水务', '青禾县水务'],
  ])('%s is not %s', (a, b) => {
    expect([mayBeOne(a, b), mayBeOne(b, a)]).toEqual([false, false]);
  });

  test('an exact name goes before one that says more or less of the place', () => {
    const all = holding(report('a', '环翠区竹岛街道', 2023), report('b', '竹岛街道', 2023));
    const of = (unit: string, from = 'x'): readonly string[] => places(all.around(from).of(unit, 2023));
    expect(of('竹岛街道办事处')).toEqual(['b']);
    expect(of('环翠区竹岛街道办事处')).toEqual(['a']);
    expect(of('威海市环翠区竹岛街道')).toEqual(['a', 'b']);
    // Who asks does not stand before another that may be the same.
    expect(of('竹岛街道', 'b')).toEqual(['a']);
  });

  test('a short name that several answer to gives them all', () => {
    const all = holding(report('a', '甲县水务局', 2023), report('b', '乙县水务局', 2023));
    expect(places(all.around('x').of('水务局', 2023))).toEqual(['a', 'b']);
  });
});

const units = ['甲县水务局', '水务局', '乙县水务局', '甲县人民政府', '甲县人民政府办公室', '甲县云溪镇'];
const step = fc.record({
  place: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  // Nobody: the file is removed.
  unit: fc.option(fc.constantFrom(...units)),
  year: fc.integer({ min: 2021, max: 2023 }),
  parent: fc.constantFrom(undefined, '甲县', '甲县水务局'),
  said: fc.constantFrom(words, others),
});

/** All a rule may ask, from each place. */
const answers = (all: Shelf): readonly unknown[] =>
  ['a', 'b', 'c', 'd', 'e', 'x'].map((place) => {
    const around = all.around(place);
    const asked = [2021, 2022, 2023].flatMap((year) => [
      ...units.flatMap((it) => [places(around.of(it, year)), places(around.below(it, year))]),
      places(around.saying(hash, year)),
    ]);
    return [places(around.all), all.at(place)?.unit, asked];
  });

test('after any changes a shelf answers as one that was never another', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const [all, left] = [shelf(), new Map<string, Summary>()];
      for (const { place, unit, year, parent, said } of steps) {
        // Asked in between, so that what is kept of the answers has to be given up.
        answers(all);
        all.remove(place);
        left.delete(place);
        if (unit === null) continue;
        left.set(place, report(place, unit, year, parent, said));
        all.put(left.get(place)!);
      }
      expect(answers(all)).toEqual(answers(holding(...left.values())));
    }),
    { numRuns: 60 },
  );
});

test('whenever an answer a rule may ask for changes, the archive of a report is another object', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 14 }), (steps) => {
      const all = holding(report('me', '甲县水务局', 2022));
      const seen = (): { readonly archive: unknown; readonly says: string } => {
        const archive = all.around('me');
        const same = units.map((it) => [archive.of(it, 2022), archive.below(it, 2022)].map(places));
        const says = [same, places(archive.of('甲县水务局', 2021)), places(archive.saying(hash, 2022))];
        return { archive, says: JSON.stringify(says) };
      };
      for (const { place, unit, year, parent, said } of steps) {
        const before = seen();
        if (unit === null) all.remove(place);
        else all.put(report(place, unit, year, parent, said));
        const now = seen();
        if (now.says !== before.says) expect(now.archive).not.toBe(before.archive);
      }
    }),
    { numRuns: 60 },
  );
});

type Question = (around: Archive) => readonly Summary[];
const question: fc.Arbitrary<Question> = fc.oneof(
  fc.record({ unit: fc.constantFrom(...units), year: fc.integer({ min: 2021, max: 2023 }) }).map(
    ({ unit, year }): Question =>
      (it) =>
        it.of(unit, year),
  ),
  fc.record({ unit: fc.constantFrom(...units), year: fc.integer({ min: 2021, max: 2023 }) }).map(
    ({ unit, year }): Question =>
      (it) =>
        it.below(unit, year),
  ),
  fc.integer({ min: 2021, max: 2023 }).map(
    (year): Question =>
      (it) =>
        it.saying(hash, year),
  ),
  fc.constant<Question>((it) => [...it.all]),
);

test('as long as the archive of a report is the same object, all it was asked has the same answer', () => {
  let kept = 0;
  const asking = fc.array(question, { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(step, asking), { minLength: 2, maxLength: 14 }), (steps) => {
      const all = holding(report('a', '甲县水务局', 2022), report('b', '甲县云溪镇', 2022, '甲县'));
      let archive = all.around('a');
      let asked = new Map<Question, readonly Summary[]>();
      for (const [{ place, unit, year, parent, said }, more] of steps) {
        for (const it of more) asked.set(it, it(archive));
        if (unit === null) all.remove(place);
        else all.put(report(place, unit, year, parent, said));
        const now = all.around('a');
        if (now !== archive) asked = new Map();
        else if (asked.size > 0) kept++;
        archive = now;
        for (const [it, before] of asked) {
          const answer = it(archive);
          expect(answer.length).toBe(before.length);
          for (const [i, one] of answer.entries()) expect(one).toBe(before[i]);
        }
      }
    }),
    { numRuns: 300 },
  );
  // It is often kept, and so compared.
  expect(kept).toBeGreaterThan(200);
});
