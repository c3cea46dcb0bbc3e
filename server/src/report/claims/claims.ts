import { derived } from '../../base/memo.ts';
import { type Quantity, quantities } from '../../base/quantities.ts';
import type { Report } from '../report.ts';
import { type Breakdown, breakdownsOf } from './breakdown.ts';
import { type Denial, denialsOf } from './denials.ts';
import { segmentsOf } from './segments.ts';

/** What the prose of a report claims about itself and about the tables, in order. */
export interface Claims {
  readonly breakdowns: readonly Breakdown[];
  readonly denials: readonly Denial[];
}

/** The claims of a report, read once and kept with it. */
export const claimsOf = (report: Report): Claims => derived(report, readClaims);

function readClaims(report: Report): Claims {
  const breakdowns: Breakdown[] = [];
  const denials: Denial[] = [];
  for (const line of report.prose) {
    const found = quantities(report.text, line.from, line.to);
    if (mayDivide(found)) breakdowns.push(...breakdownsOf(report.text, segmentsOf(report.text, line, found)));
    denials.push(...denialsOf(report.text, line, found));
  }
  return { breakdowns, denials };
}

/** A total and two parts are the least that can disagree; shares are no parts. */
function mayDivide(found: readonly Quantity[]): boolean {
  let counts = 0;
  for (const it of found) if (it.group !== '%' && it.group !== '‰') counts++;
  return counts > 2;
}
