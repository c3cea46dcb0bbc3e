import { add, type Decimal, whole } from '../../base/decimal.ts';
import type { Format, Line } from '../../formats/format.ts';
import { flatten, leaves } from '../../formats/lines.ts';
import type { Archive } from '../../report/archive.ts';
import { factOf, type Report, tableOf } from '../../report/report.ts';
import type { Summary } from '../../report/summary.ts';

/** What table three says in its column of totals, in one year: counts in 件, undefined where blank, unreadable or in doubt. */
export interface YearFigures {
  readonly year: number;
  readonly fresh: Decimal | undefined;
  readonly carriedIn: Decimal | undefined;
  readonly carriedOut: Decimal | undefined;
  /** By the six kinds of result, in the order of the table. */
  readonly results: readonly (Decimal | undefined)[];
  /** Why there are no figures: there is no report on the year, or there are several that differ. */
  readonly lacks?: 'report' | 'agreement';
}

/** How many years are shown, the report's own among them. */
const most = 6;

/** The kinds of result as table three names them, without their ordinals. */
export const kinds = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'] as const;

const kindIds: readonly string[] = ['open', 'partial', 'deny', 'unable', 'refuse', 'other'];

/**
 * The years of one authority up to a report's own, without a gap; empty where the archive knows no earlier one. A year
 * without a report stands there too, since a chart that leaves it out would show what was not so.
 */
export function yearsOf(report: Report, archive: Archive): readonly YearFigures[] {
  const { unit, year } = report;
  if (!unit || !year) return [];
  const before = Array.from({ length: most - 1 }, (_, i) => year.value - most + 1 + i);
  const known = before.map((it) => ({ year: it, reports: archive.of(unit.value, it) }));
  const first = known.findIndex((it) => it.reports.length > 0);
  if (first < 0) return [];
  const earlier = known.slice(first).map((it) => agreed(it.year, it.reports));
  return [...earlier, figuresOf(year.value, report.format, (row) => ownFigure(report, row))];
}

function agreed(year: number, reports: readonly Summary[]): YearFigures {
  const all = reports.map((it) => figuresOf(year, it.format, (row) => it.figure('t3', row, 'total')?.value));
  const [one] = all;
  if (!one) return { ...blank(year), lacks: 'report' };
  const same = all.every((it) => JSON.stringify(it) === JSON.stringify(one));
  return same ? one : { ...blank(year), lacks: 'agreement' };
}

type Reads = (row: string) => Decimal | undefined;

function ownFigure(report: Report, row: string): Decimal | undefined {
  const table = tableOf(report, 't3');
  return table && factOf(table, row, 'total')?.value;
}

function figuresOf(year: number, format: Format | undefined, read: Reads): YearFigures {
  const rows = flatten(format?.tables.find((it) => it.id === 't3')?.rows ?? []);
  const line = (id: string): Line | undefined => rows.find((it) => it.id === id);
  const results = kindIds.map((id) => {
    const it = line(id);
    return it && sum(leaves([it]).map((leaf) => read(leaf.id)));
  });
  return { year, fresh: read('new'), carriedIn: read('carry_in'), carriedOut: read('carry_out'), results };
}

/** Undefined where a part is unknown: a blank is no zero. */
function sum(parts: readonly (Decimal | undefined)[]): Decimal | undefined {
  return parts.reduce((all, it) => all && it && add(all, it), whole(0));
}

const blank = (year: number): YearFigures => ({
  year,
  fresh: undefined,
  carriedIn: undefined,
  carriedOut: undefined,
  results: kindIds.map(() => undefined),
});
