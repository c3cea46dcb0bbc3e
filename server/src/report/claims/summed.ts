import { addsTo } from './bare-number.ts';
import type { Breakdown, Part } from './breakdown.ts';
import { leadOf } from './leads.ts';
import type { Segment } from './segments.ts';
import { reach, suffixes, sumOf } from './totals.ts';
import { isEach, isTotalled, leavesOpen, speaksOfChange } from './wording.ts';

/** The parts in front of 合计44条, in the same sentence, back to the first clause that counts something else. */
export function summedAt(text: string, segments: readonly Segment[], at: number): Breakdown | undefined {
  const it = segments[at]!;
  const total = it.quantities[0];
  if (!total?.exact || it.quantities.length > 1 || !isTotalled(text, it)) return undefined;
  const parts: Part[] = [];
  let open = false;
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const part = segments[i]!;
    if (part.sentence !== it.sentence || part.depth < it.depth) break;
    if (part.depth > it.depth) continue;
    if (leavesOpen(text, part)) open = true;
    const [own, more] = part.bare ? [part.bare] : part.quantities;
    if (!own || more || !own.exact || !addsTo(own.group, total.group) || speaksOfChange(text, part)) break;
    if (isEach(text, own.from)) return undefined;
    if (isTotalled(text, part)) break;
    parts.unshift({ from: part.from, to: part.to, quantity: own });
    if (leadOf(text, segments, i, true)) break;
  }
  const sum = sumOf(parts);
  if (parts.length < 2 || !sum) return undefined;
  return {
    from: parts[0]!.from,
    to: total.to,
    lead: 'summed',
    total,
    said: { from: it.from, to: total.to },
    parts,
    // Other parts may stand in the sentences before.
    exhaustive: !open && !isEarlier(segments, at, total.group),
    sum,
    holds: suffixes(parts).some((s) => s.units === total.value.units && s.scale === total.value.scale),
    over: false,
    open,
  };
}

/** Whether something of the kind is counted in a sentence before, or before the parts in this one. */
function isEarlier(segments: readonly Segment[], at: number, group: string): boolean {
  const { sentence } = segments[at]!;
  for (let i = at - 1; i >= 0 && i > at - reach; i--) {
    if (segments[i]!.sentence < sentence && segments[i]!.quantities.some((q) => q.group === group)) return true;
  }
  return false;
}
