import { add, compare, type Decimal, isZero, subtract, whole } from '../../base/decimal.ts';
import type { Quantity } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
import { addsTo } from './bare-number.ts';
import type { Breakdown, List, Part } from './breakdown.ts';
import type { Segment } from './segments.ts';
import { speaksOfChange } from './wording.ts';

/** How many clauses a list and the way back to its total may have; longer ones are not written by hand. */
export const reach = 120;

/** A quantity that a list of parts may divide, with the clause it stands in. */
export interface Candidate extends Span {
  readonly quantity: Quantity;
  /** Whether it stands in the same sentence as the list. */
  readonly same: boolean;
}

/**
 * The quantities a list may divide, in order: those before it in its sentence, else those of the sentence before. A
 * sentence that only divides a total another way is passed over, so that 按渠道…。按内容…。 both divide the same total.
 */
export function candidates(
  text: string,
  segments: readonly Segment[],
  list: List,
  before: readonly Breakdown[],
): readonly Candidate[] {
  const lead = segments[list.lead.at]!;
  const { group } = list.parts[0]!.quantity;
  if (list.lead.total !== undefined) return inSegment(segments[list.lead.total]!, group);
  for (let sentence = lead.sentence; sentence >= 0 && sentence > lead.sentence - 4; sentence--) {
    const same = sentence === lead.sentence;
    const out: Candidate[] = [];
    let divides = false;
    for (let i = Math.max(0, list.lead.at - reach); i < list.lead.at; i++) {
      const it = segments[i]!;
      if (it.sentence !== sentence || it.depth > (same ? lead.depth : 0) || speaksOfChange(text, it)) continue;
      // A number without a measure word is a total only right in front of its list.
      const found = it.bare && i === list.lead.at - 1 ? [it.bare] : it.quantities;
      for (const quantity of found) {
        if (!addsTo(quantity.group, group)) continue;
        const isPart = !same && before.slice(-4).some((b) => b.parts.some((p) => p.quantity === quantity));
        if (isPart) divides = true;
        else out.push({ from: it.from, to: it.to, quantity, same });
      }
    }
    if (out.length > 0) return out;
    if (!same && !divides) return [];
  }
  return [];
}

const inSegment = (it: Segment, group: string): readonly Candidate[] =>
  it.quantities
    .filter((q) => addsTo(q.group, group))
    .map((quantity) => ({ from: it.from, to: it.to, quantity, same: true }));

/**
 * The nearest total that is no smaller than any part. Where there is none, 其中 still divides what stands before it in
 * its sentence; any other list then divides something that is not written there.
 */
export function ownTotal(near: readonly Candidate[], { lead, parts }: List): Candidate | undefined {
  const isLarge = (it: Candidate): boolean => parts.every((p) => compare(p.quantity.value, it.quantity.value) <= 0);
  // A list right behind its total has no other.
  const direct = lead.kind === 'bracket' || (lead.kind === 'colon' && lead.first === lead.at);
  const large = direct ? near.slice(-1).find(isLarge) : near.findLast(isLarge);
  const own = large ?? (lead.kind === 'of-which' ? near.findLast((it) => it.same) : undefined);
  return own && isZero(own.quantity.value) ? undefined : own;
}

/** The sum of parts; undefined where it cannot be exact. */
export const sumOf = (parts: readonly Part[]): Decimal | undefined =>
  parts.reduce<Decimal | undefined>((out, it) => out && add(out, it.quantity.value), whole(0));

/**
 * Whether some reading saves the sentence. The parts may divide any total before them, or several together (本年新收 and
 * 上年结转); the first of them alone may do so, the rest dividing it another way; and what is missing may be told beside.
 */
export function agree(segments: readonly Segment[], list: List, near: readonly Candidate[], total: Quantity): boolean {
  const totals = [...near.map((it) => it.quantity.value), ...together(near)];
  // The first part alone may be the whole, as where all applicants are natural persons.
  const first = list.parts[0]!.quantity.value;
  if (list.lead.kind === 'of-which' && !list.complete && compare(first, total.value) === 0) return true;
  const isTotal = (it: Decimal): boolean => totals.some((t) => compare(t, it) === 0);
  let sum = whole(0);
  let run = whole(0);
  for (const it of list.parts) {
    [sum, run] = [sum && add(sum, it.quantity.value), run && add(run, it.quantity.value)];
    if (!run || it === list.parts[0] || !isTotal(run)) continue;
    // The remainder of a list belongs to its last dimension.
    if (!list.complete || it === list.parts[list.parts.length - 1]) return true;
    run = whole(0);
  }
  if (sum && isTotal(sum)) return true;
  const missing = sum && subtract(total.value, sum);
  return missing !== undefined && missing.units > 0 && isTold(segments, list, near, missing);
}

/** Whether the parts exceed every total that they may divide, and several of them together. */
export function exceeds(near: readonly Candidate[], sum: Decimal): boolean {
  const all = near.reduce<Decimal | undefined>((out, it) => out && add(out, it.quantity.value), whole(0));
  return all !== undefined && compare(sum, all) > 0;
}

/** The sums of the last two, three … parts: a total behind them may leave out the first. */
export const suffixes = (parts: readonly Part[]): readonly Decimal[] => sumsFromEnd(parts.map((it) => it.quantity));

/** The sums of the last two, three … totals. */
const together = (near: readonly Candidate[]): readonly Decimal[] => sumsFromEnd(near.map((it) => it.quantity));

function sumsFromEnd(all: readonly Quantity[]): readonly Decimal[] {
  const out: Decimal[] = [];
  let sum: Decimal | undefined = whole(0);
  for (let i = all.length - 1; i >= 0 && sum; i--) {
    sum = add(sum, all[i]!.value);
    if (sum && i < all.length - 1) out.push(sum);
  }
  return out;
}

/**
 * Whether a difference is itself stated, before the list or behind it up to the end of the next sentence, or is what the
 * next sentences count together.
 */
function isTold(segments: readonly Segment[], list: List, near: readonly Candidate[], missing: Decimal): boolean {
  const { group } = list.parts[0]!.quantity;
  if (near.some((it) => compare(it.quantity.value, missing) === 0)) return true;
  const { sentence } = segments[list.end - 1]!;
  let told = whole(0);
  for (let i = list.end; i < segments.length && i < list.end + reach && segments[i]!.sentence <= sentence + 4; i++) {
    for (const q of segments[i]!.quantities) {
      if (!addsTo(q.group, group)) continue;
      if (compare(q.value, missing) === 0 && segments[i]!.sentence <= sentence + 1) return true;
      told = told && add(told, q.value);
      if (told && compare(told, missing) === 0) return true;
    }
  }
  return false;
}
