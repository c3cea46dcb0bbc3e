import type { Span } from '../base/span.ts';
import { squeeze } from '../base/text.ts';
import type { Line } from '../formats/format.ts';
import { canonical } from '../formats/lines.ts';
import { type BoundTable, type Fact, type Report, textOf } from '../report/report.ts';

/** The number cell under an offset, from pipe to pipe: behind a number and in a blank is still in the cell. */
export function factAt(report: Report, offset: number): Fact | undefined {
  for (const table of report.tables) {
    if (!holds(table, offset)) continue;
    for (const row of table.facts) {
      const found = row.find((it) => it?.room && holds(it.room, offset));
      if (found) return found;
    }
  }
  return undefined;
}

/** What stands for a cell in the text: its number, or the whole room of a blank one, since an empty span cannot be seen. */
export const seen = (it: Fact): Span => (it.from < it.to ? { from: it.from, to: it.to } : (it.room ?? it));

/** The line of a table that holds a cell, for showing it with its surroundings. */
export function rowAround(report: Report, it: Fact): Span {
  const start = report.text.lastIndexOf('\n', it.from - 1) + 1;
  const end = report.text.indexOf('\n', it.to);
  const last = end < 0 ? report.text.length : end;
  return { from: start, to: report.text[last - 1] === '\r' ? Math.max(it.to, last - 1) : last };
}

/** A label of a standard table: of a row, of a column, or the first header cell, which speaks of all of it. */
export interface LabelPlace {
  readonly at: Span;
  readonly table: BoundTable;
  readonly axis: 'row' | 'column' | 'table';
  /** Undefined for the first header cell. */
  readonly line: Line | undefined;
}

/** The label under an offset. */
export function labelAt(report: Report, offset: number): LabelPlace | undefined {
  for (const table of report.tables) {
    if (!holds(table, offset)) continue;
    const row = table.rows.find(({ label }) => label.from < label.to && holds(label, offset));
    if (row) return { at: only(row.label), table, axis: 'row', line: row.line };
    const column = table.columns.find((it) => it.from < it.to && holds(it, offset));
    if (column) return { at: only(column), table, axis: 'column', line: column.line };
    const header = headerAt(report, table, offset);
    if (header) return header;
  }
  return undefined;
}

/** Header cells that name a column once more, as below each group of the official table four, and the corner. */
function headerAt(report: Report, table: BoundTable, offset: number): LabelPlace | undefined {
  for (const { cells } of table.header) {
    const at = cells.find((it) => it.from < it.to && holds(it, offset));
    if (!at) continue;
    const words = squeeze(textOf(report, at));
    const line = table.table.columns.find((it) => it.label.official === words || canonical(it) === words);
    if (line) return { at: only(at), table, axis: 'column', line };
    if (words === squeeze(table.table.corner)) return { at: only(at), table, axis: 'table', line: undefined };
  }
  return undefined;
}

const only = ({ from, to }: Span): Span => ({ from, to });

const holds = ({ from, to }: Span, offset: number): boolean => from <= offset && offset <= to;
