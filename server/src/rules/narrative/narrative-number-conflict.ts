import { compare, show } from '../../base/decimal.ts';
import { startsNumeral } from '../../base/han-numerals.ts';
import { type Quantity, quantities } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
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
    const [first, ...more] = saidOf(report);
    if (!first) return;
    for (const second of more) {
      if (second.count.unit !== first.count.unit || compare(second.count.value, first.count.value) === 0) continue;
      if (!first.total && !second.total) continue;
      const message = { zh: `前文为 ${show(first.count.value)}`, en: `Here it is ${show(first.count.value)}` };
      say({ at: second, data: { first, second }, related: [{ at: first, message }] });
      return;
    }
  },
  message: ({ first, second }) => ({
    zh: `公开信息数前文为 ${show(first.count.value)}${first.count.unit}，此处为 ${show(second.count.value)}${second.count.unit}，前后不一致`,
    en: `The number of pieces of information is ${show(first.count.value)} before and ${show(second.count.value)} here`,
  }),
});

const phrase =
  /(共计|共|累计|总计|合计)?(?:主动)?公开(?:各类|各项)?(?:政府|政务)?信息(?:总?数量?|总数)?(共计|共|累计|总计|合计)?(?:为|有|达到?)?[ \u3000]*$/;

/** Words of a channel, a part of the unit, a share of the time or another year: the number then counts something else. */
const narrower =
  /网|微信|微博|公众号|平台|媒体|公报|栏|抖音|渠道|方式|形式|下属|所属|各|全[市省县区镇]|部门|月|季度|上年|去年|上半年|下半年|截至|截止|以来|历年|自开通|其中|领域|类|方面|解读|以上|专题/;

/** The statements of a report, in order. */
function saidOf(report: Report): readonly Said[] {
  const { text, prose } = report;
  const out: Said[] = [];
  let line = 0;
  for (let i = text.indexOf('公开'); i >= 0; i = text.indexOf('公开', i + 2)) {
    const next = text[i + 2];
    if (next !== '信' && next !== '政' && next !== '各') continue;
    const number = numberBehind(text, i + 2);
    if (number < 0) continue;
    while (line < prose.length && prose[line]!.to <= i) line++;
    const own = prose[line];
    if (!own) break;
    const it = own.from > i ? undefined : saidAt(text, own, i, number);
    if (it && !isPart(report, it)) out.push(it);
  }
  return out;
}

/** How the words in front of a number end (see `phrase`). */
const ends = new Uint8Array(0x10000);
for (const it of '息数量共计为有达到 \u3000\u00a0') ends[it.charCodeAt(0)] = 1;

/** Where a number stands so near behind that these words may count it, else -1. Most do not, and this costs next to nothing. */
function numberBehind(text: string, at: number): number {
  for (let i = at; i < at + 14; i++) {
    const code = text.charCodeAt(i);
    if (startsNumeral(code)) return ends[text.charCodeAt(i - 1)] === 1 ? i : -1;
    if (code === 0xff0c || code === 0x3002 || code === 0x3001 || code === 10) return -1;
  }
  return -1;
}

function saidAt(text: string, line: Span, at: number, number: number): Said | undefined {
  const from = sentenceStart(text, line.from, at);
  const found = phrase.exec(text.slice(Math.max(from, at - 6), number));
  if (!found || narrower.test(text.slice(from, number).replace(/\d{4}年\d{1,2}月\d{1,2}日/g, ''))) return undefined;
  const [count] = quantities(text, number, Math.min(line.to, at + 30), 1);
  if (!count?.exact || count.from !== number || count.group !== 'item') return undefined;
  // A part of the number, a condition, a comparison or a rate may follow, but not another noun.
  if (!/[，,。；;：:、（(\s]|$/.test(text[count.to] ?? '')) return undefined;
  const start = Math.max(from, at - 6) + found.index;
  return { from: start, to: count.to, count, total: found[1] !== undefined || found[2] !== undefined };
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
