import fc from 'fast-check';
import { apply } from '../server/src/base/span.ts';
import { blankSection } from '../server/src/formats/blank.ts';
import type { Format, Table } from '../server/src/formats/format.ts';
import { formats } from '../server/src/formats/index.ts';
import { leaves } from '../server/src/formats/lines.ts';
import { factOf } from '../server/src/report/report.ts';
import { read } from './check.ts';

/** The numbers of one table: by row id, then by column id. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The numbers of a whole report, by table id. */
export type Numbers = Readonly<Record<string, Figures>>;

/** A report in which every 勾稽关系 holds, in the canonical shape. */
export interface Consistent {
  readonly format: Format;
  readonly numbers: Numbers;
  readonly text: string;
}

/** Random consistent reports of both formats, shrinking towards zeros. */
export const consistent: fc.Arbitrary<Consistent> = fc.constantFrom(...formats).chain((format) => {
  const count = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 40 }));
  const parts = Object.fromEntries(format.tables.map((it) => [it.id, partsOf(it, count)]));
  return fc.record(parts).map((chosen) => {
    const numbers = Object.fromEntries(format.tables.map((it) => [it.id, completed(it, chosen[it.id]!)]));
    return { format, numbers, text: written(format, numbers) };
  });
});

/** What is free to choose in a table: everything but totals and what must balance. */
function partsOf(table: Table, count: fc.Arbitrary<number>): fc.Arbitrary<Figures> {
  const row = fc.record(Object.fromEntries(table.columns.map((it) => [it.id, count])));
  return fc.record(Object.fromEntries(leaves(table.rows).map((it) => [it.id, row])));
}

function completed(table: Table, chosen: Figures): Figures {
  const out = Object.fromEntries(Object.entries(chosen).map(([id, row]) => [id, { ...row }]));
  if (table.id === 't3') balanceRequests(table, out);
  for (const row of Object.values(out)) {
    if ('total' in row) row.total = table.columns.reduce((sum, it) => (it.id === 'total' ? sum : sum + row[it.id]!), 0);
  }
  return out;
}

/** （七）总计 is what the results add up to; 新收 is what the other three leave for it. */
function balanceRequests(table: Table, out: Record<string, Record<string, number>>): void {
  const results = Object.keys(out).filter((it) => !['new', 'carry_in', 'carry_out', 'total'].includes(it));
  for (const { id } of table.columns) {
    const settled = results.reduce((sum, it) => sum + out[it]![id]!, 0);
    const due = settled + out.carry_out![id]!;
    out.total![id] = settled;
    out.carry_in![id] = Math.min(out.carry_in![id]!, due);
    out.new![id] = due - out.carry_in![id]!;
  }
}

/** A draft with all its standard tables filled in. */
export function written(format: Format, numbers: Numbers): string {
  const year = format.years[0];
  const unit = '某县教育局';
  const sections = format.sections.map((it) => {
    const words = format.tables.some((table) => table.section === it.id) ? '' : '\n\n无。';
    return blankSection(it, format) + words;
  });
  const blank = `# ${unit}${year}年政府信息公开工作年度报告\n\n${sections.join('\n\n')}\n`;
  return fill(blank, numbers);
}

/** Writes numbers into the blank cells of a draft. */
export function fill(text: string, numbers: Numbers): string {
  const report = read(text);
  const changes = report.tables.flatMap((table) =>
    Object.entries(numbers[table.table.id] ?? {}).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, value]) => {
        const fact = factOf(table, row, column);
        if (!fact) throw new Error(`no cell ${table.table.id} ${row} ${column}`);
        return { from: fact.from, to: fact.to, insert: String(value) };
      }),
    ),
  );
  return apply(text, changes);
}
