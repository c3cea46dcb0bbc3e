import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../../server/src/base/span.ts';
import { readTabs } from '../../server/src/convert/clip.ts';
import { readHtml } from '../../server/src/convert/html.ts';
import { paste } from '../../server/src/features/paste.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { cellText, readRow } from '../../server/src/syntax/cells.ts';
import { read } from '../check.ts';
import { writers } from '../clipboard.ts';
import { ways } from '../convert/pasted.ts';
import { consistent, type Figures } from '../generate.ts';

const compact = { table: 'compact', ambiguousWidth: 'wide' } as const;

/** Rows of bars as a program holds them; lines of words between them are not copied with a table. */
const rowsIn = (text: string): { text: string }[][] =>
  text
    .split('\n')
    .filter((it) => it.startsWith('|') && !/^[\s|:-]+$/.test(it))
    .map((line) => readRow(line, { from: 0, to: line.length }).cells.map((it) => ({ text: cellText(line, it) })));

const layouts = Object.entries(ways).flatMap(([section, them]) =>
  Object.entries(them).map(([name, draw]) => [section, name, draw] as const),
);

describe('a table fills a blank one whatever layout it was copied in', () => {
  test.each(layouts)('%s: %s', (section, _, draw) => {
    fc.assert(
      fc.property(consistent, fc.constantFrom(...Object.values(writers)), fc.boolean(), (it, write, asText) => {
        const tables = it.format.tables.filter((one) => one.section === section);
        const figures = (id: string) => it.numbers[id] as Figures;
        const values = tables.map((table) =>
          Object.values(figures(table.id)).map((row) => table.columns.map((column) => row[column.id]!)),
        );
        const copied = write(rowsIn(draw(tables, (table) => values[tables.indexOf(table)]!)));
        const blank = blankReport('某局', it.format.years[0])!;
        const own = read(blank).tables.find((one) => one.table.section === section)!;
        const at = own.facts[0]![0]!.from;
        const page = readHtml(copied.html);
        const draft = asText || 'refused' in page ? readTabs(copied.text) : page.draft;
        const done = paste(read(blank), { from: at, to: at }, draft, compact)!;
        const after = read(apply(blank, [{ ...done.at, insert: done.insert }])).tables;
        const stated = after
          .filter((one) => one.table.section === section)
          .map((one) => one.facts.map((row) => row.map((fact) => Number(fact?.raw || Number.NaN))));
        expect(stated).toEqual(values);
        expect([done.isCertain, done.unplaced, done.stops]).toEqual([true, [], []]);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});
