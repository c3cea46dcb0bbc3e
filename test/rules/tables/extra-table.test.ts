import { describe, test } from 'vitest';
import { blankTable } from '../../../server/src/formats/blank.ts';
import { extraTable } from '../../../server/src/rules/tables/extra-table.ts';
import { tableIn } from '../../report/layouts.ts';
import { finds } from './common.ts';

const own = '| 渠道 | 条数 |\n| --- | --- |\n| 网站 | 3 |';
const title = (year: number): string => `# 某县教育局${year}年政府信息公开工作年度报告\n\n`;

describe('extra-table', () => {
  test('finds one beside standard tables where no year is known', () =>
    finds(extraTable, `\n${own.replace(/^.*/, '⟦$&⟧')}\n\n${blankTable(tableIn('2021', 't4'))}\n`));
  test('is silent before 2019 and where nothing tells that this is a report', () => {
    finds(extraTable, `${title(2017)}${own}\n`);
    finds(extraTable, `\n${own}\n`);
  });
  test('is silent about standard tables, whole or cut in two', () => {
    const lines = blankTable(tableIn('2021', 't3')).split('\n');
    finds(extraTable, `${title(2023)}${lines.join('\n')}\n`);
    finds(extraTable, `${title(2023)}${[...lines.slice(0, 9), '', ...lines.slice(9)].join('\n')}\n`);
  });
});
