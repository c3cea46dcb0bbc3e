import { derived } from '../../base/memo.ts';
import type { Quantity } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
import { ofWords } from '../carried.ts';
import type { Report } from '../report.ts';
import { type Breakdown, breakdownsOf } from './breakdown.ts';
import { quantitiesIn, segmentsIn } from './cut.ts';
import { type Denial, denialsOf } from './denials.ts';
import { sign, signsOf } from './signs.ts';

/** What the prose of a report claims about itself and about the tables, in order. */
export interface Claims {
  readonly breakdowns: readonly Breakdown[];
  readonly denials: readonly Denial[];
}

/** The claims of a report, read once and kept with it. */
export const claimsOf = (report: Report): Claims => derived(report, readClaims);

const readClaims = ofWords((report): Claims => {
  const breakdowns: Breakdown[] = [];
  const denials: Denial[] = [];
  const all = signsOf(report);
  for (let i = 0; i < all.length; i++) {
    const found = all[i]!;
    if ((found & claiming) === 0) continue;
    const line = report.prose[i]!;
    const divides = (found & sign.list) > 0;
    // Numbers are read only where something may be said with them; most lines say nothing of the kind.
    const numbers = divides || (found & sign.zero) > 0 ? quantitiesIn(report, line) : none;
    if (divides && (enough(numbers) || isBareList(report.text, line))) {
      breakdowns.push(...breakdownsOf(report.text, segmentsIn(report, line)));
    }
    if ((found & (sign.denial | sign.zero)) > 0) denials.push(...denialsOf(report.text, line, numbers));
  }
  return { breakdowns, denials };
});

const claiming = sign.list | sign.denial | sign.zero;
const none: readonly Quantity[] = [];

/** Three numbers without a measure word in front of a mark: 政策文件30、工作动态60、其他20. */
const isBareList = (text: string, { from, to }: Span): boolean => bareList.test(text.slice(from, to));

const bareList = /[0-9０-９.．][，,、；;。（）()其](?:[\s\S]*?[0-9０-９.．][，,、；;。（）()其]){2}/;

/** A total and one part are the least that can disagree; shares are no parts. */
function enough(found: readonly Quantity[]): boolean {
  let counts = 0;
  for (const it of found) if (it.group !== '%' && it.group !== '‰') counts++;
  return counts > 1;
}
