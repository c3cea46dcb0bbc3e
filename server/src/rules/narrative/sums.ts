import { compare, type Decimal, show, subtract, whole } from '../../base/decimal.ts';
import type { Span } from '../../base/span.ts';
import type { Breakdown } from '../../report/claims/breakdown.ts';
import { isChannel } from '../../report/claims/wording.ts';

/** The parts as a sum: `60 + 30`. */
export const terms = ({ parts }: Breakdown): string => parts.map((it) => show(it.quantity.value)).join(' + ');

/** How far two numbers are apart. */
export function gapOf(a: Decimal, b: Decimal): string {
  const it = compare(a, b) < 0 ? subtract(b, a) : subtract(a, b);
  return show(it ?? whole(0)!);
}

/** The words of a place, the middle left out where they are many. */
export function quoted(text: string, { from, to }: Span): string {
  const clause = text.slice(from, to).replace(/\s+/g, ' ');
  return clause.length > 24 ? `${clause.slice(0, 10)}…${clause.slice(-10)}` : clause;
}

/** Whether the parts are channels, several of which may publish one and the same thing. */
export const areChannels = (text: string, { parts }: Breakdown): boolean =>
  parts.filter((it) => isChannel(text, it)).length > 1;

/** Whether the parts exceed their total and nothing may have been counted twice. */
export const exceedsSurely = (text: string, it: Breakdown): boolean => it.over && !areChannels(text, it);
