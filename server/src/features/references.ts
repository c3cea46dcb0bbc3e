import type { Span } from '../base/span.ts';
import type { Report } from '../report/report.ts';
import { linkAt, linksOfSame, linksTo } from './links/links.ts';
import { factAt, seen } from './places.ts';

/**
 * All places that state a quantity, the cells first.
 *
 * Of a cell: whatever in the prose leads to it, sums it is a part of included; references are the inverse of definition.
 * Of a number in the prose: the cells it repeats, and the other places that repeat just these. Cells are declarations.
 */
export function references(report: Report, offset: number, withCells: boolean): readonly Span[] | undefined {
  const link = linkAt(report, offset);
  const fact = link ? undefined : factAt(report, offset);
  if (!link && !fact) return undefined;
  const cells = withCells ? (link?.facts ?? [fact!]).map(seen) : [];
  const links = link ? linksOfSame(report, link.facts) : linksTo(report, fact!);
  return [...cells, ...links.map((it) => it.at)];
}
