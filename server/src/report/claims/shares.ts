import { type Decimal, decimal } from '../../base/decimal.ts';
import { derived } from '../../base/memo.ts';
import type { Quantity } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
import type { Report } from '../report.ts';
import type { Breakdown, Part } from './breakdown.ts';
import { claimsOf } from './claims.ts';
import { segmentsIn } from './cut.ts';
import type { Segment } from './segments.ts';
import { linesWith, sign } from './signs.ts';

/** The lines of prose with a share in them whose words are worth a reading, cut at their punctuation. */
export function* shareLines(report: Report, isWorth: (words: string) => boolean): Iterable<readonly Segment[]> {
  for (const it of linesWith(report, sign.share)) {
    if (isWorth(report.text.slice(it.from, it.to))) yield segmentsIn(report, it);
  }
}

/** A share the text states of a part: 258件，占33.9%, where the part stands in a list below its total. */
export interface Share extends Span {
  readonly stated: Quantity;
  readonly part: Part;
  readonly of: Breakdown;
}

/** The shares of all parts whose total is known. */
export const sharesOf = (report: Report): readonly Share[] => derived(report, readShares);

function readShares(report: Report): readonly Share[] {
  const { breakdowns } = claimsOf(report);
  if (breakdowns.length === 0) return [];
  const places = new Map<number, readonly [segments: readonly Segment[], at: number]>();
  for (const segments of shareLines(report, () => true))
    for (const [i, it] of segments.entries()) places.set(it.from, [segments, i]);
  if (places.size === 0) return [];
  const out: Share[] = [];
  for (const of of breakdowns) {
    for (const [i, part] of of.parts.entries()) {
      const place = places.get(part.from);
      const it = place && shareOf(report.text, ...place, of, part, of.parts[i + 1]);
      if (it) out.push(it);
    }
  }
  return out;
}

/** The share of one part: the only one between its number and the next part. */
function shareOf(
  text: string,
  segments: readonly Segment[],
  own: number,
  of: Breakdown,
  part: Part,
  next: Part | undefined,
): Share | undefined {
  const { sentence } = segments[own]!;
  const found: { at: Segment; q: Quantity }[] = [];
  for (let i = own; i < segments.length && i < own + 4; i++) {
    const at = segments[i]!;
    if (at.sentence !== sentence || (next && at.from >= next.from)) break;
    for (const q of at.quantities) if (q.from > part.quantity.from) found.push({ at, q });
  }
  const [first, more] = found;
  // Another count between the two may be what the share is of.
  if (first?.q.unit !== '%' || !first.q.exact || more || !part.quantity.exact) return undefined;
  return isShare(text, first.at, first.q, part) ? { ...first.q, stated: first.q, part, of } : undefined;
}

const says = /占|比例|比重/;
const changes = /增|降|减|升|提高|提升|回落|同比|环比|率|满意|完成/;

/** 占33.9%, 占比26.1%, 所占比例为30%, or the number alone in brackets behind the part. */
function isShare(text: string, at: Segment, it: Quantity, part: Part): boolean {
  const words = text.slice(Math.max(at.from, part.quantity.to), it.from);
  if (changes.test(words)) return false;
  return says.test(words) || ('（('.includes(at.before || '-') && at.from === it.from);
}

/** How a share that is stated stands to the exact one: right, rounded another way in its last digit, or wrong. */
export function judge(part: number, whole: number, stated: Decimal): 'right' | 'near' | 'wrong' {
  const ulp = 10 ** -stated.scale;
  const off = Math.abs((part / whole) * 100 - stated.units * ulp);
  if (off <= ulp / 2 + 1e-9) return 'right';
  return off < ulp ? 'near' : 'wrong';
}

/** A share as it is written with so many decimals. */
export const rounded = (part: number, whole: number, scale: number): Decimal | undefined =>
  decimal(((part / whole) * 100).toFixed(scale));

/** A quantity as a plain number. */
export const numberOf = ({ value }: Quantity): number => value.units / 10 ** value.scale;
