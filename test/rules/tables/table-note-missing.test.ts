import { describe, expect, test } from 'vitest';
import { blankTable } from '../../../server/src/formats/blank.ts';
import { tableNoteMissing } from '../../../server/src/rules/tables/table-note-missing.ts';
import { gfm, mergedRequests, numbered, tableIn, wideDisputes } from '../../report/layouts.ts';
import { finds, firstOf } from './common.ts';

const table = tableIn('2021', 't3');
const merged = (note: string): string => gfm(mergedRequests(table, numbered(table), 3)).replace(table.head, note);

describe('table-note-missing', () => {
  test('finds a merged header without the note, and has no fix where its corner holds other words', () => {
    const found = firstOf(tableNoteMissing, merged('项目'))!;
    expect(tableNoteMissing.fixes!(found.data, found.report)).toEqual([]);
  });
  test('is silent where the note stands there', () => finds(tableNoteMissing, merged(table.head)));
  test('is silent where it stands above the table', () => finds(tableNoteMissing, `\n${table.head}\n${merged('')}`));
  test('is silent where it is there with a slip of the pen, which is table-caption', () =>
    finds(tableNoteMissing, merged('（本列)数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）')));
  test('is silent about the canonical shape', () => finds(tableNoteMissing, `\n${blankTable(table)}\n`));
  test('is silent about a header of one row', () =>
    finds(tableNoteMissing, `\n${blankTable(table).replace('申请办理情况', '项目')}\n`));
  test('is silent about table four, which has no note', () =>
    finds(tableNoteMissing, gfm(wideDisputes(numbered(tableIn('2021', 't4')), 3))));
});
