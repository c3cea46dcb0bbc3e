import { describe, expect, test } from 'vitest';
import { blankTable } from '../../../server/src/formats/blank.ts';
import { tableRowDuplicate } from '../../../server/src/rules/tables/table-row-duplicate.ts';
import { gfm, mergedRequests, numbered, tableIn, wideDisputes } from '../../report/layouts.ts';
import { finds, firstOf, fixes } from './common.ts';

const head = '\n| 第二十条第（六）项 | 本年处理决定数量 |\n| :-- | --: |\n';

describe('table-row-duplicate', () => {
  test('points at the first row', () => {
    const text = `${head}| 行政处罚 | 3 |\n| ⟦行政处罚⟧ | 4 |\n| 行政强制 | 0 |\n`;
    finds(tableRowDuplicate, text, '“行政处罚”一行重复');
    expect(firstOf(tableRowDuplicate, text)!.related).toHaveLength(1);
  });
  test('has no fix where the numbers differ', () => {
    const found = firstOf(tableRowDuplicate, `${head}| 行政处罚 | 3 |\n| 行政处罚 | 4 |\n`)!;
    expect(tableRowDuplicate.fixes!(found.data, found.report)).toEqual([]);
  });
  test('deletes the second row where both are equal, the last line of a text included', () => {
    const rows = `${head}| 行政处罚 | 3 |\n| 行政强制 | 0 |`;
    fixes(tableRowDuplicate, `${rows}\n| ⟦行政强制⟧ | 0 |`, rows);
    fixes(tableRowDuplicate, `${rows}\n|  ⟦行政处罚⟧ | 3 |\n| ⟦行政强制⟧ | 0 |\n`, `${rows}\n`);
  });
  test('is silent about official merged layouts', () => {
    const table = tableIn('2021', 't3');
    finds(tableRowDuplicate, gfm(mergedRequests(table, numbered(table), 3)));
    finds(tableRowDuplicate, gfm(wideDisputes(numbered(tableIn('2021', 't4')), 3)));
  });
  test('is silent about groups that stand in every row they cover', () => {
    const table = tableIn('2021', 't3');
    let group = '';
    const rows = mergedRequests(table, numbered(table), 3).map((it, i) => {
      if (i < 3 || /^[一二四]/.test(it[0]!)) return it;
      group = it[1] || group;
      return ['三、本年度办理结果', group, ...it.slice(2)];
    });
    finds(tableRowDuplicate, gfm(rows));
  });
  test('is silent about a group that stands again above the second half of a table', () => {
    const lines = blankTable(tableIn('2021', 't3')).split('\n');
    const group = lines.find((it) => it.includes('（三）不予公开'))!;
    finds(tableRowDuplicate, `\n${[...lines.slice(0, 12), '', group, ...lines.slice(12)].join('\n')}\n`);
  });
});
