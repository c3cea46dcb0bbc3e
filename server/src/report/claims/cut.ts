import { derived } from '../../base/memo.ts';
import { type Quantity, quantities } from '../../base/quantities.ts';
import type { Prose, Report } from '../report.ts';
import { type Segment, segmentsOf } from './segments.ts';

interface Cut {
  quantities?: readonly Quantity[];
  segments?: readonly Segment[];
}

/** What was read of the lines of a report; several readers look at one line, and each thing is read once. */
const cutsOf = (report: Report): Map<Prose, Cut> => derived(report, none);
const none = (): Map<Prose, Cut> => new Map();

function cutOf(report: Report, line: Prose): Cut {
  const all = cutsOf(report);
  const seen = all.get(line);
  if (seen) return seen;
  const it: Cut = {};
  all.set(line, it);
  return it;
}

/** The quantities of a line of prose. */
export function quantitiesIn(report: Report, line: Prose): readonly Quantity[] {
  const cut = cutOf(report, line);
  cut.quantities ??= quantities(report.text, line.from, line.to);
  return cut.quantities;
}

/** A line of prose, cut at its punctuation. */
export function segmentsIn(report: Report, line: Prose): readonly Segment[] {
  const cut = cutOf(report, line);
  cut.segments ??= segmentsOf(report.text, line, quantitiesIn(report, line));
  return cut.segments;
}
