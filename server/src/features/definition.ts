import type { Span } from '../base/span.ts';
import type { Fact, Report } from '../report/report.ts';
import { linkAt } from './links/links.ts';
import { factAt, rowAround, seen } from './places.ts';

/** Where a number leads from one place to others. */
export interface Definition {
  /** What was asked about. */
  readonly origin: Span;
  readonly targets: readonly Target[];
}

export interface Target {
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
 */
export function definition(report: Report, offset: number): Definition | undefined {
  const link = linkAt(report, offset);
  if (link) return { origin: link.at, targets: link.facts.map((it) => target(report, it)) };
  const fact = factAt(report, offset);
  return fact && { origin: seen(fact), targets: [target(report, fact)] };
}

const target = (report: Report, it: Fact): Target => ({ at: seen(it), around: rowAround(report, it) });
