import { expect, test } from 'vitest';
import { blankSection, blankTable, headingOf } from '../../server/src/formats/blank.ts';
import { formats } from '../../server/src/formats/index.ts';
import { sections } from '../../server/src/formats/sections.ts';
import { read } from '../check.ts';

test.each(formats.map((it) => [it.id, it] as const))(
  'blank sections of %s are read back whole and canonical',
  (_, format) => {
    const year = format.years[0];
    const text = `# 青禾县水务局${year}年政府信息公开工作年度报告\n\n${sections.map((it) => blankSection(it, format)).join('\n\n')}\n`;
    const report = read(text);
    expect(report.outline.headings.map((it) => it.as)).toEqual(sections.map(() => 'official'));
    expect(report.tables.map((it) => it.table.id)).toEqual(format.tables.map((it) => it.id));
    for (const it of report.tables) {
      expect(it.canonical, it.table.id).toBe(true);
      expect([it.missingRows, it.missingColumns]).toEqual([[], []]);
      expect(
        it.facts.flat().every((fact) => fact?.raw === ''),
        it.table.id,
      ).toBe(true);
    }
  },
);

test('tables that stand already are left out, and line endings are the draft’s', () => {
  const format = formats.at(-1)!;
  const four = sections[3]!;
  expect(blankSection(four, format, { level: 3 }, new Set(['t4']))).toBe(`### ${headingOf(four)}`);
  expect(blankTable(format.tables.find((it) => it.id === 't4')!, { ending: '\r\n' }).split('\r\n')).toHaveLength(5);
});
