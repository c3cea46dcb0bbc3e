import { derived } from '../../base/memo.ts';
import type { Span } from '../../base/span.ts';
import { isBlank, matchesIn } from '../../base/text.ts';
import { ofWords } from '../../report/carried.ts';
import { publishedText } from '../../report/comments.ts';
import type { Report } from '../../report/report.ts';

export type Kind = 'phone' | 'fax' | 'postcode';

/** A number behind its label: 电话：0631-5322764. */
export interface Labelled extends Span {
  readonly kind: Kind;
  /** As written. */
  readonly raw: string;
}

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['电话', 'phone'],
  ['手机', 'phone'],
  ['热线', 'phone'],
  ['联系方式', 'phone'],
  ['传真', 'fax'],
  ['邮编', 'postcode'],
  ['邮政编码', 'postcode'],
]);
const labels = new RegExp([...kinds.keys()].join('|'), 'g');

/** Every number of a telephone, a fax or a postcode that stands behind its label and a colon, in order. */
export const labelledOf = (report: Report): readonly Labelled[] => derived(report, find);

const find = ofWords((report): readonly Labelled[] => {
  const text = publishedText(report);
  const out: Labelled[] = [];
  for (const { 0: word, index } of matchesIn(text, labels)) {
    numbersAt(text, index + word.length, kinds.get(word)!, out);
  }
  return out;
});

/** Between the label and its number: 电话号码：, 电话（传真）：, 电话为. */
const colon = /(?:号码|[（(](?:传真|兼传真|含传真)[）)]|\/传真|及传真)?[\s\u3000]{0,3}[：:为][\s\u3000]{0,3}/y;

/** Digits and whatever stands between the groups of a number; what ends a sentence or parts two numbers ends it. */
const signs = /(?:[(（][ \u3000]{0,2})?[+＋]?[\d０-９][\d０-９ \u3000()（）\-－_＿—–‐‑‒―─~～]{0,40}/y;

/** Takes in the numbers behind one label. */
function numbersAt(text: string, at: number, kind: Kind, out: Labelled[]): void {
  const before = out.length;
  // 0631-5322764、5322765: one label for several numbers.
  for (let from = matchEnd(colon, text, at); from >= 0 && out.length - before < 6; ) {
    const end = matchEnd(signs, text, from);
    if (end < 0) break;
    const to = trimmed(text, from, end);
    // 5322764、65 shortens its second number, and 电话：20人次 is none.
    if (digitsIn(text, from, to) >= (out.length > before ? 7 : 5)) {
      out.push({ kind, from, to, raw: text.slice(from, to) });
    }
    if (out.length === before || kind === 'postcode' || !/[、，,/／;；]/.test(text[end] ?? '')) break;
    from = end + 1;
  }
}

/** Where a sticky pattern ends that begins at a place; -1 where it does not. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function digitsIn(text: string, from: number, to: number): number {
  let out = 0;
  for (let i = from; i < to; i++) if (isDigit(text.charCodeAt(i))) out++;
  return out;
}

const isDigit = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);

/** Blanks, dashes and an unpaired bracket at the end belong to the sentence. */
function trimmed(text: string, from: number, to: number): number {
  while (to > from && (isBlank(text.charCodeAt(to - 1)) || /[-—–－()（）]/.test(text[to - 1]!))) to--;
  return to;
}
