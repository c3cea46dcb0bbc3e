import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, type Span } from '../../server/src/base/span.ts';
import { readTabs } from '../../server/src/convert/clip.ts';
import type { Draft } from '../../server/src/convert/draft.ts';
import { readHtml } from '../../server/src/convert/html.ts';
import { keepsValues } from '../../server/src/convert/kept.ts';
import { pasteSnippet } from '../../server/src/features/paste/snippet.ts';
import { paste } from '../../server/src/features/paste.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { formats } from '../../server/src/formats/index.ts';
import { type BoundTable, factOf } from '../../server/src/report/report.ts';
import { cellText, readRow } from '../../server/src/syntax/cells.ts';
import { read } from '../check.ts';
import { writers } from '../clipboard.ts';
import { choice, damage, damaged, drawn } from '../convert/pasted.ts';
import { consistent } from '../generate.ts';

const compact = { table: 'compact', ambiguousWidth: 'wide' } as const;

/** Rows of bars as a spreadsheet would hold them. */
const rowsIn = (text: string): string[][] =>
  text
    .split('\n')
    .filter((it) => it.startsWith('|') && !/^[\s|:-]+$/.test(it))
    .map((line) => readRow(line, { from: 0, to: line.length }).cells.map((it) => cellText(line, it)));

/** What is copied: the tables of a report in some layout and with some damage, as some program has them. */
const copied = fc
  .record({
    report: consistent,
    chosen: choice,
    damage: fc.array(damage, { maxLength: 6 }),
    writer: fc.constantFrom(...Object.values(writers)),
    asText: fc.boolean(),
    from: fc.nat(),
    count: fc.nat({ max: 60 }),
  })
  .map(({ report, chosen, damage, writer, asText, from, count }) => {
    const all = rowsIn(damaged(drawn(report, chosen), damage));
    const start = from % all.length;
    const rows = all.slice(start, start + Math.max(1, count));
    const { html, text } = writer(rows.map((row) => row.map((it) => ({ text: it }))));
    return { rows, draft: asText ? readTabs(text) : pageOf(html) };
  });

function pageOf(html: string): Draft {
  const it = readHtml(html);
  return 'refused' in it ? { blocks: [] } : it.draft;
}

/** Drafts to paste into; a place is a share of their length. */
const drafts = [
  '',
  ...formats.map((it) => `# 某局${it.years[0]}年政府信息公开工作年度报告\n\n\n\n## 二、主动公开政府信息情况\n`),
  ...formats.map((it) => blankReport('某局', it.years[0])!),
];
const blank = fc.record({ text: fc.constantFrom(...drafts), place: fc.double({ min: 0, max: 1, noNaN: true }) });

const listed = (text: string): string => text.replaceAll('；', '\n');
const tableText = (rows: readonly (readonly string[])[]): string => rows.map((it) => it.join('|')).join('\n');

describe('a paste', () => {
  test('loses no value: each stands in a cell or in words below, as often as it was copied', () => {
    let taken = 0;
    let certain = 0;
    fc.assert(
      fc.property(copied, blank, ({ rows, draft }, { text, place }) => {
        const at = Math.round(text.length * place);
        const it = paste(read(text), { from: at, to: at }, draft, compact);
        if (!it) return;
        taken++;
        if (it.isCertain) certain++;
        const after = apply(text, [{ ...it.at, insert: it.insert }]);
        expect(keepsValues(listed(tableText(rows)), listed(after)), after).toBe(true);
        for (const one of it.unplaced) expect(after).toContain(one.replace(/[\r\n]/g, ''));
        // What is certain left nothing aside.
        if (it.isCertain) expect(it.unplaced).toEqual([]);
      }),
      { numRuns: 400, endOnFailure: true },
    );
    expect(taken).toBeGreaterThan(100);
    expect(certain).toBeGreaterThan(10);
  });

  test('never writes over another number when it is certain, and changes nothing outside its tables', () => {
    let offered = 0;
    fc.assert(
      fc.property(copied, consistent, fc.nat(), ({ draft }, { text }, place) => {
        const at = place % (text.length + 1);
        const report = read(text);
        const it = paste(report, { from: at, to: at }, draft, compact);
        if (!it) return;
        offered++;
        if (it.isCertain) {
          const after = read(apply(text, [{ ...it.at, insert: it.insert }]));
          const held = report.tables.flatMap((table) => factsIn(table).filter((one) => one.raw !== ''));
          const changed = held.filter((one) => !after.tables.some((table) => stated(table, one) === one.raw));
          expect(changed.map(nameOf)).toEqual([]);
        }
        const own = report.tables.filter((table) => it.tables.includes(table.table.name));
        for (const line of linesIn(text, it.at)) {
          const isFilled = own.some((table) => table.from <= line.from && line.to <= table.to);
          if (!isFilled) expect(it.insert).toContain(text.slice(line.from, line.to));
        }
        // A snippet says what the text says.
        const plain = pasteSnippet(it)
          .replace(/\$\{\d+:((?:\\.|[^}])*)\}|\$0/g, '$1')
          .replace(/\\([\\$}])/g, '$1');
        expect(plain).toBe(it.insert);
      }),
      { numRuns: 200, endOnFailure: true },
    );
    expect(offered).toBeGreaterThan(50);
  });

  test('never throws, whatever is copied and wherever it goes', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom('\t', '\n', '\r', '"', '1', '总计', '|', '$', '}', '\\', '行政复议', '结果维持'),
      }),
    );
    fc.assert(
      fc.property(odd, odd, fc.nat(), fc.nat({ max: 30 }), (clip, text, from, length) => {
        const at = from % (text.length + 1);
        const to = Math.min(text.length, at + length);
        paste(read(text), { from: at, to }, readTabs(clip), compact);
        paste(read(text), { from: at, to }, pageOf(`<table><tr><td>${clip}</td><td>总计<tr><td>${clip}`), compact);
      }),
      { numRuns: 500 },
    );
  });
});

/** The whole lines of a span. */
function linesIn(text: string, { from, to }: Span): Span[] {
  const out: Span[] = [];
  for (let at = text.indexOf('\n', from) + 1; at > from; ) {
    const end = text.indexOf('\n', at);
    if (end < 0 || end > to) break;
    out.push({ from: at, to: end });
    at = end + 1;
  }
  return out;
}

const nameOf = ({ table, row, column, raw }: ReturnType<typeof factsIn>[number]) =>
  `${table.id} ${row.id} ${column.id} ${raw}`;
const factsIn = (it: BoundTable) => it.facts.flatMap((row) => row.flatMap((fact) => fact ?? []));
const stated = (it: BoundTable, { table, row, column }: ReturnType<typeof factsIn>[number]): string | undefined =>
  it.table === table ? factOf(it, row.id, column.id)?.raw : undefined;
