import { add, compare, type Decimal, subtract, whole } from '../base/decimal.ts';
import { derivedWith } from '../base/memo.ts';
import { type AcrossYears, acrossYears } from '../formats/across.ts';
import { leaves } from '../formats/lines.ts';
import type { Archive } from '../report/archive.ts';
import { type BoundTable, type Fact, factOf, type Report } from '../report/report.ts';
import type { Figure, Summary } from '../report/summary.ts';
import { nameKey } from '../report/unit-names.ts';

/** A figure that does not follow from last year's report. */
export interface Gap {
  readonly across: AcrossYears;
  /** The cell of this year. */
  readonly fact: Fact;
  /** What it should be, or be at least; what stands in it is known, and differs. */
  readonly wanted: Decimal;
  readonly last: Summary;
  /** The cells of last year it follows from. */
  readonly from: readonly Figure[];
}

/**
 * Last year's report of the same authority; undefined where there is none, or more than one, which has a finding of its own.
 *
 * One whose name says more or less of the place is taken only where no other report of this year bears just that name.
 */
export const lastYear = (report: Report, archive: Archive): Summary | undefined =>
  derivedWith(report, archive, findLastYear);

function findLastYear({ unit, year }: Report, archive: Archive): Summary | undefined {
  const [it, ...others] = unit && year ? archive.of(unit.value, year.value - 1) : [];
  if (!unit || !year || !it?.unit || others.length > 0) return undefined;
  const key = nameKey(it.unit);
  if (key === nameKey(unit.value)) return it;
  return archive.of(it.unit, year.value).some((other) => nameKey(other.unit ?? '') === key) ? undefined : it;
}

/** Every figure of a report that one rule's equations across years find wrong. A blank on either side leaves them unknown. */
export function gapsAcross(report: Report, archive: Archive, rule: AcrossYears['rule']): readonly Gap[] {
  const last = lastYear(report, archive);
  const year = report.year?.value ?? 0;
  if (!last) return [];
  return acrossYears.flatMap((across) => {
    if (across.rule !== rule || year < across.years[0] || year > across.years[1]) return [];
    const table = report.tables.find((it) => it.table.id === across.table);
    return table ? linesOf(table, across).flatMap((line) => gapAt(table, across, line, last) ?? []) : [];
  });
}

/** A cell of another report. */
export interface FigureOf {
  readonly in: Summary;
  readonly at: Figure;
}

/**
 * The cells of last year's report that a cell has to follow from, whatever it says itself. Where last year's report is there
 * more than once, those of each.
 */
export function cellsLastYear(
  { unit, year }: Report,
  archive: Archive,
  { table, row, column }: Fact,
): readonly FigureOf[] {
  if (!unit || !year) return [];
  return acrossYears.flatMap((across) => {
    const { years, axis } = across;
    const { left, right } = termsOf(across);
    const [own, line] = axis === 'rows' ? [row.id, column.id] : [column.id, row.id];
    if (across.table !== table.id || own !== left || year.value < years[0] || year.value > years[1]) return [];
    const last = right.filter((it) => it.last);
    return archive.of(unit.value, year.value - 1).flatMap((it) =>
      last.flatMap(({ id }) => {
        const at = axis === 'rows' ? it.figure(table.id, id, line) : it.figure(table.id, line, id);
        return at ? { in: it, at } : [];
      }),
    );
  });
}

/** The lines an equation is weighed in: the columns where its terms are rows, else the rows. */
const linesOf = ({ table }: BoundTable, { axis }: AcrossYears): readonly string[] =>
  (axis === 'rows' ? table.columns : leaves(table.rows)).map(({ id }) => id);

/** One side of an equation across years: `last.valid`, `- repealed`. */
export interface Term {
  readonly minus: boolean;
  readonly last: boolean;
  readonly id: string;
}

/** `valid = last.valid + made - repealed` as its left side and its terms. */
export interface Terms {
  readonly left: string;
  readonly right: readonly Term[];
  /** Whether it asks for no more than a least value. */
  readonly isLeast: boolean;
}

/** An equation across years as its terms; all of them are data, and read once. */
export const termsOf = (it: AcrossYears): Terms => parsed.get(it) ?? parse(it);

function parse({ terms }: AcrossYears): Terms {
  const [left = '', right = ''] = terms.split(/ >?= /);
  const found = [...right.matchAll(/([+-])? ?(last\.)?(\w+)/g)];
  return {
    left,
    right: found.map(([, sign, last, id = '']) => ({ minus: sign === '-', last: last !== undefined, id })),
    isLeast: terms.includes('>='),
  };
}

const parsed: ReadonlyMap<AcrossYears, Terms> = new Map(acrossYears.map((it) => [it, parse(it)]));

function gapAt(table: BoundTable, across: AcrossYears, line: string, last: Summary): Gap | undefined {
  const { left, right, isLeast } = termsOf(across);
  const [rowOf, columnOf] =
    across.axis === 'rows' ? [(it: string) => it, () => line] : [() => line, (it: string) => it];
  const fact = factOf(table, rowOf(left), columnOf(left));
  if (!fact?.value) return undefined;
  let wanted = whole(0);
  const from: Figure[] = [];
  for (const { minus, last: isLast, id } of right) {
    const it = isLast ? last.figure(across.table, rowOf(id), columnOf(id)) : factOf(table, rowOf(id), columnOf(id));
    if (!it?.value || !wanted) return undefined;
    wanted = minus ? subtract(wanted, it.value) : add(wanted, it.value);
    if (isLast) from.push({ from: it.from, to: it.to, value: it.value });
  }
  if (!wanted) return undefined;
  const order = compare(fact.value, wanted);
  return order === 0 || (isLeast && order > 0) ? undefined : { across, fact, wanted, last, from };
}
