import { type Decimal, decimal, whole } from './decimal.ts';
import { isNumeral, type Numeral, readNumeral, startsNumeral } from './han-numerals.ts';
import type { Span } from './span.ts';
import { isBlank } from './text.ts';

/**
 * A number in Chinese prose with what it counts: `262条`, `三十二次`, `2000多人次`, `18万余条`, `56.5%`.
 *
 * Years, dates, ordinals (`第七次`), document numbers, telephone numbers, durations and bare numbers are no quantities.
 */
export interface Quantity extends Span {
  /** Exact as written; amounts in 元, shares in per cent. */
  readonly value: Decimal;
  /** The digits alone, without the measure word. */
  readonly number: Span;
  readonly unit: string;
  /** Quantities of different groups never add up: `item` holds 条 篇 件 份 …, other units mostly stand alone. */
  readonly group: string;
  /** False where the text itself rounds: 约, 余, 多, 近, 左右, a range, or a number in 万 or 亿. */
  readonly exact: boolean;
}

const item = '条篇件份则宗起例';
const alone = '个项部册幅封张期轮家户处类种页字块组套本批支台辆门堂组';
const groups = new Map<string, string>([
  ...[...item].map((it) => [it, 'item'] as const),
  ...[...alone].map((it) => [it, it] as const),
  ['次', 'time'],
  ['场', 'time'],
  ['场次', 'time'],
  ['人', 'person'],
  ['名', 'person'],
  ['位', 'person'],
  ['人次', '人次'],
  ['元', 'money'],
]);
/** Words after 个 that make it a duration or a difference of shares. */
const notThings = ['工作日', '自然日', '月', '小时', '百分点', '季度', '年', '星期'];

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Every quantity between two offsets, in order. One pass; never fails. */
export function quantities(text: string, from: number, to: number): readonly Quantity[] {
  const out: Quantity[] = [];
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (!startsNumeral(code) || (isHan(code) && !mayCount(text.charCodeAt(i + 1)))) continue;
    const numeral = readNumeral(text, i, to);
    if (!numeral) continue;
    const it = quantityOf(text, numeral, from, to);
    if (it) out.push(it);
    i = (it?.to ?? numeral.to) - 1;
  }
  return out;
}

/** What can stand behind the first sign of a Chinese number that counts something; most 一 stand in words. */
const behind = new Uint8Array(0x10000);
for (const it of [...groups.keys(), ...' \u3000%％余多来几']) behind[it.charCodeAt(0)] = 1;
const mayCount = (code: number): boolean => behind[code] === 1 || isNumeral(code);

function quantityOf(text: string, it: Numeral, from: number, to: number): Quantity | undefined {
  const next = text[it.to];
  if (next === '年' || next === '月' || next === '日') return undefined;
  let end = it.to;
  const loose = '余多来几'.includes(text[end] ?? '-') && end < to;
  if (loose) end++;
  const gapped = blankEnd(text, end, to);
  const unit = unitAt(text, gapped, to);
  if (unit === undefined || isOrdinal(text, it.from, from)) return undefined;
  const after = gapped + unit.length;
  if (isLetter(text.charCodeAt(it.from - 1))) return undefined;
  if (it.short && after < to && isHan(text.charCodeAt(after))) return undefined;
  const value = exactly(it);
  if (!value) return undefined;
  const exact = !loose && !it.rounded && !isRange(text, it, from, after, to) && !isLoose(text, it, from, after, to);
  const number = { from: it.from, to: it.to };
  return { from: it.from, to: after, value, number, unit, group: groups.get(unit) ?? unit, exact };
}

const exactly = (it: Numeral): Decimal | undefined =>
  it.plain?.includes('.') ? decimal(it.plain) : whole(Math.round(it.value));

function blankEnd(text: string, at: number, to: number): number {
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The measure word at a place; undefined where there is none, as behind a date, a duration or a rank. */
function unitAt(text: string, at: number, to: number): string | undefined {
  if (at >= to) return undefined;
  const one = text[at]!;
  if (one === '%' || one === '％') return '%';
  if (one === '‰') return '‰';
  if (!groups.has(one)) return undefined;
  if (one === '个' && notThings.some((it) => text.startsWith(it, at + 1))) return undefined;
  // 件次 and its like count occasions, not things; 人次 and 场次 are units of their own.
  return text[at + 1] === '次' && at + 1 < to && one !== '次' ? `${one}次` : one;
}

/** 第七次, 第 3 条. */
function isOrdinal(text: string, at: number, from: number): boolean {
  let i = at - 1;
  while (i >= from && isBlank(text.charCodeAt(i))) i--;
  return i >= from && text[i] === '第';
}

/** 约、近、逾 in front, 左右、以上 behind. */
function isLoose(text: string, it: Numeral, from: number, after: number, to: number): boolean {
  if (after < to && afterwards.some((word) => text.startsWith(word, after))) return true;
  let i = it.from - 1;
  while (i >= from && isBlank(text.charCodeAt(i))) i--;
  if (i < from) return false;
  const last = text[i]!;
  if (last === '近') return text[i - 1] !== '最' && text[i - 1] !== '附';
  if (last === '过') return text[i - 1] === '超';
  if (last === '于') return '少多高低大小'.includes(text[i - 1] ?? '-');
  if (last === '少') return text[i - 1] === '至';
  // 数十条 rounds, 总数17条 does not.
  if (last === '数' || last === '几') return it.han;
  return last === '约' || last === '逾' || last === '超';
}

const afterwards = ['左右', '以上', '上下', '以下', '以内', '余'];

/** One end of 3—5条 or 3至5条. */
function isRange(text: string, it: Numeral, from: number, after: number, to: number): boolean {
  const before = it.from - 2 >= from && isDash(text[it.from - 1]!) && startsNumeral(text.charCodeAt(it.from - 2));
  const behind = after + 1 < to && isDash(text[after]!) && startsNumeral(text.charCodeAt(after + 1));
  return before || behind;
}

const isDash = (it: string): boolean => '-–—－~～至到'.includes(it);

/** H5, A4: the digits belong to a name. */
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
