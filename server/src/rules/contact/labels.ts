import { derived } from '../../base/memo.ts';
import type { Span } from '../../base/span.ts';
import { halfwidth, isBlank } from '../../base/text.ts';
import { ofWords } from '../../report/carried.ts';
import type { Report } from '../../report/report.ts';

export type Kind = 'phone' | 'fax' | 'postcode';

/** A number behind its label: 电话：0631-5322764. */
export interface Labelled extends Span {
  readonly kind: Kind;
  /** As written. */
  readonly raw: string;
}

const labels: readonly { readonly word: string; readonly kind: Kind }[] = [
  { word: '电话', kind: 'phone' },
  { word: '手机', kind: 'phone' },
  { word: '热线', kind: 'phone' },
  { word: '联系方式', kind: 'phone' },
  { word: '传真', kind: 'fax' },
  { word: '邮编', kind: 'postcode' },
  { word: '邮政编码', kind: 'postcode' },
];

/** Every number of a telephone, a fax or a postcode that stands behind its label and a colon, in order. */
export const labelledOf = (report: Report): readonly Labelled[] => derived(report, find);

const find = ofWords(({ text }): readonly Labelled[] => {
  const out: Labelled[] = [];
  for (const { word, kind } of labels) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      out.push(...numbersAt(text, at + word.length, kind));
    }
  }
  return out.sort((a, b) => a.from - b.from);
});

/** Between the label and its number: 电话号码：, 电话（传真）：, 电话为. */
const colon = /^(?:号码|[（(](?:传真|兼传真|含传真)[）)]|\/传真|及传真)?[\s\u3000]{0,3}[：:为][\s\u3000]{0,3}/;

/** Digits and whatever stands between the groups of a number; what ends a sentence or parts two numbers ends it. */
const signs = /^(?:[(][ ]{0,2})?[+]?\d[\d ()\-_—–‐‑‒―－─~]{0,40}/;

function numbersAt(text: string, at: number, kind: Kind): Labelled[] {
  const out: Labelled[] = [];
  const lead = colon.exec(text.slice(at, at + 16));
  if (!lead) return out;
  // 0631-5322764、5322765: one label for several numbers.
  for (let from = at + lead[0].length; out.length < 6; ) {
    const found = signs.exec(halfwidth(text.slice(from, from + 44)));
    if (!found) break;
    const to = trimmed(text, from, from + found[0].length);
    const count = halfwidth(text.slice(from, to)).replace(/\D/g, '').length;
    // 5322764、65 shortens its second number, and 电话：20人次 is none.
    if (count >= (out.length > 0 ? 7 : 5)) out.push({ kind, from, to, raw: text.slice(from, to) });
    if (out.length === 0 || kind === 'postcode') break;
    from += found[0].length;
    if (!/[、，,/／;；]/.test(text[from] ?? '')) break;
    from++;
  }
  return out;
}

/** Blanks, dashes and an unpaired bracket at the end belong to the sentence. */
function trimmed(text: string, from: number, to: number): number {
  while (to > from && (isBlank(text.charCodeAt(to - 1)) || /[-—–－()（）]/.test(text[to - 1]!))) to--;
  return to;
}
