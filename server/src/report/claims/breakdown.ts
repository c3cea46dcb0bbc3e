import type { Decimal } from '../../base/decimal.ts';
import type { Quantity } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
import { type Lead, type LeadKind, leadOf } from './leads.ts';
import type { Segment } from './segments.ts';
import { agree, candidates, ownTotal, reach, sumOf } from './totals.ts';
import { addsMore, isAnswered, isRest, isResult, leavesOpen, speaksOfChange } from './wording.ts';

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
  /** A number in it is rounded or cannot be told from others. */
  readonly unsure: boolean;
  /** The segment behind the list. */
  readonly end: number;
}

/** The totals of one line that the text divides into parts, in order. */
export function breakdownsOf(text: string, segments: readonly Segment[]): readonly Breakdown[] {
  const out: Breakdown[] = [];
  let results = 0;
  for (let i = 0; i < segments.length; i++) {
    const lead = leadOf(text, segments, i);
    // The results of a list that is read already do not begin another one.
    if (!lead || (lead.kind === 'results' && i < results)) continue;
    const list = readList(text, segments, lead);
    if (list.parts.some((it) => isResult(text, it))) results = list.end;
    const it = list.parts.length < 2 || list.unsure ? undefined : divided(text, segments, list, out);
    if (it) out.push(it);
  }
  return out;
}

function readList(text: string, segments: readonly Segment[], lead: Lead): List {
  const { depth, sentence } = segments[lead.at]!;
  const parts: Part[] = [];
  let { open } = lead;
  let unsure = false;
  let end = lead.first;
  for (; end < segments.length; end++) {
    if (end - lead.first > reach) unsure = true;
    if (unsure) break;
    const it = segments[end]!;
    if (it.sentence !== sentence || it.depth < depth) break;
    if (it.depth > depth) continue;
    if (end > lead.first && leadOf(text, segments, end, true)) {
      open = true;
      break;
    }
    if (leavesOpen(text, it)) open = true;
    if (speaksOfChange(text, it)) continue;
    const counts = it.quantities.filter((q) => q.group !== '%' && q.group !== '‰');
    if (counts.length === 0) continue;
    const group = parts[0]?.quantity.group ?? counts[0]!.group;
    const own = counts.filter((q) => q.group === group);
    if (own.length === 0 || (lead.kind === 'results' && !isResult(text, it))) {
      open = true;
      break;
    }
    if (own.length > 1 || !own[0]!.exact) unsure = true;
    parts.push({ from: it.from, to: it.to, quantity: own[0]! });
  }
  const next = segments[end];
  if (next && next.sentence === sentence + 1 && next.depth === 0 && addsMore(text, next)) open = true;
  // A bracket that is never closed was cut off.
  if (lead.kind === 'bracket' && !'）)'.includes(segments[end - 1]!.behind || '-')) open = true;
  return { lead, parts, open, unsure, end };
}

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
  return {
    from: total.from,
    to: last.quantity.to,
    lead: lead.kind,
    total: total.quantity,
    parts,
    exhaustive: isRest(text, last)
      ? lead.kind !== 'results' || parts.length > 3
      : !list.open && isWhole(lead, parts.length),
    sum,
    holds: agree(segments, list, near, total.quantity),
  };
}

/** Whether a lead by itself says that its list is complete. Two parts behind 包括 are still examples. */
function isWhole(lead: Lead, parts: number): boolean {
  if (lead.kind === 'of-which' || lead.kind === 'results') return false;
  return lead.kind !== 'includes' || parts > 2;
}
