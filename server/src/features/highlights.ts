import type { Span } from '../base/span.ts';
import { balances } from '../equations/balance.ts';
import type { Fact, Report } from '../report/report.ts';
import { linkAt, linksOfSame } from './links/links.ts';
import { sumAt } from './links/sums.ts';
import { factAt, seen } from './places.ts';

/** A place to make visible; `write` is where the number is made: a total, or the cell that prose repeats. */
export interface Highlight {
  readonly at: Span;
  readonly kind: 'read' | 'write';
}

/**
 * In a table every cell of the equations the cursor stands in, totals as `write`, and where the prose repeats the cell.
 * In the prose all places that state the same quantity, the cells as `write`; where a number repeats no table, the sum it
 * is a part or the total of.
 */
export function highlights(report: Report, offset: number): readonly Highlight[] | undefined {
  const link = linkAt(report, offset);
  const fact = link ? undefined : factAt(report, offset);
  if (!link && !fact) return sumAround(report, offset);
  const cells = link ? link.facts.map(written) : cellsAround(report, fact!);
  const prose = linksOfSame(report, link?.facts ?? [fact!]).map(({ at }): Highlight => ({ at, kind: 'read' }));
  return [...cells, ...prose];
}

/** A total of the prose and the parts it is divided into. */
function sumAround(report: Report, offset: number): readonly Highlight[] | undefined {
  const it = sumAt(report, offset)?.sum;
  const place = ({ from, to }: Span): Span => ({ from, to });
  return (
    it && [
      { at: place(it.total), kind: 'write' },
      ...it.parts.map(({ quantity }): Highlight => ({ at: place(quantity), kind: 'read' })),
    ]
  );
}

const written = (it: Fact): Highlight => ({ at: seen(it), kind: 'write' });

function cellsAround(report: Report, fact: Fact): readonly Highlight[] {
  const table = report.tables.find((it) => it.facts.some((row) => row.includes(fact)))!;
  const own = balances(table).filter(({ left, right }) => left.includes(fact) || right.includes(fact));
  if (own.length === 0) return [written(fact)];
  const totals = new Set(own.flatMap(({ left }) => (left.length === 1 ? left : [])));
  const cells = new Set(own.flatMap(({ left, right }) => [...left, ...right]));
  return [...cells].flatMap((it) =>
    it?.room ? { at: seen(it), kind: totals.has(it) ? ('write' as const) : ('read' as const) } : [],
  );
}
