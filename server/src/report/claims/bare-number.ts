import { whole } from '../../base/decimal.ts';
import type { Quantity } from '../../base/quantities.ts';

const isDigit = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);

/** Signs in front of digits that name something: 表1, 附件2, 电话5322764, 12345号. */
const names = '表图件话编号真码第条款页版类章节线至';

/** The group of a number without a measure word; it adds up with whatever stands beside it. */
export const bareGroup = '';

/**
 * The number a clause ends in without a measure word: `工作动态60`. Only Arabic digits behind a Chinese word, and no
 * year; what it counts shows where it stands among others.
 */
export function bareNumber(text: string, from: number, to: number): Quantity | undefined {
  let at = to;
  while (at > from && isDigit(text.charCodeAt(at - 1))) at--;
  if (at === to || at === from || to - at > 6) return undefined;
  const before = text.charCodeAt(at - 1);
  if (before < 0x4e00 || before > 0x9fff || names.includes(text[at - 1]!)) return undefined;
  let value = 0;
  for (let i = at; i < to; i++) value = value * 10 + (text.charCodeAt(i) & 15);
  if (value >= 1990 && value <= 2099) return undefined;
  const span = { from: at, to };
  return { ...span, number: span, value: whole(value)!, unit: '', group: bareGroup, exact: true, least: true };
}

/** Whether two quantities may add up. */
export const addsTo = (a: string, b: string): boolean => a === b || a === bareGroup || b === bareGroup;
