import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../../../server/src/base/span.ts';
import { formatMixed } from '../../../server/src/rules/document/format-mixed.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { extraTable } from '../../../server/src/rules/tables/extra-table.ts';
import { tableCaption } from '../../../server/src/rules/tables/table-caption.ts';
import { tableColumnUnknown } from '../../../server/src/rules/tables/table-column-unknown.ts';
import { tableDuplicate } from '../../../server/src/rules/tables/table-duplicate.ts';
import { tableLabelWhitespace } from '../../../server/src/rules/tables/table-label-whitespace.ts';
import { tableNoteMissing } from '../../../server/src/rules/tables/table-note-missing.ts';
import { tableRowDuplicate } from '../../../server/src/rules/tables/table-row-duplicate.ts';
import { tableRowOrder } from '../../../server/src/rules/tables/table-row-order.ts';
import { tableRowRagged } from '../../../server/src/rules/tables/table-row-ragged.ts';
import { tableSplit } from '../../../server/src/rules/tables/table-split.ts';
import { tableWrongSection } from '../../../server/src/rules/tables/table-wrong-section.ts';
import { read } from '../../check.ts';
import { consistent } from '../../generate.ts';

const structure: readonly Rule<unknown>[] = [
  formatMixed,
  tableDuplicate,
  tableWrongSection,
  tableCaption,
  tableNoteMissing,
  tableRowDuplicate,
  tableRowOrder,
  tableColumnUnknown,
  tableRowRagged,
  tableSplit,
  tableLabelWhitespace,
  extraTable,
];

/** What the rules about the structure of tables say, by id. */
const said = (text: string): string[] => {
  const report = read(text);
  return structure.flatMap((it) => [...heard(it, report)].map(() => it.id));
};

/** Every row of numbers of a report, as places of its lines. */
const rowsOf = (text: string): { from: number; to: number }[][] =>
  read(text)
    .tables.map((it) => it.rows.map(({ source }) => ({ from: source.from, to: source.to })))
    .filter((it) => it.length > 1);

describe('the structure of consistent reports', () => {
  test('gives no finding', () => {
    fc.assert(
      fc.property(consistent, ({ text }) => {
        expect(said(text)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
  test('gives one table-row-order for two rows that changed places, and its fix puts them back', () => {
    fc.assert(
      fc.property(consistent, fc.nat(), fc.nat(), fc.nat(), ({ text }, t, i, j) => {
        const tables = rowsOf(text);
        const rows = tables[t % tables.length]!;
        const [a, b] = [rows[i % rows.length]!, rows[j % rows.length]!];
        fc.pre(a !== b);
        const swapped = apply(text, [
          { ...a, insert: text.slice(b.from, b.to) },
          { ...b, insert: text.slice(a.from, a.to) },
        ]);
        expect(said(swapped)).toEqual(['table-row-order']);
        const report = read(swapped);
        const [it] = [...heard(tableRowOrder, report)];
        expect(apply(swapped, tableRowOrder.fixes!(it!.data, report)[0]!.changes)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
  test('gives one table-row-duplicate for a row that stands twice, and its fix takes it out', () => {
    fc.assert(
      fc.property(consistent, fc.nat(), fc.nat(), fc.nat(), ({ text }, t, i, j) => {
        const tables = rowsOf(text);
        const rows = tables[t % tables.length]!;
        const [row, at] = [rows[i % rows.length]!, rows[j % rows.length]!];
        const twice = apply(text, [{ from: at.to, to: at.to, insert: `\n${text.slice(row.from, row.to)}` }]);
        expect(said(twice)).toEqual(['table-row-duplicate']);
        const report = read(twice);
        const [it] = [...heard(tableRowDuplicate, report)];
        const mended = apply(twice, tableRowDuplicate.fixes!(it!.data, report)[0]!.changes);
        if (at.from >= row.from) expect(mended).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});
