import { describe, expect, test } from 'vitest';
import { squeeze } from '../../server/src/base/text.ts';
import { toDialect } from '../../server/src/convert/dialect.ts';
import { importDocx } from '../../server/src/convert/docx-import.ts';
import type { Imported } from '../../server/src/convert/draft.ts';
import type { Format, Table } from '../../server/src/formats/format.ts';
import { formats } from '../../server/src/formats/index.ts';
import { canonicalRows, leaves } from '../../server/src/formats/lines.ts';
import { read } from '../check.ts';
import { everyTrap, items, officialDocx, sentence, topics, unit } from './official-docx.ts';
import type { Traps } from './official-tables.ts';

/** A value of its own in every cell, so that none can stand in another's place unseen; the last row of each table blank. */
const values = (table: Table): string[][] => {
  const base = 1000 * (1 + formats.flatMap((it) => it.tables).indexOf(table));
  const rows = leaves(table.rows);
  return rows.map((_, r) =>
    table.columns.map((_, c) => (r > 0 && r === rows.length - 1 ? '' : String(base + r * 20 + c))),
  );
};

const imported = async (bytes: Uint8Array): Promise<Imported> => {
  const it = await importDocx(bytes);
  if ('refused' in it) throw new Error(it.refused.zh);
  return it;
};

const whole = async (format: Format, traps: Traps) => {
  const it = await imported(await officialDocx(format, values, traps));
  const text = toDialect(it.draft);
  return { ...it, text, report: read(text) };
};

const cases: readonly (readonly [name: string, traps: Traps])[] = [
  ['as issued', {}],
  ['with labels in several paragraphs', { brokenLabels: true }],
  ['with full-width blanks in blank cells', { wideBlanks: true }],
  ['with tracked changes', { tracked: true }],
  ['with titles numbered by Word', { numbered: 'list' }],
  ['with titles numbered by their style', { numbered: 'style' }],
  ['with a list that is not defined', { numbered: 'undefined' }],
  ['with table three cut by a page', { split: 'bare' }],
  ['with table three cut, its header repeated', { split: 'headed' }],
  ['with runs cut to pieces', { cutRuns: true }],
  ['with boxes, fields, notes, pictures and margins', { furniture: true }],
  ['with a red head and a title of three lines', { redHead: true }],
  ['with all of these', everyTrap],
];

describe.each(formats.map((it) => [it.id, it] as const))('the official layout of %s', (_, format) => {
  test.each(cases)('%s is imported cell for cell', async (_, traps) => {
    const { report, notes, unplaced } = await whole(format, traps);
    expect(report.tables.map((it) => it.table.id)).toEqual(format.tables.map((it) => it.id));
    for (const it of report.tables) {
      expect(it.unknownRows).toEqual([]);
      expect(it.blocks.reduce((sum, one) => sum + (one.kind === 'table' ? one.rows.length : 0), 0)).toBe(
        canonicalRows(it.table).length,
      );
      expect(it.format.id).toBe(format.id);
      expect(
        it.facts.map((row) => row.map((fact) => fact?.raw)),
        it.table.id,
      ).toEqual(values(it.table));
    }
    expect(notes.filter((it) => it.rule === 'table-split')).toHaveLength(traps.split ? 1 : 0);
    expect(notes.some((it) => it.rule === 'table-label-whitespace')).toBe(traps.brokenLabels === true);
    if (!traps.furniture && traps.numbered !== 'undefined') expect(unplaced).toEqual([]);
  });

  test.each(cases)('%s has its six titles with their numbers', async (_, traps) => {
    const { report } = await whole(format, traps);
    expect(report.outline.headings.map((it) => it.section?.id)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6']);
    expect(report.outline.headings.map((it) => it.ordinal?.text)).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
      '六、',
    ]);
    expect(report.title?.unit?.value ?? report.unit?.value).toBe(unit);
    expect(report.year?.value).toBe(format.years[0]);
  });

  test.each(cases)('%s keeps its words', async (_, { numbered, ...traps }) => {
    const { text } = await whole(format, { ...traps, ...(numbered && { numbered }) });
    const lines = text.split('\n').map((it) => it.replace(/^#+ /, ''));
    expect(lines).toContain(sentence);
    for (const [i, it] of topics.entries()) {
      expect(lines).toContain(`（${'一二三四五'[i]}）${it}`);
      expect(lines).toContain(`我局${it}工作有序推进。`);
    }
    const isLost = numbered === 'undefined';
    for (const [i, it] of items.entries()) expect(lines.map(squeeze)).toContain(isLost ? it : `${i + 1}.${it}`);
  });
});
