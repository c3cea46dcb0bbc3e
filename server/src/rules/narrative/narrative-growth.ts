import { add, compare, type Decimal, decimal, isZero, show, subtract, whole } from '../../base/decimal.ts';
import type { Span } from '../../base/span.ts';
import { halfwidth } from '../../base/text.ts';
import { lastYear } from '../../equations/across.ts';
import { type Mention, mentionsOf } from '../../report/mentions.ts';
import type { Report } from '../../report/report.ts';
import type { Summary } from '../../report/summary.ts';
import { rule } from '../rule.ts';
import { carried } from '../years/drafts.ts';

/** A change that the text tells of, and the numbers of both years. */
interface Growth {
  readonly at: Span;
  readonly now: Decimal;
  readonly before: Decimal;
  readonly year: number;
}

const label = '一、本年新收政府信息公开申请数量';
const year = (of: number, n: string): string => carried(of, { [label]: n });

export const narrativeGrowth = rule<Growth>({
  id: 'narrative-growth',
  topic: 'narrative',
  reads: undefined,
  compares: 'years',
  title: { zh: '同比增减与上一年度报告不符', en: 'A change from last year that last year’s report does not bear out' },
  severity: 'info',
  basis: '惯例：同比数据以上一年度公布的报告为准',
  why: {
    zh: '正文说比上年增减多少，上一年度报告里的数字算出来却不是。或者算错，或者上一年度的数字更正过。',
    en: 'The text says how much more or less than last year, and last year’s report gives another difference.',
  },
  example: {
    bad: `${year(2023, '12')}\n## 三、收到和处理政府信息公开申请情况\n\n本年新收政府信息公开申请12件，⟦同比增长50%⟧。\n`,
    good: `${year(2023, '12')}\n## 三、收到和处理政府信息公开申请情况\n\n本年新收政府信息公开申请12件，同比增长20%。\n`,
    beside: [year(2022, '10')],
  },
  check(report, say, { archive }) {
    const last = lastYear(report, archive);
    if (!last) return;
    for (const mention of mentionsOf(report)) {
      const it = growthBehind(report, mention, last);
      if (it) say({ at: it.at, data: it });
    }
  },
  message: ({ now, before, year: of }) => ({
    zh: `上一年度（${of}年）报告为 ${show(before)}，本年为 ${show(now)}，与此处所说的增减不符`,
    en: `The report on ${of} says ${show(before)}, this one ${show(now)}; the change is another`,
  }),
});

/** What is rounded by its words, a range, or counted in points of a percentage is left to the reader. */
const change =
  /^[，,（(]?(?:同比|(?:比|较|与)(?:上一?年|去年)(?:同期|相比|度)?)[^，。；\d０-９约近]{0,4}?(增长|增加|上升|提高|增|下降|减少|降低|回落|降|减)了?\s?([\d０-９]+(?:[.．][\d０-９]+)?)\s?([%％件条份个])(?!百分点|左右|以上|以下|以内|多|余|[-—~～至到])/;

const aside = /^[（(](?!同比|[比较与])[^（）()\n]{0,250}[）)]/;

/** A quantity further ahead in the sentence: 新收12件、上年结转2件，同比增长20% may be said of either, or of both. */
const counted = /[\d０-９]\s?[件条份个宗起项例]/;

function growthBehind(
  { text }: Report,
  { at, facts, alternatives, statement }: Mention,
  last: Summary,
): Growth | undefined {
  // 共收到3607件（市政府349件、…），同比增长70%: what is in brackets is about parts.
  const behind = at.to + (aside.exec(text.slice(at.to, at.to + 300))?.[0].length ?? 0);
  const found = change.exec(text.slice(behind, behind + 40));
  const now = statement.value;
  // 元 in the text and 万元 in a cell are not told apart here.
  if (!found || statement.part || facts.some((it) => it.column.kind === 'amount')) return undefined;
  if (counted.test(text.slice(sentenceStart(text, at.from), at.from))) return undefined;
  const said = decimal(halfwidth(found[2]!));
  const isLess = /下降|减少|降|回落|减/.test(found[1]!);
  if (!said) return undefined;
  const sums = [facts, ...alternatives].map((them) => sumIn(last, them));
  const [before] = sums;
  if (!before || sums.some((it) => !it || agrees(now, it, said, isLess, found[3]!))) return undefined;
  const from = behind + found[0].search(/[^，,（(]/);
  return { at: { from, to: behind + found[0].length }, now, before, year: last.year! };
}

function sentenceStart(text: string, at: number): number {
  let it = at;
  while (it > 0 && at - it < 200 && !/[。；\n]/.test(text[it - 1]!)) it--;
  return it;
}

function sumIn(last: Summary, facts: Mention['facts']): Decimal | undefined {
  let out = whole(0);
  for (const it of facts) {
    const value = last.figure(it.table.id, it.row.id, it.column.id)?.value;
    out = value && out && add(out, value);
  }
  return out;
}

/** Whether a change fits two numbers: exactly in 件, in per cent as far as it was rounded, or cut off. */
function agrees(now: Decimal, before: Decimal, said: Decimal, isLess: boolean, unit: string): boolean {
  const by = isLess ? subtract(before, now) : subtract(now, before);
  if (!by) return true;
  if (!/[%％]/.test(unit)) return compare(by, said) === 0;
  if (isZero(before)) return false;
  // Exact to ten places is exact enough for a share: nobody writes more than two.
  const share = (Number(show(by)) / Number(show(before))) * 100;
  return Math.abs(share - Number(show(said))) < 10 ** -said.scale;
}
