import { describe, expect, test } from 'vitest';
import { tableSnippet } from '../../server/src/features/table-snippet.ts';
import { blankTable } from '../../server/src/formats/blank.ts';
import { formats } from '../../server/src/formats/index.ts';
import { read } from '../check.ts';

describe.each(
  formats.flatMap((format) => format.tables.map((it) => [`${it.name} of ${format.id}`, format, it] as const)),
)('%s', (_, format, table) => {
  test('its blank is read as that table, whole and empty', () => {
    const report = read(`# 某区${format.years[0]}年政府信息公开工作年度报告\n\n${blankTable(table)}\n`);
    expect(report.tables.map((it) => it.table)).toEqual([table]);
    const [bound] = report.tables;
    expect(bound).toMatchObject({ canonical: true, missingRows: [], missingColumns: [], unknownRows: [], format });
    expect(bound!.facts.flat().every((it) => it?.raw === '')).toBe(true);
  });

  test('its snippet is the blank with a tab stop in every cell that takes a number', () => {
    const snippet = tableSnippet(table);
    expect(snippet.replace(/\$\d+/g, '').trimEnd()).toBe(blankTable(table));
    const [bound] = read(blankTable(table)).tables;
    const stops = [...snippet.matchAll(/\$(\d+)/g)].map((it) => Number(it[1]));
    expect(stops).toEqual([...bound!.facts.flat().map((_, i) => i + 1), 0]);
  });
});
