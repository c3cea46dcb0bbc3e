import { isZero } from '../../base/decimal.ts';
import type { Quantity } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
import { isBlank, matchesIn } from '../../base/text.ts';
import * as words from './denial-words.ts';
import { type Lexicon, longest, skip } from './lexicon.ts';

/** What a statement says did not happen at all: applications received, 行政复议, 行政诉讼. */
export type Denied = 'requests' | 'review' | 'suit';

/** 未收到政府信息公开申请, 没有发生行政复议, 行政诉讼0件: without a scope, a condition or an exception. */
export interface Denial extends Span {
  readonly of: readonly Denied[];
  /** The last year its sentence names before it; undefined where it names none. */
  readonly year: number | undefined;
}

const deniers = /[未没无]/g;

/** The denials of one line of prose, whose quantities are given. */
export function denialsOf(text: string, line: Span, found: readonly Quantity[]): readonly Denial[] {
  const out: Denial[] = [];
  for (const { index } of matchesIn(text.slice(line.from, line.to), deniers)) {
    const i = line.from + index;
    // 并非没有, 有无: no denial.
    if (text[i - 1] === '非' || text[i - 1] === '有') continue;
    const it = spoken(text, i, line.to) ?? spoken(text, i, line.to, true);
    if (it) out.push(...whole(text, { from: i, to: it.to, of: it.of }, line.from));
    else if (text[i] === '无') out.push(...listed(text, i, line).flatMap((named) => whole(text, named, line.from)));
  }
  for (const it of found) {
    const zero = it.exact && isZero(it.value) && it.unit !== '%' ? counted(text, it, line) : undefined;
    if (zero) out.push(...whole(text, zero, line.from));
  }
  return out;
}

const none: readonly Denial[] = [];

/** What is denied, and where the words for it end. */
interface Spoken {
  readonly of: readonly Denied[];
  readonly to: number;
}

/** A denial from its first word to the end of its clause; undefined where anything else is said in it. */
function spoken(text: string, at: number, to: number, disputed = false): Spoken | undefined {
  const start = at + longest(text, at, to, words.deniers);
  const it = disputed ? disputeAt(text, start, to) : requestAt(text, start, to);
  if (!it) return undefined;
  const end = skip(text, it.to, to, disputed ? words.disputeTails : words.requestTails);
  return endsClause(text, end, to) ? { of: it.of, to: end } : undefined;
}

function requestAt(text: string, at: number, to: number, extra?: Lexicon): Spoken | undefined {
  const start = skip(text, at, to, words.requestLinks, extra);
  const length = longest(text, start, to, words.requests);
  return length > 0 ? { of: ['requests'], to: start + length } : undefined;
}

function disputeAt(text: string, at: number, to: number, extra?: Lexicon): Spoken | undefined {
  let start = skip(text, concerning(text, at, to), to, words.disputeLinks, extra);
  const of: Denied[] = [];
  let end = start;
  for (;;) {
    const length = longest(text, start, to, words.disputeNames);
    if (length === 0) break;
    of.push(...words.disputes.get(text.slice(start, start + length))!);
    end = start + length;
    start = skip(text, end, to, words.joins);
  }
  return of.length > 0 ? { of, to: end } : undefined;
}

/** 与本街道有关的: names the authority itself. */
function concerning(text: string, at: number, to: number): number {
  if (text[at] !== '与') return at;
  const end = text.slice(at, Math.min(to, at + 16)).indexOf('有关的');
  return end < 0 ? at : at + end + 3;
}

/** `行政诉讼0件`, `收到政府信息公开申请0件`, `收到0件政府信息公开申请`: the clause around a zero. */
function counted(text: string, zero: Quantity, line: Span): Omit<Denial, 'year'> | undefined {
  for (const marks of ['，,。；;：:！（(', '，,。；;：:！（(、']) {
    let from = zero.from;
    while (from > line.from && !marks.includes(text[from - 1]!) && zero.from - from < 60) from--;
    while (from < zero.from && isBlank(text.charCodeAt(from))) from++;
    for (const read of [requestAt, disputeAt]) {
      const it = read(text, from, zero.from, words.counters);
      if (it && skip(text, it.to, zero.from, words.equals) === zero.from) return { from, to: zero.to, of: it.of };
    }
    if (skip(text, from, zero.from, words.requestLinks, words.counters) === zero.from) {
      const it = requestAt(text, zero.to, line.to);
      const to = it && skip(text, it.to, line.to, words.requestTails);
      if (to !== undefined && endsClause(text, to, line.to)) return { from, to, of: ['requests'] };
    }
  }
  return undefined;
}

/** `行政复议、行政诉讼情况：无`: the answer behind a name, as in a list. */
function listed(text: string, at: number, line: Span): readonly Omit<Denial, 'year'>[] {
  if (!endsClause(text, at + 1, line.to) || !'：:为是'.includes(text[at - 1] ?? '-')) return [];
  let from = at;
  while (from > line.from && !'，,。；;！）)'.includes(text[from - 1]!) && at - from < 60) from--;
  while (from < at && isBlank(text.charCodeAt(from))) from++;
  for (const [read, tails] of [
    [requestAt, words.requestTails],
    [disputeAt, words.disputeTails],
  ] as const) {
    const it = read(text, from, at, words.counters);
    const end = it && skip(text, it.to, at, tails, words.equals);
    if (end === at) return [{ from, to: at + 1, of: it!.of }];
  }
  return [];
}

const endsClause = (text: string, at: number, to: number): boolean => at >= to || '，,。；;！!（('.includes(text[at]!);

/** A denial with its year, if nothing before it narrows it, supposes it, or moves it to another time. */
function whole(text: string, it: Omit<Denial, 'year'>, from: number): readonly Denial[] {
  const sentence = text.slice(startAfter(text, it.from, from, '。！!？?'), it.from);
  if (words.elsewhere.test(sentence)) return none;
  // A month narrows the year unless it is the last of the period.
  if (sentence.includes('月') && !/12\s*月\s*31\s*日/.test(sentence)) return none;
  const clause = text.slice(startAfter(text, it.from, from, '，,；;：:（(。！!？?'), it.from);
  if (words.narrowing.test(clause)) return none;
  const year = [...text.slice(it.from - sentence.length, it.to).matchAll(/(\d{4})\s*年/g)].at(-1);
  return [{ ...it, year: year && Number(year[1]) }];
}

/** The place behind the last of some marks before an offset; not farther back than any sentence reaches. */
function startAfter(text: string, at: number, from: number, marks: string): number {
  const limit = Math.max(from, at - 300);
  while (at > limit && !marks.includes(text[at - 1]!)) at--;
  return at;
}
