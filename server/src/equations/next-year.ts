import { add, type Decimal, subtract, whole } from '../base/decimal.ts';
import { type AcrossYears, acrossYears } from '../formats/across.ts';
import type { Format, Table } from '../formats/format.ts';
import { leaves } from '../formats/lines.ts';
import { factOf, type Report, tableOf } from '../report/report.ts';
import { type Term, termsOf } from './across.ts';

/** What a report settles of the one of the next year. */
export interface Owed {
  /** The value of a cell that follows from this report alone; undefined where more has to be known, or this report is blank. */
  readonly value: (table: string, row: string, column: string) => Decimal | undefined;
  /** What else the next report owes this one, and the figures of this one it has to reckon with. */
  readonly rest: (table: Table) => readonly Due[];
}

export interface Due {
  readonly across: AcrossYears;
  readonly figures: readonly { readonly row: string; readonly column: string; readonly value: Decimal }[];
}

/** Reads the equations across years the other way round: from last year's report towards a blank one in a format. */
export function owedBy(report: Report, year: number, format: Format): Owed {
  const due = acrossYears.filter((it) => it.years[0] <= year && year <= it.years[1]);
  return {
    value(table, row, column) {
      for (const it of due) {
        if (it.table !== table || !isSettled(it)) continue;
        const { left, right } = termsOf(it);
        if (left === (it.axis === 'rows' ? row : column))
          return sum(report, it, right, it.axis === 'rows' ? column : row);
      }
      return undefined;
    },
    rest: (table) =>
      format.tables.includes(table)
        ? due.flatMap((it) => (it.table === table.id && !isSettled(it) ? dueOf(report, it, table) : []))
        : [],
  };
}

/** Whether a row of a table is no news: last year's report has all its numbers. */
export const isCarried = (table: string, row: string): boolean => carried.has(`${table} ${row}`);

/** Whether last year's report alone says what the cell has to be. */
const isSettled = (it: AcrossYears): boolean => !termsOf(it).isLeast && termsOf(it).right.every((term) => term.last);

function sum(report: Report, it: AcrossYears, terms: readonly Term[], line: string): Decimal | undefined {
  let out: Decimal | undefined = whole(0);
  for (const { id, minus } of terms) {
    const value = figureOf(report, it, id, line);
    out = out && value && (minus ? subtract(out, value) : add(out, value));
  }
  return out;
}

const figureOf = (report: Report, { table, axis }: AcrossYears, id: string, line: string): Decimal | undefined => {
  const own = tableOf(report, table);
  return own && factOf(own, axis === 'rows' ? id : line, axis === 'rows' ? line : id)?.value;
};

function dueOf(report: Report, across: AcrossYears, table: Table): readonly Due[] {
  const lines = across.axis === 'rows' ? table.columns : leaves(table.rows);
  const { right, isLeast } = termsOf(across);
  const figures = right
    .filter((it) => it.last)
    .flatMap(({ id }) =>
      lines.flatMap((line) => {
        const value = figureOf(report, across, id, line.id);
        // That something is at least 0 need not be said.
        if (!value || (isLeast && value.units === 0)) return [];
        return across.axis === 'rows' ? { row: id, column: line.id, value } : { row: line.id, column: id, value };
      }),
    );
  return figures.length > 0 ? [{ across, figures }] : [];
}

const carried: ReadonlySet<string> = new Set(
  acrossYears.flatMap((it) => (it.axis === 'rows' && isSettled(it) ? `${it.table} ${termsOf(it).left}` : [])),
);
