import { describe, expect, test } from 'vitest';
import { show } from '../../server/src/base/decimal.ts';
import { apply } from '../../server/src/base/span.ts';
import { formatting } from '../../server/src/features/formatting.ts';
import { factsOf, type Report, textOf } from '../../server/src/report/report.ts';
import { subsectionsOf } from '../../server/src/report/subsections.ts';
import type { Layout } from '../../server/src/syntax/print.ts';
import { read } from '../check.ts';
import { allDrafts } from '../drafts.ts';
import { messy } from '../messy.ts';

const layouts: readonly Layout[] = [
  { table: 'compact', ambiguousWidth: 'wide' },
  { table: 'aligned', ambiguousWidth: 'wide' },
  { table: 'aligned', ambiguousWidth: 'narrow' },
];

/** Everything a reader takes from a report, places left out. */
function said(report: Report): string {
  const out: unknown[] = [report.unit?.value, report.year?.value, report.format?.id, report.title?.value];
  for (const it of factsOf(report))
    out.push(`${it.table.id} ${it.row.id} ${it.column.id} ${it.raw} ${it.value ? show(it.value) : '?'}`);
  for (const it of report.tables) {
    out.push(
      it.table.id,
      it.missingRows.map((row) => row.id),
      it.missingColumns.map((column) => column.id),
    );
    out.push(
      it.unknownRows.map((row) => textOf(report, row.label)),
      it.unknownColumns.map((column) => textOf(report, column)),
    );
  }
  for (const it of report.outline.headings) out.push(it.section?.id, it.title.value);
  for (const it of subsectionsOf(report)) out.push(it.title.value);
  for (const it of report.prose) out.push(textOf(report, it));
  // Only lines with pipes may change, and no line loses its end.
  for (const it of report.text.split('\n')) out.push(it.includes('|') ? it.endsWith('\r') : it);
  return JSON.stringify(out);
}

/** Formatting is done after one go, and a report says the same before and after. */
function holds(text: string, layout: Layout, name: string): void {
  const before = read(text);
  const after = read(apply(text, formatting(before, layout)));
  const again = formatting(after, layout);
  if (again.length > 0) expect(apply(after.text, again), `${name}, formatted twice`).toBe(after.text);
  const [a, b] = [said(before), said(after)];
  if (a !== b) expect(JSON.parse(b), `${name}, read again`).toEqual(JSON.parse(a));
}

describe.each(layouts)(
  '$table, $ambiguousWidth: formatting twice is formatting once, and the report says the same',
  (layout) => {
    test.each(allDrafts())('of $id', ({ id, text }) => holds(text, layout, id));
  },
);

/** A dozen seconds of work on one core. */
const runs = Number(process.env.NIANBAO_RUNS ?? 10_000);

test(`formatting ${runs} drafts of all kinds twice is formatting them once, and each says the same`, () => {
  for (let seed = 0; seed < runs; seed++) holds(messy(seed), layouts[seed % layouts.length]!, `draft ${seed}`);
}, 180_000);

test('the drafts are of all kinds', () => {
  const reports = Array.from({ length: 300 }, (_, seed) => read(messy(seed)));
  const facts = reports.flatMap((it) => [...factsOf(it)]);
  expect(facts.length).toBeGreaterThan(20_000);
  expect(new Set(facts.flatMap((it) => it.forms)).size).toBeGreaterThan(6);
  expect(reports.some((it) => it.tables.some((table) => table.blocks.length > 1))).toBe(true);
  expect(reports.filter((it) => formatting(it, layouts[0]!).length > 0).length).toBeGreaterThan(290);
  expect(reports.filter((it) => it.tables.length > 3).length).toBeGreaterThan(100);
});
