import type { Table } from './format.ts';

/**
 * What a report owes the one of the year before, as an equation a domain expert can read aloud: `last.` stands before what
 * last year's report says. `=` has to be equal, `>=` at least as much.
 *
 * Both years have the table and name its lines by the same ids, whatever their formats.
 */
export interface AcrossYears {
  readonly rule: 'cross-year-carry' | 'cross-year-valid-docs' | 'cross-year-items' | 'cross-year-pending-cases';
  readonly table: Table['id'];
  /** Whether its terms are rows (and it is weighed in every column) or columns (and it is weighed in every row). */
  readonly axis: 'rows' | 'columns';
  readonly terms: string;
  /** The report years in which it holds, both ends included. */
  readonly years: readonly [first: number, last: number];
}

const always = 9999;

/** FORMAT §6.3. 对外公开总数量 of 2019 and 现行有效件数 of 2021 count different things, so that nothing crosses the change. */
export const acrossYears: readonly AcrossYears[] = [
  { rule: 'cross-year-carry', table: 't3', axis: 'rows', terms: 'carry_in = last.carry_out', years: [2020, always] },
  {
    rule: 'cross-year-valid-docs',
    table: 't2.a20_1',
    axis: 'columns',
    terms: 'valid = last.valid + made - repealed',
    years: [2022, always],
  },
  {
    rule: 'cross-year-items',
    table: 't2.a20_1',
    axis: 'columns',
    terms: 'opened_total = last.opened_total + opened',
    years: [2020, 2020],
  },
  ...['t2.a20_5', 't2.a20_6', 't2.a20_8'].map(
    (table): AcrossYears => ({
      rule: 'cross-year-items',
      table,
      axis: 'columns',
      terms: 'prev = last.prev + last.delta',
      years: [2020, 2020],
    }),
  ),
  {
    rule: 'cross-year-pending-cases',
    table: 't4',
    axis: 'columns',
    terms: 'total >= last.pending',
    years: [2020, always],
  },
];
