import { expect, test } from 'vitest';
import { candidatesFor, inOrder, pauseAfter, rowsOf, stateOf, type UnitRow } from '../../client/src/ledger-rows.ts';
import type { LedgerYear } from '../../server/src/protocol.ts';

const unit = (...years: LedgerYear[]): UnitRow =>
  rowsOf({ units: [{ unit: '某局', years }], unknown: [] })[0] as UnitRow;
const of = (year: number, ...uris: string[]): LedgerYear => ({ year, drafts: uris.map((uri) => ({ uri })) });

test('a unit counts the years that are missing and the errors that are known', () =>
  expect(unit({ year: 2024, drafts: [{ uri: 'a', errors: 2, warnings: 1 }] }, of(2023), of(2022, 'b'))).toMatchObject({
    first: 2022,
    last: 2024,
    missing: 1,
    errors: 2,
  }));

test('a draft is made of the year before it: of the next year, and of one that is missing', () => {
  const { rows } = unit(of(2024, 'd'), of(2023), of(2022, 'b'), of(2021, 'a'));
  expect(rows.map((it) => it.from)).toEqual(['d', 'b', 'b', undefined]);
});

test('where a year has two drafts each has a row, and nobody guesses which of them a missing year follows', () => {
  const { rows } = unit(of(2024, 'd'), of(2023), of(2022, 'b', 'c'));
  expect(rows.map((it) => [it.year, it.doubled, it.from])).toEqual([
    [2024, false, 'd'],
    [2023, false, undefined],
    [2022, true, 'b'],
    [2022, true, 'c'],
  ]);
});

test('a unit shows the worst that is known of its drafts, and a missing year is none of them', () => {
  const [errors, warnings, clean] = [
    { uri: 'a', errors: 1, warnings: 0 },
    { uri: 'b', errors: 0, warnings: 2 },
    { uri: 'c', errors: 0, warnings: 0 },
  ];
  const state = (...drafts: { uri: string; errors?: number }[]) =>
    unit(...drafts.map((it, i) => ({ year: 2024 - 2 * i, drafts: [it] })), of(2010)).state;
  expect(state(clean, warnings, errors)).toBe('errors');
  expect(state({ uri: 'd' }, warnings)).toBe('warnings');
  expect(state(clean, { uri: 'd' })).toBe('unchecked');
  expect(state(clean)).toBe('clean');
});

test('what was not checked is not called clean', () => {
  expect(stateOf({ uri: 'a' })).toBe('unchecked');
  expect(stateOf({ uri: 'a', errors: 0, warnings: 0 })).toBe('clean');
  expect(stateOf({ uri: 'a', errors: 0, warnings: 3 })).toBe('warnings');
  expect(stateOf({ uri: 'a', errors: 1, warnings: 3 })).toBe('errors');
  expect(stateOf(undefined)).toBe('missing');
});

test('drafts without a unit or a year come last', () => {
  const rows = rowsOf({ units: [{ unit: '某局', years: [of(2023, 'a')] }], unknown: [{ uri: 'x' }] });
  expect(rows.map((it) => it.kind)).toEqual(['unit', 'unknown']);
});

const many = {
  units: [
    { unit: '甲局', years: [of(2024, 'a4'), of(2023, 'a3')] },
    { unit: '乙局', years: [of(2024, 'b4')] },
  ],
  unknown: [{ uri: 'x' }],
};

test('a draft is compared with any other, first with those of its own unit', () => {
  expect(candidatesFor(many, 'b4').map((it) => it.uri)).toEqual(['a4', 'a3', 'x']);
  expect(candidatesFor(many, 'a3').map((it) => it.uri)).toEqual(['a4', 'b4', 'x']);
  expect(candidatesFor(many, 'x').map((it) => it.uri)).toEqual(['a4', 'a3', 'b4']);
});

test('the earlier year is the old one, whichever was chosen', () => {
  expect(inOrder(many, 'a4', 'a3')).toEqual({ old: 'a3', new: 'a4' });
  expect(inOrder(many, 'a3', 'a4')).toEqual({ old: 'a3', new: 'a4' });
  expect(inOrder(many, 'a4', 'b4')).toEqual({ old: 'b4', new: 'a4' });
});

test('a large ledger is looked at a tenth of the time, and none is left alone for longer than two seconds', () => {
  expect(pauseAfter(3)).toBe(200);
  expect(pauseAfter(90)).toBe(900);
  expect(pauseAfter(5000)).toBe(2000);
});
