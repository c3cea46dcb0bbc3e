import { lineOf } from '../base/lines.ts';
import type { Span } from '../base/span.ts';
import { cellsLastYear, type FigureOf } from '../equations/across.ts';
import { type Archive, alone } from '../report/archive.ts';
import type { Fact, Report } from '../report/report.ts';
import type { Summary } from '../report/summary.ts';
import { linkAt } from './links/links.ts';
import { factAt, rowAround, seen } from './places.ts';

/** Where a number leads from one place to others. */
export interface Definition {
  /** What was asked about. */
  readonly origin: Span;
  readonly targets: readonly Target[];
}

export interface Target {
  /** The report it stands in; undefined for the one that was asked about. */
  readonly in?: Summary;
  /** The number itself. */
  readonly at: Span;
  /** The row it stands in. */
  readonly around: Span;
}

/**
 * A number of the prose leads to the cells that it repeats: the table is where the number is kept, the prose retells it.
 *
 * A cell leads to itself. Editors answer that with its references, so one key goes from the prose to the table and from
 * the table back to all that retells it. It does not lead to the parts of a total: these are under `documentHighlight`,
 * on the same screen, and a jump there would leave no way to the prose.
 *
 * A cell that repeats last year's report leads there: what was carried in is kept where it was carried out.
 */
export function definition(report: Report, offset: number, archive: Archive = alone): Definition | undefined {
  const link = linkAt(report, offset);
  if (link) return { origin: link.at, targets: link.facts.map((it) => target(report, it)) };
  const fact = factAt(report, offset);
  if (!fact) return undefined;
  const before = cellsLastYear(report, archive, fact);
  return { origin: seen(fact), targets: before.length > 0 ? before.map(elsewhere) : [target(report, fact)] };
}

const target = (report: Report, it: Fact): Target => ({ at: seen(it), around: rowAround(report, it) });

/** A cell of a report of which only the summary is at hand; shown with its line up to it. */
function elsewhere({ in: other, at: { from, to } }: FigureOf): Target {
  return { in: other, at: { from, to }, around: { from: other.lines[lineOf(other.lines, from)]!, to } };
}
