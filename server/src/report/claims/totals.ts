import { add, compare, type Decimal, isZero, subtract, whole } from '../../base/decimal.ts';
import type { Quantity } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
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
  for (let sentence = lead.sentence; sentence >= 0 && sentence > lead.sentence - 4; sentence--) {
    const same = sentence === lead.sentence;
    const out: Candidate[] = [];
    let divides = false;
    for (let i = Math.max(0, list.lead.at - reach); i < list.lead.at; i++) {
      const it = segments[i]!;
      if (it.sentence !== sentence || it.depth > (same ? lead.depth : 0) || speaksOfChange(text, it)) continue;
      for (const quantity of it.quantities) {
        if (quantity.group !== group) continue;
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
  let sum = whole(0);
  for (const it of list.parts) {
    sum = sum && add(sum, it.quantity.value);
    if (sum && it !== list.parts[0] && totals.some((t) => compare(t, sum!) === 0)) return true;
  }
  const missing = sum && subtract(total.value, sum);
  return missing !== undefined && missing.units > 0 && isTold(segments, list, near, missing);
}

/** The sums of the last two, three … totals. */
function together(near: readonly Candidate[]): readonly Decimal[] {
  const out: Decimal[] = [];
  let sum: Decimal | undefined = whole(0);
  for (let i = near.length - 1; i >= 0 && sum; i--) {
    sum = add(sum, near[i]!.quantity.value);
    if (sum && i < near.length - 1) out.push(sum);
  }
  return out;
}

/** Whether a difference is itself stated, before the list or behind it up to the end of the next sentence. */
function isTold(segments: readonly Segment[], list: List, near: readonly Candidate[], missing: Decimal): boolean {
  const { group } = list.parts[0]!.quantity;
  if (near.some((it) => compare(it.quantity.value, missing) === 0)) return true;
  const { sentence } = segments[list.lead.at]!;
  for (let i = list.end; i < segments.length && i < list.end + reach && segments[i]!.sentence <= sentence + 1; i++) {
    if (segments[i]!.quantities.some((q) => q.group === group && compare(q.value, missing) === 0)) return true;
  }
  return false;
}
