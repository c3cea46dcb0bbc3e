import type { Change, Span } from '../base/span.ts';
import { lineEnding } from '../base/text.ts';
import type { Line } from '../formats/format.ts';
import { canonical, canonicalRows } from '../formats/lines.ts';
import type { BoundTable, Report } from '../report/report.ts';
import { type Row, rowsOf, type Table } from '../syntax/blocks.ts';
import { type Layout, printRow } from '../syntax/print.ts';
import { formattingRow, hasPipe } from './formatting.ts';
import { carriesNumbers } from './table-snippet.ts';

/** What follows a character that was just typed, the cursor standing right behind it. Only its own line changes, or two. */
export function onType(report: Report, typed: string, at: number, layout: Layout): readonly Change[] {
  if (typed === '|') return onPipe(report, at, layout);
  return typed === '\n' ? onEnter(report, at) : [];
}

/** A pipe gets its spaces, as do those before it in the row; what stands behind the cursor waits for its own pipe. */
function onPipe(report: Report, at: number, layout: Layout): readonly Change[] {
  const table = tableAt(report, at);
  const row = table && rowsOf(table).find((it) => it.from <= at && at <= it.to);
  if (!row) return [];
  return formattingRow(report, layout, table, row)
    .map((it) => smallest(report.text, it))
    .filter((it) => it.to <= at);
}

/** The same change without what it leaves as it is, so that a cursor beside it stays. */
function smallest(text: string, { from, to, insert }: Change): Change {
  let start = 0;
  while (from + start < to && start < insert.length && text[from + start] === insert[start]) start++;
  let end = 0;
  const most = Math.min(to - from, insert.length) - start;
  while (end < most && text[to - 1 - end] === insert[insert.length - 1 - end]) end++;
  return { from: from + start, to: to - end, insert: insert.slice(start, insert.length - end) };
}

/**
 * Enter at the end of a row goes on with the table: with the row that a standard table lacks there, else with an empty one.
 * In an empty last row, or where nothing is missing any more, it ends the table: the blank line that takes is written, since
 * a line right below a table is its last row.
 */
function onEnter(report: Report, at: number): readonly Change[] {
  const { text } = report;
  const here = lineOf(text, at);
  if (here.from === 0 || !['', '|'].includes(text.slice(here.from, here.to).trim())) return [];
  const above = lineOf(text, here.from - 1);
  const table = tableAt(report, above.to);
  if (!table || above.from <= table.header.from) return [];
  const row = table.rows.find((it) => above.from <= it.from && it.from <= above.to);
  if (row && !hasPipe(text, row)) return [];
  const isLast = !startsRow(text, here.to);
  if (row && isEmpty(row)) return isLast ? endOfTable(above, here) : [];
  const bound = standardAt(report, table);
  const fresh = bound ? missingAfter(bound, row, isLast) : undefined;
  if (fresh?.length === 0 && isLast) return [{ ...here, insert: lineEnding(text) }];
  const labels = fresh && fresh.length > 0 ? fresh.map(canonical) : [''];
  const blanks = table.header.cells.slice(1).map(() => '');
  return [{ ...here, insert: labels.map((it) => printRow([it, ...blanks])).join(lineEnding(text)) }];
}

/** The empty row goes, and what Enter may have put on the line below it. */
const endOfTable = (above: Span, here: Span): readonly Change[] =>
  [above, here].filter((it) => it.to > it.from).map((it) => ({ ...it, insert: '' }));

/** The line a place stands on, without its end. */
function lineOf(text: string, at: number): Span {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const to = end < 0 ? text.length : end;
  return { from, to: to > from && text[to - 1] === '\r' ? to - 1 : to };
}

/** Whether the line behind this one is a row as well. */
function startsRow(text: string, to: number): boolean {
  const next = text.indexOf('\n', to) + 1;
  if (next === 0) return false;
  let at = next;
  while (text[at] === ' ') at++;
  return text[at] === '|';
}

/** The table a place stands in; spaces behind its last row count as part of it. */
function tableAt({ tree, text }: Report, at: number): Table | undefined {
  let to = at;
  while (to > 0 && (text[to - 1] === ' ' || text[to - 1] === '\t')) to--;
  return tree.blocks.find((it): it is Table => it.kind === 'table' && it.from <= at && to <= it.to);
}

const isEmpty = ({ cells }: Row): boolean => cells.every((it) => it.from === it.to);

/** The standard table a block lays out with one label before its numbers; other layouts have rows of another kind. */
const standardAt = ({ tables }: Report, block: Table): BoundTable | undefined =>
  tables.find((it) => it.blocks.includes(block) && it.columns.every((column, i) => column.index === i + 1));

/**
 * The rows a table lacks behind one of its own: the next one, with the groups above it. None where the next one is there,
 * or where there is no further one; undefined where the row is none of the format's.
 */
function missingAfter(bound: BoundTable, row: Row | undefined, isLast: boolean): readonly Line[] | undefined {
  const order = canonicalRows(bound.table);
  const present = new Set(bound.rows.flatMap((it) => [it.line, ...(it.groups ?? [])]));
  const own = bound.rows.find((it) => it.source.from === row?.from)?.line;
  if (row && !own) return undefined;
  const out: Line[] = [];
  for (const it of order.slice(own ? order.indexOf(own) + 1 : 0)) {
    if (present.has(it)) {
      // Rows that stand elsewhere are passed over at the end of the table; inside it, what follows is there.
      if (isLast && out.length === 0) continue;
      return out;
    }
    out.push(it);
    if (carriesNumbers(bound.table, it)) return out;
  }
  return out;
}
