import type { Decimal } from '../../base/decimal.ts';
import type { Quantity } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
import { type Lead, type LeadKind, leadOf } from './leads.ts';
import { readList } from './list.ts';
import type { Segment } from './segments.ts';
import { summedAt } from './summed.ts';
import { agree, candidates, exceeds, ownTotal, sumOf } from './totals.ts';
import { isAnswered, isResult } from './wording.ts';

/** A total and the parts the text divides it into, on one line: from the clause of the total to the last part. */
export interface Breakdown extends Span {
  readonly lead: LeadKind;
  readonly total: Quantity;
  readonly parts: readonly Part[];
  /** Whether the parts claim to be all there is. Otherwise they are examples, which only must not exceed the total. */
  readonly exhaustive: boolean;
  readonly sum: Decimal;
  /** Whether some reading of the sentence makes parts and total agree. */
  readonly holds: boolean;
  /** Whether the parts exceed all that they may divide. */
  readonly over: boolean;
  /** Whether the text says, or may say, that it leaves some parts out. */
  readonly open: boolean;
  /** The clause of the total, up to its number. */
  readonly said: Span;
}

/** One part: its clause, and the quantity in it. */
export interface Part extends Span {
  readonly quantity: Quantity;
}

/** A list as it is read, before its total is known. */
export interface List {
  readonly lead: Lead;
  readonly parts: readonly Part[];
  /** Something in it says, or may say, that more belongs to it. */
  readonly open: boolean;
  /** A number in it cannot be told from others. */
  readonly unsure: boolean;
  /** A number in it is rounded, so that it only must not exceed its total. */
  readonly rounded: boolean;
  /** Whether its last part is what remains. */
  readonly complete: boolean;
  /** The segment behind the list. */
  readonly end: number;
}

/** The totals of one line that the text divides into parts, in order. */
export function breakdownsOf(text: string, segments: readonly Segment[]): readonly Breakdown[] {
  const out: Breakdown[] = [];
  let results = 0;
  for (let i = 0; i < segments.length; i++) {
    const summed = summedAt(text, segments, i);
    if (summed) out.push(summed);
    const lead = leadOf(text, segments, i);
    // The results of a list that is read already do not begin another one.
    if (!lead || (lead.kind === 'results' && i < results)) continue;
    const list = readList(text, segments, lead);
    if (list.parts.some((it) => isResult(text, it))) results = list.end;
    const it = list.parts.length < least(lead) || list.unsure ? undefined : divided(text, segments, list, out);
    if (it) out.push(it);
  }
  return out;
}

/** How many parts say something of a total: one behind 其中, which only must not exceed it; two elsewhere. */
const least = ({ kind }: Lead): number => (kind === 'of-which' ? 1 : 2);

function divided(
  text: string,
  segments: readonly Segment[],
  list: List,
  before: readonly Breakdown[],
): Breakdown | undefined {
  const { lead, parts } = list;
  const last = parts[parts.length - 1]!;
  const asResults = parts.filter((it) => isResult(text, it)).length >= 2;
  const near = candidates(text, segments, list, before).filter((it) => !asResults || isAnswered(text, it, it.quantity));
  const total = ownTotal(near, list);
  const sum = sumOf(parts);
  if (!total?.quantity.exact || !sum) return undefined;
  const single = parts.length === 1;
  const over = exceeds(near, sum) && !(single && !total.same);
  const exhaustive = list.complete
    ? lead.kind !== 'results' || parts.length > 3
    : !list.open && isWhole(lead, parts.length);
  return {
    from: Math.min(total.from, parts[0]!.from),
    to: last.quantity.to,
    lead: lead.kind,
    total: total.quantity,
    said: { from: total.from, to: total.quantity.to },
    parts,
    exhaustive: exhaustive && !list.rounded && !single,
    sum,
    holds: list.rounded || single ? !over : agree(segments, list, near, total.quantity),
    over,
    open: list.open,
  };
}

/** Whether a lead by itself says that its list is complete. Two parts behind 包括 are still examples. */
function isWhole(lead: Lead, parts: number): boolean {
  if (lead.kind === 'of-which' || lead.kind === 'results') return false;
  return lead.kind !== 'includes' || parts > 2;
}
