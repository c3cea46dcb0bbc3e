import type { Quantity } from '../../base/quantities.ts';
import { addsTo, bareGroup } from './bare-number.ts';
import type { List, Part } from './breakdown.ts';
import { type Lead, leadOf } from './leads.ts';
import type { Segment } from './segments.ts';
import { reach } from './totals.ts';
import { addsMore, isEach, isRest, isResult, isTotalled, leavesOpen, speaksOfChange } from './wording.ts';

/** A list while it is read. */
interface Reading {
  readonly lead: Lead;
  readonly parts: Part[];
  open: boolean;
  unsure: boolean;
  rounded: boolean;
}

/** The parts behind a lead, to the end of its sentence, or to the sentence with what remains. */
export function readList(text: string, segments: readonly Segment[], lead: Lead): List {
  const { depth, sentence } = segments[lead.at]!;
  const list: Reading = { lead, parts: [], open: lead.open, unsure: false, rounded: false };
  let last = sentence;
  let end = lead.first;
  for (; end < segments.length; end++) {
    if (end - lead.first > reach) list.unsure = true;
    if (list.unsure) break;
    const it = segments[end]!;
    if (it.sentence !== last) {
      const next = depth === 0 && list.parts.length > 0 ? restAfter(text, segments, end, list.parts[0]!.quantity) : -1;
      if (next < 0) break;
      last = next;
    }
    if (it.depth < depth) break;
    if (it.depth > depth) continue;
    if (end > lead.first && leadOf(text, segments, end, true)) {
      list.open = true;
      break;
    }
    if (!takes(text, it, list)) break;
  }
  const next = segments[end];
  if (next && next.sentence === last + 1 && next.depth === 0 && addsMore(text, next)) list.open = true;
  // A bracket that is never closed was cut off.
  if (lead.kind === 'bracket' && !'）)'.includes(segments[end - 1]!.behind || '-')) list.open = true;
  const closing = list.parts[list.parts.length - 1];
  return { ...list, complete: closing !== undefined && isRest(text, closing), end };
}

/** Adds the part a segment holds, if any; false where the list ends before it. */
function takes(text: string, it: Segment, list: Reading): boolean {
  if (leavesOpen(text, it)) list.open = true;
  if (speaksOfChange(text, it)) return true;
  const counts = it.bare ? [it.bare] : it.quantities.filter((q) => q.group !== '%' && q.group !== '‰');
  if (counts.length === 0) return true;
  // Behind the last part a total of all of them may stand: 共5件.
  if (list.parts.length > 1 && isTotalled(text, it)) return false;
  const group = list.parts.find((p) => p.quantity.group !== bareGroup)?.quantity.group ?? bareGroup;
  const own = counts.filter((q) => addsTo(q.group, group));
  if (own.length === 0 || (list.lead.kind === 'results' && !isResult(text, it))) {
    list.open = true;
    return false;
  }
  if (own.length > 1 || !own[0]!.least || isEach(text, own[0]!.from)) list.unsure = true;
  if (!own[0]!.exact) list.rounded = true;
  list.parts.push({ from: it.from, to: it.to, quantity: own[0]! });
  return true;
}

/**
 * The sentence that names what remains of a list which goes on over sentences; -1 where there is none. Every sentence up
 * to it begins with a part.
 */
function restAfter(text: string, segments: readonly Segment[], at: number, like: Quantity): number {
  const { sentence } = segments[at]!;
  let begun = -1;
  for (let i = at; i < segments.length && i < at + 24; i++) {
    const it = segments[i]!;
    if (it.sentence > sentence + 5) return -1;
    if (it.sentence === begun) continue;
    begun = it.sentence;
    const [own] = it.quantities;
    if (!own || own.group !== like.group || isTotalled(text, it) || leadOf(text, segments, i, true)) return -1;
    if (isRest(text, it)) return it.sentence;
  }
  return -1;
}
