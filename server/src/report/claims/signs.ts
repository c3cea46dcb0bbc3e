import { derived } from '../../base/memo.ts';
import type { Span } from '../../base/span.ts';
import { ofWords } from '../carried.ts';
import type { Prose, Report } from '../report.ts';
import { manners, mayCount, mayTellHow, measures, numerals, pairAt } from './statement-signs.ts';

/**
 * What a line may hold: a list of parts, a denial, a zero that counts something, a blank, a share, an approximation, a
 * number that may repeat a table, a word of how all went.
 */
export const sign = { list: 1, denial: 2, zero: 4, blank: 8, share: 16, about: 32, count: 64, how: 128 } as const;

const kinds = new Uint16Array(0x10000);
const mark = (characters: string, as: number): void => {
  for (const it of characters) kinds[it.charCodeAt(0)]! |= as;
};
mark('其分看类计包涵含合总共：:（(', sign.list);
mark('未没无', sign.denial);
mark('0０零〇', sign.zero);
mark(' \t\u3000\u00a0\u2002_＿', sign.blank);
mark('%％百', sign.share);
mark('约余近逾', sign.about);
mark(measures, sign.count);
// The upper bits say what may lead to a sign: a number or a space to a measure word, its first half to a word of how all went.
mark(`${numerals} `, sign.count << 8);
for (const [first = '', last = ''] of manners) {
  mark(first, sign.how << 8);
  mark(last, sign.how);
}
const every = 0xff;
/** Signs that may stand behind anything. */
const free = every & ~(sign.count | sign.how);
const digits = new Uint8Array(0x10000);
for (const it of '0123456789０１２３４５６７８９.．') digits[it.charCodeAt(0)] = 1;

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
  const out: Prose[] = [];
  for (let i = 0; i < signs.length; i++) if ((signs[i]! & wanted) !== 0) out.push(report.prose[i]!);
  return out;
}

/** Signs of a list that need no other behind them, and with which others the rest of them begin one (leads.ts). */
const alone: ReadonlySet<number> = new Set([...'含：:（('].map((it) => it.charCodeAt(0)));
const leads: ReadonlySet<number> = new Set(
  [
    ...'其中 包括 包含 涵盖 合计 合共 总计 总共 共计 分别 分为'.split(' '),
    ...[...'分看类计'].flatMap((it) => [...'，,：:、'].map((end) => it + end)),
  ].map((it) => pairAt(it, 1)),
);

/** Whether a list of parts may begin at one of its signs; most 分 and 计 stand in other words. */
function begins(text: string, at: number): boolean {
  if (leads.has(pairAt(text, at + 1)) || alone.has(text.charCodeAt(at))) return true;
  if (text.startsWith('其他处理', at)) return true;
  return text[at] === '共' && '总一，,、；;'.includes(text[at - 1] ?? '-');
}

/** One look at each character of a line spares most lines all others. A sign that was found is looked for no more. */
function signsIn(text: string, { from, to }: Span): number {
  let out = 0;
  for (let at = nextSign(text, from, to, every); at < to; at = nextSign(text, at + 1, to, every & ~out)) {
    const found = kinds[text.charCodeAt(at)]! & every;
    if (isMeant(text, at, found, from, to)) out |= found;
  }
  return out;
}

/** The next place with one of some signs. A loop of its own: one that calls nothing is many times quicker. */
function nextSign(text: string, from: number, to: number, wanted: number): number {
  let before = from > 0 ? kinds[text.charCodeAt(from - 1)]! : 0;
  for (let at = from; at < to; at++) {
    const kind = kinds[text.charCodeAt(at)]!;
    if ((kind & wanted & ((before >> 8) | free)) !== 0) return at;
    before = kind;
  }
  return to;
}

/** Whether a character is what it is a sign of, as its neighbours tell. */
function isMeant(text: string, at: number, found: number, from: number, to: number): boolean {
  switch (found) {
    case sign.list:
      return begins(text, at);
    case sign.zero:
      // The 0 of 120 and of 0.5 is no zero.
      return (digits[text.charCodeAt(at - 1)]! | digits[text.charCodeAt(at + 1)]!) === 0;
    case sign.count:
      return mayCount(text, at, from, to);
    case sign.how:
      return mayTellHow(text, at);
    default:
      return true;
  }
}
