import { expect, test } from 'vitest';
import { definition } from '../../server/src/features/definition.ts';
import { hover, hoverText } from '../../server/src/features/hover.ts';
import { carried, tableOf } from '../../server/src/rules/years/drafts.ts';
import { archiveOf, read } from '../check.ts';
import { marked } from '../marker.ts';

/** What the cell at `‸` leads to: the file, and the cell with its line up to it. */
function leads(fixture: string, ...beside: string[]): (string | undefined)[][] {
  const { text, cursor } = marked(fixture);
  const found = definition(read(text), cursor!, archiveOf(beside));
  return (found?.targets ?? []).map(({ in: other, at, around }) => {
    const source = other ? beside[Number(/\d+/.exec(other.place)![0])]! : text;
    return [other?.place, source.slice(at.from, at.to), source.slice(around.from, around.to)];
  });
}

const carryIn = '二、上年结转政府信息公开申请数量';
const carryOut = '四、结转下年度继续办理';
const documents = ['第二十条第（一）项', '本年制发件数', '本年废止件数', '现行有效件数'];
const rules = (year: number, ...cells: string[]): string =>
  tableOf(year, documents, ['规章', '0', '0', '0'], ['行政规范性文件', ...cells]);

test('what was carried in leads to what was carried out, whether it is filled in or not', () => {
  const last = carried(2022, { [carryIn]: '1', [carryOut]: '3' });
  const target = ['beside-0.nianbao.md', '3', `| ${carryOut} | 3`];
  const own = carried(2023, { [carryIn]: '2', [carryOut]: '0' });
  expect(leads(own.replace('| 2 |', '| ‸2 |'), last)).toEqual([target]);
  expect(leads(own.replace('| 2 |', '| ‸ |'), last)).toEqual([target]);
});

test('documents in force lead to those in force a year ago', () => {
  expect(leads(rules(2023, '2', '1', '‸12'), rules(2022, '0', '0', '10'))).toEqual([
    ['beside-0.nianbao.md', '10', '| 行政规范性文件 | 0 | 0 | 10'],
  ]);
});

test('another cell, a year too far off and another authority lead nowhere else', () => {
  const own = [[undefined, '0', expect.any(String)]];
  expect(leads(rules(2023, '‸0', '1', '12'), rules(2022, '0', '0', '10'))).toEqual(own);
  expect(leads(rules(2023, '2', '1', '‸0'), rules(2021, '0', '0', '10'))).toEqual(own);
  expect(leads(rules(2023, '2', '1', '‸0'), rules(2022, '0', '0', '10').replace('水务局', '教育局'))).toEqual(own);
});

test('where last year’s report is there twice, it leads to both', () => {
  const found = leads(rules(2023, '2', '1', '‸12'), rules(2022, '0', '0', '10'), rules(2022, '0', '0', '11'));
  expect(found.map(([place, cell]) => [place, cell])).toEqual([
    ['beside-0.nianbao.md', '10'],
    ['beside-1.nianbao.md', '11'],
  ]);
});

test('a number tells those of four years before, as far as they are known for sure', () => {
  const { text, cursor } = marked(rules(2025, '0', '0', '‸7'));
  const beside = [rules(2021, '0', '0', '1'), rules(2022, '0', '0', ''), rules(2024, '0', '0', '6')];
  const words = (drafts: string[]): string =>
    hoverText(hover(read(text), [], cursor!, archiveOf(drafts))!, 'zh', false).split('\n')[1] ?? '';
  expect(words(beside)).toBe('历年：2021：1 · 2024：6');
  expect(words([...beside, rules(2024, '0', '0', '8')])).toBe('历年：2021：1');
  expect(words([])).not.toContain('历年');
});
