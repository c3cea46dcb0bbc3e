import { describe, expect, test } from 'vitest';
import { blankTable } from '../../../server/src/formats/blank.ts';
import { tableDuplicate } from '../../../server/src/rules/tables/table-duplicate.ts';
import { tableIn } from '../../report/layouts.ts';
import { finds, firstOf } from './common.ts';

const fees = '| 第二十条第（八）项 | 本年收费金额（单位：万元） |\n| :-- | --: |\n| 行政事业性收费 | 0 |\n';

describe('table-duplicate', () => {
  test('marks every table but the first', () => {
    const [header, ...rest] = fees.split('\n');
    const again = `⟦${header}⟧\n${rest.join('\n')}`;
    const words = '表二第（八）项出现不止一次，只应有一份';
    finds(
      tableDuplicate,
      `
${fees}
${again}
${again}`,
      words,
      words,
    );
  });
  test('points at the first one', () => {
    const { related } = firstOf(tableDuplicate, `\n${fees}\n${fees}`)!;
    expect(related?.map((it) => it.at.from)).toEqual([1]);
  });
  test('is silent about the same table in two formats, which is format-mixed', () =>
    finds(
      tableDuplicate,
      `\n${blankTable(tableIn('2019', 't2.a20_1'))}\n\n${blankTable(tableIn('2021', 't2.a20_1'))}\n`,
    ));
  test('is silent about a table cut in two, even where a row stands on both sides of the cut', () => {
    const lines = blankTable(tableIn('2021', 't3')).split('\n');
    const half = lines.findIndex((it) => it.includes('（四）无法提供'));
    finds(tableDuplicate, `\n${[...lines.slice(0, half + 1), '', ...lines.slice(half - 1)].join('\n')}\n`);
  });
});
