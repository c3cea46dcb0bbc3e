import { derived } from '../../base/memo.ts';
import type { Span } from '../../base/span.ts';
import { ofWords } from '../carried.ts';
import type { Prose, Report } from '../report.ts';

/** What a line may hold: a list of parts, a denial, a zero that counts something, a blank, a share, an approximation. */
export const sign = { list: 1, denial: 2, zero: 4, blank: 8, share: 16, about: 32 } as const;

const signs = new Uint8Array(0x10000);
for (const it of '其分看类计包涵含合总共：:（(') signs[it.charCodeAt(0)] = sign.list;
for (const it of '未没无') signs[it.charCodeAt(0)] = sign.denial;
for (const it of '0０零〇') signs[it.charCodeAt(0)] = sign.zero;
for (const it of ' \t\u3000\u00a0\u2002_＿') signs[it.charCodeAt(0)] = sign.blank;
for (const it of '%％百') signs[it.charCodeAt(0)] = sign.share;
for (const it of '约余近逾') signs[it.charCodeAt(0)] = sign.about;
const digits = new Uint8Array(0x10000);
for (const it of '0123456789０１２３４５６７８９.．') digits[it.charCodeAt(0)] = 1;

/** Whether this character code is a digit or a decimal point. */
export const isDigitOrPoint = (code: number): boolean => digits[code] === 1;

/** Nobody wrote a line of more characters as prose; what is read in it would only keep its owner waiting. */
const longest = 50_000;

/** The signs of every line of prose, in order; none for a line that is too long to be prose. */
export const signsOf = (report: Report): readonly number[] => derived(report, readSigns);

const readSigns = ofWords(({ text, prose }): readonly number[] =>
  prose.map((it) => (it.to - it.from > longest ? 0 : signsIn(text, it))),
);

/** The lines of prose that hold a sign. */
export function linesWith(report: Report, wanted: number): readonly Prose[] {
  const signs = signsOf(report);
  return report.prose.filter((_, i) => (signs[i]! & wanted) !== 0);
}

/** Whether a list of parts may begin at one of its signs (leads.ts); most 分 and 计 stand in other words. */
function begins(text: string, at: number): boolean {
  const next = text[at + 1] ?? '';
  switch (text[at]) {
    case '其':
      return next === '中' || text.startsWith('他处理', at + 1);
    case '包':
      return next === '括' || next === '含';
    case '涵':
      return next === '盖';
    case '合':
    case '总':
      return next === '计' || next === '共';
    case '共':
      return next === '计' || '总一，,、；;'.includes(text[at - 1] ?? '-');
    case '分':
      return next === '别' || next === '为' || ends.includes(next);
    case '看':
    case '类':
    case '计':
      return next !== '' && ends.includes(next);
    default:
      return true;
  }
}

const ends = '，,：:、';

/** One look at each character of a line spares most lines all others. */
function signsIn(text: string, { from, to }: Span): number {
  let out = 0;
  for (let i = from; i < to; i++) {
    const found = signs[text.charCodeAt(i)]!;
    // The 0 of 120 and of 0.5 is no zero.
    const inNumber = found === sign.zero && (digits[text.charCodeAt(i - 1)]! | digits[text.charCodeAt(i + 1)]!) > 0;
    if (found === sign.list && !begins(text, i)) continue;
    if (!inNumber) out |= found;
  }
  return out;
}
