import { expect, test } from 'vitest';
import { summarise } from '../../server/src/report/summary.ts';
import { ledger } from '../../server/src/workspace/ledger.ts';
import { read } from '../check.ts';

const draft = (unit: string, year: number | '', place = `${unit}${year}`) =>
  summarise(read(`# ${unit}${year === '' ? '' : `${year}年`}政府信息公开工作年度报告\n`), place);

/** `某局: 2024 2023缺 2022×2`. */
const shown = (...drafts: ReturnType<typeof draft>[]): string[] =>
  ledger(drafts).units.map(
    ({ unit, years }) =>
      `${unit}: ${years
        .map(
          ({ year, places }) => `${year}${places.length === 0 ? '缺' : places.length > 1 ? `×${places.length}` : ''}`,
        )
        .join(' ')}`,
  );

test('years stand from the last one back, and a year that is missing between two is named', () =>
  expect(shown(draft('青禾县水务局', 2021), draft('青禾县水务局', 2024), draft('青禾县水务局', 2022))).toEqual([
    '青禾县水务局: 2024 2023缺 2022 2021',
  ]));

test('authorities stand in the order of their names', () =>
  expect(shown(draft('青禾县水务局', 2023), draft('白石县财政局', 2023)).map((it) => it.split(':')[0])).toEqual([
    '白石县财政局',
    '青禾县水务局',
  ]));

test('ways to write one name are one authority, shown by the fullest', () =>
  expect(shown(draft('竹岛街道', 2022), draft('竹岛街道办事处', 2023))).toEqual(['竹岛街道办事处: 2023 2022']));

test('a name that says less of the place joins the one fuller name', () =>
  expect(shown(draft('竹岛街道', 2022), draft('威海市环翠区竹岛街道', 2023))).toEqual([
    '威海市环翠区竹岛街道: 2023 2022',
  ]));

test('a name that may be short for two stands apart', () => {
  const both = [draft('甲市东山街道', 2023), draft('乙市东山街道', 2023)];
  expect(shown(draft('东山街道', 2022), ...both)).toHaveLength(3);
});

test('names that have a year in common may be two authorities, and stand apart', () =>
  expect(shown(draft('竹岛街道', 2023), draft('环翠区竹岛街道', 2023))).toHaveLength(2));

test('two drafts of one year stand in one row', () =>
  expect(shown(draft('青禾县水务局', 2023, 'a'), draft('青禾县水务局', 2023, 'b'))).toEqual(['青禾县水务局: 2023×2']));

test('drafts without a unit or a year are listed by themselves', () => {
  const { units, unknown } = ledger([draft('青禾县水务局', ''), draft('青禾县水务局', 2023)]);
  expect(units).toHaveLength(1);
  expect(unknown).toEqual(['青禾县水务局']);
});

test('a year that is wrong by a century does not fill the view with missing years', () =>
  expect(shown(draft('青禾县水务局', 1923), draft('青禾县水务局', 2023))).toEqual(['青禾县水务局: 2023 1923']));
