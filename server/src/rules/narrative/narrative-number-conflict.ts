import { compare, show } from '../../base/decimal.ts';
import { numeralStarts } from '../../base/han-numerals.ts';
import { type Quantity, quantities } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
import { matchesIn } from '../../base/text.ts';
import { claimsOf } from '../../report/claims/claims.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';

/** One statement of how much information the unit published in the year. */
interface Said extends Span {
  readonly count: Quantity;
  /** Whether it says that it is all: 共, 累计. */
  readonly total: boolean;
}

interface Conflict {
  readonly first: Said;
  readonly second: Said;
}

export const narrativeNumberConflict = rule<Conflict>({
  id: 'narrative-number-conflict',
  topic: 'narrative',
  title: { zh: '同一数据前后不一致', en: 'One quantity, two values' },
  severity: 'warning',
  basis: '惯例：年报应当真实、准确，文中数据前后一致',
  why: {
    zh: '全年公开政府信息的总条数在文中出现两次而数值不同，至少有一处是错的。写明渠道、范围、月份或另一年度的，不相比较。',
    en: 'The text gives the number of pieces of information published in the year twice, with two values; one is wrong. Statements about a channel, a part of the unit, a month or another year are not compared.',
  },
  example: {
    bad: '全年共主动公开政府信息20条。\n\n我局认真做好主动公开工作，⟦累计公开政府信息16条⟧。\n',
    good: '全年共主动公开政府信息20条。\n\n我局认真做好主动公开工作，累计公开政府信息20条。\n',
  },
  check(report, say) {
    const { text, prose } = report;
    const all = matchesIn(text, phrase);
    if (all.length < 2 || !all.some(isTotal)) return;
    let first: Said | undefined;
    let line = 0;
    for (const found of all) {
      // Of two statements that do not say they are all, each may be a part.
      if (first && !first.total && !isTotal(found)) continue;
      while (line < prose.length && prose[line]!.to <= found.index) line++;
      const own = prose[line];
      if (!own) return;
      const it = own.from > found.index || isNarrower(text, own, found) ? undefined : saidIn(text, own, found);
      if (!it || (first && agrees(it, first)) || isPart(report, it)) continue;
      if (first) {
        const message = { zh: `前文为 ${show(first.count.value)}`, en: `Here it is ${show(first.count.value)}` };
        say({ at: it, data: { first, second: it }, related: [{ at: first, message }] });
        return;
      }
      first = it;
    }
  },
  message: ({ first, second }) => ({
    zh: `公开信息数前文为 ${show(first.count.value)}${first.count.unit}，此处为 ${show(second.count.value)}${second.count.unit}，前后不一致`,
    en: `The number of pieces of information is ${show(first.count.value)} before and ${show(second.count.value)} here`,
  }),
});

/**
 * Captured: what stands between 公开 and the number with its word for a total, and what leads to 公开, with such a word too.
 * What is behind 公开 comes first, since it is what most places lack.
 */
const phrase = new RegExp(
  '公开' +
    '(?=((?:各类|各项)?(?:政府|政务)?信息(?:总?数量?|总数)?(共计|共|累计|总计|合计)?(?:为|有|达到?)?[ \\u3000]{0,11})' +
    `[${numeralStarts}])` +
    '(?<=((共计|共|累计|总计|合计)?(?:主动)?)公开)',
  'g',
);

const isTotal = (found: RegExpExecArray): boolean => found[2] !== undefined || found[4] !== undefined;

/** Words of a channel, a part of the unit, a share of the time or another year: the number then counts something else. */
const narrower =
  /网|微信|微博|公众号|平台|媒体|公报|栏|抖音|渠道|方式|形式|下属|所属|各|全[市省县区镇]|部门|月|季度|上年|去年|上半年|下半年|截至|截止|以来|历年|自开通|其中|领域|类|方面|解读|以上|专题/;

const agrees = (it: Said, first: Said): boolean =>
  it.count.unit !== first.count.unit || compare(it.count.value, first.count.value) === 0;

function saidIn(text: string, line: Span, found: RegExpExecArray): Said | undefined {
  const { 3: before = '', index } = found;
  const number = numberIn(found);
  const [count] = quantities(text, number, Math.min(line.to, index + 30), 1);
  if (!count?.exact || count.from !== number || count.group !== 'item') return undefined;
  return { from: index - before.length, to: count.to, count, total: isTotal(found) };
}

/** Where the number of a statement begins: behind 公开 and the words between. */
const numberIn = ({ 1: words = '', index }: RegExpExecArray): number => index + 2 + words.length;

/** Whether its sentence says, in front of the number, that this counts something else or less. */
function isNarrower(text: string, line: Span, found: RegExpExecArray): boolean {
  const words = text.slice(sentenceStart(text, line.from, found.index), numberIn(found));
  return narrower.test(words.replace(/\d{4}年\d{1,2}月\d{1,2}日/g, ''));
}

const stops = new Uint8Array(0x10000);
for (const it of '。；;！!？?') stops[it.charCodeAt(0)] = 1;

function sentenceStart(text: string, from: number, at: number): number {
  let i = at;
  while (i > from && at - i < 300 && stops[text.charCodeAt(i - 1)] === 0) i--;
  return i;
}

/** Whether a number is one part of a total. */
const isPart = (report: Report, { count }: Said): boolean =>
  claimsOf(report).breakdowns.some((it) => it.parts.some((p) => p.quantity.from === count.from));
