import { derived } from '../../base/memo.ts';
import type { Span } from '../../base/span.ts';
import { squeeze } from '../../base/text.ts';
import { otherTables } from '../../report/markdown-tables.ts';
import type { Report } from '../../report/report.ts';
import { type Row, rowsOf, type Table } from '../../syntax/blocks.ts';
import { cellText } from '../../syntax/cells.ts';

/** What a table that is no standard one says under a heading: the sum of its columns. */
export interface OwnNumber extends Span {
  readonly label: string;
  readonly value: number;
  readonly cells: readonly number[];
}

export interface OwnTable extends Span {
  readonly numbers: readonly OwnNumber[];
}

/** The tables of a report's own with one row of numbers under their headings, or a number behind each label. */
export const ownTables = (report: Report): readonly OwnTable[] => derived(report, readTables);

function readTables(report: Report): readonly OwnTable[] {
  const { text, prose } = report;
  if (prose.length === 0) return [];
  const out: OwnTable[] = [];
  for (const it of otherTables(report)) {
    if (it.rows.length > 60) continue;
    const numbers = byColumns(text, it) ?? byRows(text, it);
    if (numbers && numbers.length > 1) out.push({ from: it.from, to: it.to, numbers });
  }
  return out;
}

const countOf = (words: string): number | undefined => (/^\d{1,9}$/.test(words) ? Number(words) : undefined);

/** The words of a cell that can be a heading: some Chinese, no number. */
const isLabel = (words: string): boolean => words.length >= 3 && /[\u4e00-\u9fff]{2}/.test(words) && !/\d/.test(words);

/** Headings in the first row over one last row of numbers; a heading spans the blank cells behind it. */
function byColumns(text: string, table: Table): readonly OwnNumber[] | undefined {
  const rows = rowsOf(table);
  const read = (row: Row): string[] => row.cells.map((it) => squeeze(cellText(text, it)));
  if (rows.length > 6) return undefined;
  const values = read(rows[rows.length - 1]!).map(countOf);
  if (values.includes(undefined)) return undefined;
  const above = rows.slice(0, -1).map(read);
  const head = above[0];
  if (!head || values.length !== head.length) return undefined;
  // Two rows of numbers are two years or two units.
  if (above.some((row) => row.some((it) => countOf(it) !== undefined))) return undefined;
  const out: OwnNumber[] = [];
  for (let i = 0; i < head.length; i++) {
    if (head[i] === '') continue;
    let end = i + 1;
    while (end < head.length && head[end] === '') end++;
    const cells = values.slice(i, end).filter((it) => it !== undefined);
    const { from, to } = table.header.cells[i]!;
    // 合计 among the columns of a heading would be counted twice.
    const isSummed = above.some((row) => row.slice(i, end).some((it) => /合计|小计|总计|总数/.test(it)));
    if (isLabel(head[i]!) && !(isSummed && cells.length > 1)) {
      out.push({ from, to, label: head[i]!, value: cells.reduce((a, b) => a + b, 0), cells });
    }
  }
  return out;
}

/** A label in the first cell of each row, and one number behind it. */
function byRows(text: string, table: Table): readonly OwnNumber[] | undefined {
  const out: OwnNumber[] = [];
  for (const { cells } of table.rows) {
    if (cells.length !== 2) return undefined;
    const label = squeeze(cellText(text, cells[0]!));
    const value = countOf(squeeze(cellText(text, cells[1]!)));
    if (value === undefined) return undefined;
    const { from, to } = cells[1]!;
    if (isLabel(label)) out.push({ from, to, label, value, cells: [value] });
  }
  // A label that stands twice names nothing.
  return out.filter((it) => out.every((other) => other === it || other.label !== it.label));
}
