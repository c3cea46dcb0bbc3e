import type { Change, Span } from '../base/span.ts';
import { width } from '../base/width.ts';
import type { Report } from '../report/report.ts';
import { type Row, rowsOf, type Table } from '../syntax/blocks.ts';
import { readRow } from '../syntax/cells.ts';
import type { Layout } from '../syntax/print.ts';

/**
 * The changes that give every table its canonical layout: spaces, pipes and delimiter rows. Idempotent.
 *
 * No cell's text changes, no cell comes or goes, and nothing outside tables is touched. `within` limits it to tables
 * that overlap one of several spans.
 */
export function formatting(report: Report, layout: Layout, within?: readonly Span[]): readonly Change[] {
  const canonical = new Set(report.tables.filter((it) => it.canonical).flatMap((it) => it.blocks));
  return report.tree.blocks.flatMap((it) => {
    if (it.kind !== 'table' || within?.every((at) => it.to < at.from || it.from > at.to)) return [];
    return formatTable(report.text, it, canonical.has(it), layout);
  });
}

/** The changes that give one row its layout, whatever the other rows of its table look like. */
export function formattingRow(report: Report, layout: Layout, table: Table, row: Row): readonly Change[] {
  if (!hasPipe(report.text, table.header) || !hasPipe(report.text, row)) return [];
  const canonical = report.tables.some((it) => it.canonical && it.blocks.includes(table));
  const rows = rowsOf(table).filter((it) => hasPipe(report.text, it));
  return formatRow(report.text, row, columnsOf(report.text, table, rows, canonical, layout), layout);
}

type Side = 'left' | 'right';

interface Column {
  readonly side: Side;
  readonly delimiter: string;
  /** Columns on the page that its cells are padded to; 0 where they are not padded. */
  readonly room: number;
}

function formatTable(text: string, table: Table, canonical: boolean, layout: Layout): Change[] {
  // Without a pipe in its header it might be prose with a rule below it, and a pipe would make it something else.
  if (!hasPipe(text, table.header)) return [];
  const rows = rowsOf(table).filter((it) => hasPipe(text, it));
  const columns = columnsOf(text, table, rows, canonical, layout);
  const out: Change[] = [];
  for (const row of rows) for (const it of formatRow(text, row, columns, layout)) out.push(it);
  const delimiter = `| ${table.header.cells.map((_, c) => columns[c]!.delimiter).join(' | ')} |`;
  const to = lineEnd(text, table.delimiter.to);
  if (text.slice(table.delimiter.from, to) !== delimiter) {
    out.push({ from: table.delimiter.from, to, insert: delimiter });
  }
  return out.sort((a, b) => a.from - b.from);
}

/** A line right below a table is its last row to GFM. Written without a pipe it is meant as prose, and stays as it is. */
export const hasPipe = (text: string, { from, to, cells }: Row): boolean =>
  cells.length > 1 || text[from] === '|' || /(?:^|[^\\])(?:\\\\)*\|$/.test(text.slice(from, to));

function columnsOf(text: string, table: Table, rows: readonly Row[], canonical: boolean, layout: Layout): Column[] {
  const marks = readRow(text, table.delimiter).cells.map((it) => text.slice(it.from, it.to));
  const wide = layout.ambiguousWidth === 'wide';
  const room: number[] = [];
  for (const { cells } of layout.table === 'aligned' ? rows : []) {
    for (const [c, it] of cells.entries()) room[c] = Math.max(room[c] ?? 3, width(text.slice(it.from, it.to), wide));
  }
  const count = rows.reduce((most, it) => Math.max(most, it.cells.length), marks.length);
  return Array.from({ length: count }, (_, c) => {
    const mark = canonical ? (c === 0 ? ':-' : '-:') : (marks[c] ?? '-');
    const [left, right] = [mark.startsWith(':'), mark.endsWith(':')];
    const dashes = Math.max(room[c] ?? 3, 3) - Number(left) - Number(right);
    const delimiter = `${left ? ':' : ''}${'-'.repeat(dashes)}${right ? ':' : ''}`;
    return { side: right && !left ? 'right' : 'left', delimiter, room: room[c] ?? 0 };
  });
}

/** What stands between the texts of the cells, from the start of the row to the end of its line. */
function formatRow(text: string, row: Row, columns: readonly Column[], layout: Layout): Change[] {
  const wide = layout.ambiguousWidth === 'wide';
  const out: { from: number; to: number; insert: string }[] = [];
  let at = row.from;
  let gap = '| ';
  const put = (to: number): void => {
    const last = out.at(-1);
    // The gaps before and after an empty cell touch; as one change they read better and cannot collide.
    if (last && last.to === at) {
      last.to = to;
      last.insert += gap;
    } else if (text.slice(at, to) !== gap) out.push({ from: at, to, insert: gap });
  };
  for (const [c, it] of row.cells.entries()) {
    const { side, room } = columns[c]!;
    const pad = room === 0 ? '' : ' '.repeat(Math.max(0, room - width(text.slice(it.from, it.to), wide)));
    if (side === 'right') gap += pad;
    put(it.from);
    at = it.to;
    gap = `${side === 'right' ? '' : pad} | `;
  }
  gap = gap.trimEnd();
  put(lineEnd(text, row.to));
  return out.filter((it) => text.slice(it.from, it.to) !== it.insert);
}

/** Past the spaces at the end of a line. */
function lineEnd(text: string, from: number): number {
  let to = from;
  while (text.charCodeAt(to) === 32 || text.charCodeAt(to) === 9) to++;
  return to;
}
