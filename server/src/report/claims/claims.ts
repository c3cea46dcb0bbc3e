import { derived } from '../../base/memo.ts';
import { type Quantity, quantities } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
import type { Report } from '../report.ts';
import { type Breakdown, breakdownsOf } from './breakdown.ts';
import { type Denial, denialsOf } from './denials.ts';
import { segmentsOf } from './segments.ts';

/** What the prose of a report claims about itself and about the tables, in order. */
export interface Claims {
  readonly breakdowns: readonly Breakdown[];
  readonly denials: readonly Denial[];
}

/** The claims of a report, read once and kept with it. */
export const claimsOf = (report: Report): Claims => derived(report, readClaims);

function readClaims(report: Report): Claims {
  const breakdowns: Breakdown[] = [];
  const denials: Denial[] = [];
  for (const line of report.prose) {
    if (line.to - line.from > longest) continue;
    const found = signsIn(report.text, line);
    if (found === 0) continue;
    const divides = (found & sign.list) > 0 && maybeDivides.test(report.text.slice(line.from, line.to));
    // Numbers are read only where something may be said with them; most lines say nothing of the kind.
    const numbers = divides || (found & sign.zero) > 0 ? quantities(report.text, line.from, line.to) : none;
    if (divides && enough(numbers)) {
      breakdowns.push(...breakdownsOf(report.text, segmentsOf(report.text, line, numbers)));
    }
    if ((found & (sign.denial | sign.zero)) > 0) denials.push(...denialsOf(report.text, line, numbers));
  }
  return { breakdowns, denials };
}

/** Nobody wrote a line of more characters as prose; what is read in it would only keep its owner waiting. */
const longest = 50_000;

const none: readonly Quantity[] = [];

/** What a line may hold: the beginning of a list of parts, a denial, a zero that counts something. */
const sign = { list: 1, denial: 2, zero: 4 } as const;

const signs = new Uint8Array(0x10000);
for (const it of '其分看类计包涵含：:（(') signs[it.charCodeAt(0)] = sign.list;
for (const it of '未没无') signs[it.charCodeAt(0)] = sign.denial;
for (const it of '0０零〇') signs[it.charCodeAt(0)] = sign.zero;
const digits = new Uint8Array(0x10000);
for (const it of '0123456789０１２３４５６７８９.．') digits[it.charCodeAt(0)] = 1;

/** One look at each character of a line spares most lines all others. */
function signsIn(text: string, { from, to }: Span): number {
  let out = 0;
  for (let i = from; i < to; i++) {
    const found = signs[text.charCodeAt(i)]!;
    // The 0 of 120 and of 0.5 is no zero.
    const inNumber = found === sign.zero && (digits[text.charCodeAt(i - 1)]! | digits[text.charCodeAt(i + 1)]!) > 0;
    if (!inNumber) out |= found;
  }
  return out;
}

/** A sign of every way in which a list of parts begins (leads.ts); a line without any divides no total. */
const maybeDivides = /其中|分别|分为|[看分类计][，,：:、]|包括|包含|涵盖|含|[：:（(]|其他处理/;

/** A total and two parts are the least that can disagree; shares are no parts. */
function enough(found: readonly Quantity[]): boolean {
  let counts = 0;
  for (const it of found) if (it.group !== '%' && it.group !== '‰') counts++;
  return counts > 2;
}
