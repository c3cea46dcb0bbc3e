import { expect, test } from 'vitest';
import { heard } from '../../../server/src/rules/rule.ts';
import { crossYearValidDocs as rule } from '../../../server/src/rules/years/cross-year-valid-docs.ts';
import { tableOf } from '../../../server/src/rules/years/drafts.ts';
import { amid, archiveOf, finds, read } from '../../check.ts';

const header = ['第二十条第（一）项', '本年制发件数', '本年废止件数', '现行有效件数'];
const docs = (year: number, ...cells: readonly [string, string, string]): string =>
  tableOf(year, header, ['规章', '0', '0', '0'], ['行政规范性文件', ...cells]);
const last = docs(2022, '4', '0', '10');
const told = (words: string): string => `${docs(2023, '2', '1', '12')}\n## 一、总体情况\n\n${words}\n`;
const severity = (words: string): string | undefined =>
  heard(rule, read(told(words)), { archive: archiveOf([last]) })[0]!.severity;

test('adds what was issued to last year’s stock and takes off what was repealed', () => {
  finds(
    amid(rule, last),
    docs(2023, '2', '1', '⟦12⟧'),
    '表二第（一）项“行政规范性文件”的“现行有效件数”为 12，按上一年度报告推算应为 11',
  );
  finds(amid(rule, last), docs(2023, '2', '1', '11'));
});

test.each([
  '本年度开展了行政规范性文件清理，宣布失效3件。',
  '因2023年度对规章和行政规范性文件开展了清理工作，现行有效件数根据清理结果进行了调整，以本年度报告为准。',
  '上年统计有误，本年对现行有效件数作了更正。',
])('is information where the text gives a reason: %s', (words) => {
  expect(severity(words)).toBe('info');
});

test.each([
  '对网站栏目作了清理。印发文件12件。',
  '规范性文件全部公开。公开目录已作调整。',
  '数据以统计部门公布的为准。',
])('is a warning where the text speaks of something else: %s', (words) => {
  expect(severity(words)).toBeUndefined();
});

test.each([
  ['a blank in the sum', [last], docs(2023, '', '1', '12')],
  ['a blank stock', [last], docs(2023, '2', '1', '')],
  ['a blank stock last year', [docs(2022, '4', '0', '')], docs(2023, '2', '1', '12')],
  ['no last year', [], docs(2023, '2', '1', '12')],
  ['two candidates for last year', [last, last], docs(2023, '2', '1', '12')],
])('says nothing: %s', (_, beside, text) => {
  finds(amid(rule, ...beside), text);
});

test('compares nothing across the change of the format: both count different things', () => {
  const old = tableOf(
    2020,
    ['第二十条第（一）项', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
    ['规章', '0', '0', '0'],
    ['规范性文件', '2', '2', '30'],
  );
  finds(amid(rule, old), docs(2021, '2', '1', '12'));
});
