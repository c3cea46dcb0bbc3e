import { expect, test } from 'vitest';
import { defaults } from '../../server/src/base/settings.ts';
import { reportSnippet } from '../../server/src/features/report-snippet.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { formats } from '../../server/src/formats/index.ts';
import { factsOf } from '../../server/src/report/report.ts';
import { lint } from '../../server/src/rules/lint.ts';
import { read } from '../check.ts';

const years = formats.map((it) => it.years[0]);
const unit = '某市某区某街道办事处';

/** What is in the editor when nothing was typed. */
const untouched = (snippet: string): string =>
  snippet.replace(/(?<!\\)\$(?:\{\d+\}|0)/g, '').replace(/\\([\\$}])/g, '$1');

test.each(years)('the snippet of %s is the blank report with stops, numbered in reading order', (year) => {
  const snippet = reportSnippet(unit, year)!;
  const lines = (text: string): string[] => text.split('\n').filter((it) => it !== '');
  expect(lines(untouched(snippet))).toEqual(lines(blankReport(unit, year)!));
  const stops = [...snippet.matchAll(/\$\{(\d+)\}|\$0/g)].map((it) => Number(it[1] ?? 0));
  expect(stops).toEqual([...stops.slice(1).map((_, i) => i + 1), 0]);
  const numbers = [...factsOf(read(blankReport(unit, year)!))].length;
  expect(stops).toHaveLength(numbers + 1 + 5 + 2 + 1);
});

test.each(years)('a new draft of %s is blamed for nothing but what is not written yet', (year) => {
  const found = lint(read(untouched(reportSnippet(unit, year)!)), defaults);
  const blank = ['contact-missing', 'cell-blank', 'section-empty', 'signature-missing', 'sign-date-missing'];
  expect(new Set(found.map((it) => it.rule.id))).toEqual(new Set(blank));
  expect(found.filter((it) => it.severity === 'error' || it.severity === 'warning')).toEqual([]);
});

test('signs of snippets in a name stay signs of the name', () => {
  const snippet = reportSnippet('某$1}局\\', 2024)!;
  expect(untouched(snippet)).toContain('# 某$1}局\\2024年');
});

test('there is none for years before there was a format', () => expect(reportSnippet(unit, 2018)).toBeUndefined());
