import { add, type Decimal, subtract, whole } from '../base/decimal.ts';
import { type AcrossYears, acrossYears } from '../formats/across.ts';
import type { Format, Table } from '../formats/format.ts';
import { leaves } from '../formats/lines.ts';
import { factOf, type Report, tableOf } from '../report/report.ts';

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

/** One side of an equation: `last.valid`, `- repealed`. */
interface Term {
  readonly minus: boolean;
  readonly last: boolean;
  readonly id: string;
}

/** Reads the equations across years the other way round: from last year's report towards a blank one in a format. */
export function owedBy(report: Report, year: number, format: Format): Owed {
  const due = acrossYears.filter((it) => it.years[0] <= year && year <= it.years[1]);
  return {
    value(table, row, column) {
      for (const it of due) {
        if (it.table !== table || !isSettled(it)) continue;
        const [left, terms] = read(it);
        if (left === (it.axis === 'rows' ? row : column))
          return sum(report, it, terms, it.axis === 'rows' ? column : row);
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
const isSettled = (it: AcrossYears): boolean => !isLeast(it) && read(it)[1].every((term) => term.last);

/** Whether it asks for no more than a least value. */
export const isLeast = ({ terms }: AcrossYears): boolean => terms.includes('>=');

/** `valid = last.valid + made - repealed` as its left side and its terms. */
export function read({ terms }: AcrossYears): readonly [left: string, terms: readonly Term[]] {
  const [left = '', right = ''] = terms.split(/ >?= /);
  const found = right.matchAll(/([+-])? ?(last\.)?(\w+)/g);
  return [
    left,
    Array.from(found, ([, sign, last, id = '']) => ({ minus: sign === '-', last: last !== undefined, id })),
  ];
}

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
  const figures = read(across)[1]
    .filter((it) => it.last)
    .flatMap(({ id }) =>
      lines.flatMap((line) => {
        const value = figureOf(report, across, id, line.id);
        // That something is at least 0 need not be said.
        if (!value || (isLeast(across) && value.units === 0)) return [];
        return across.axis === 'rows' ? { row: id, column: line.id, value } : { row: line.id, column: id, value };
      }),
    );
  return figures.length > 0 ? [{ across, figures }] : [];
}

const carried: ReadonlySet<string> = new Set(
  acrossYears.flatMap((it) => (it.axis === 'rows' && isSettled(it) ? `${it.table} ${read(it)[0]}` : [])),
);
