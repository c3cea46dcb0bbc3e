import { type Decimal, decimal, whole } from './decimal.ts';
import { isNumeral, isPower, type Numeral, powerOf, readNumeral, startsNumeral } from './han-numerals.ts';
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
  /** Whether there are at least so many: exact, or 余, 多, 以上, 超过. */
  readonly least: boolean;
}

const item = '条篇件份则宗起例';
const alone = '个项部册幅封张期轮家户处类种页字块组套本批支台辆门堂集座间';
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

/** Words that begin with a measure word and count nothing: 2018部门决算, 2020人事信息, 2019条例. */
const words = [
  '条例 部门 部署 部分 人事 人民 人员 人才 人力 人口 人均 名单 名录 名称 期间 期末 期限 处理 处罚 处级 处室 支出 支付',
  '本级 本年 本部 本单 本街 本镇 本局 本市 本区 本县 本机 组织 组成 批准 批复 批示 门户 页面 台账 户籍 起草 起诉 例行',
  '份额 场所 家庭 字号 类别 类型 种类 位置 位于 次年 次月 套餐 张贴 封面 幅度 集中 集体 间接 座谈',
]
  .join(' ')
  .split(' ')
  .reduce((out, it) => out.set(it[0]!, (out.get(it[0]!) ?? '') + it[1]!), new Map<string, string>());

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Every quantity between two offsets, in order. One pass; never fails. */
export function quantities(text: string, from: number, to: number, most = Infinity): readonly Quantity[] {
  const out: Quantity[] = [];
  for (let i = from; i < to && out.length < most; i++) {
    const code = text.charCodeAt(i);
    if (!startsNumeral(code)) {
      if (isPower(code)) {
        const it = roundOf(text, i, from, to);
        if (it) out.push(it);
        i = (it?.to ?? i + 1) - 1;
      }
      continue;
    }
    if (isHan(code) && !mayCount(text.charCodeAt(i + 1))) continue;
    const numeral = readNumeral(text, i, to);
    if (!numeral) continue;
    const it = shareOf(text, numeral, from) ?? quantityOf(text, numeral, from, to);
    if (it) out.push(it);
    i = (it?.to ?? numeral.to) - 1;
  }
  return out;
}

/** What can stand behind the first sign of a Chinese number that counts something; most 一 stand in words. */
const behind = new Uint8Array(0x10000);
for (const it of [...groups.keys(), ...' \u3000%％余多来几点']) behind[it.charCodeAt(0)] = 1;
const mayCount = (code: number): boolean => behind[code] === 1 || isNumeral(code);

/** 百余条, 上千次, 数百件, 几万元: a power of ten that counts by itself. */
function roundOf(text: string, at: number, from: number, to: number): Quantity | undefined {
  let end = at + 1;
  // 百分之百 is a share.
  if (text.startsWith('百分之百', at - 3) && at - 3 >= from) return hundred(at);
  while (end < to && end < at + 3 && isPower(text.charCodeAt(end))) end++;
  const more = '余多'.includes(text[end] ?? '-');
  const led = at > from && '上近数几成超逾'.includes(text[at - 1]!);
  if ((!more && !led) || end - at > 2) return undefined;
  const after = blankEnd(text, more ? end + 1 : end, to);
  const unit = unitAt(text, after, to);
  if (unit === undefined) return undefined;
  let value = 1;
  for (let i = at; i < end; i++) value *= 10 ** powerOf(text.charCodeAt(i));
  const group = groups.get(unit) ?? unit;
  const least = text[at - 1] !== '近';
  const number = { from: at, to: end };
  return { from: at, to: after + unit.length, value: whole(value)!, number, unit, group, exact: false, least };
}

const hundred = (at: number): Quantity => {
  const number = { from: at, to: at + 1 };
  return { from: at - 3, to: at + 1, value: whole(100)!, number, unit: '%', group: '%', exact: true, least: true };
};

/** 百分之五十六点五, 千分之三. */
function shareOf(text: string, it: Numeral, from: number): Quantity | undefined {
  if (text[it.from - 1] !== '之' || text[it.from - 2] !== '分') return undefined;
  const start = it.from - 3;
  const unit = { 百: '%', 千: '‰' }[text[start] ?? ''];
  const value = unit && start >= from ? exactly(it) : undefined;
  if (!unit || !value) return undefined;
  const number = { from: it.from, to: it.to };
  return { from: start, to: it.to, value, number, unit, group: unit, exact: !it.rounded, least: true };
}

function quantityOf(text: string, it: Numeral, from: number, to: number): Quantity | undefined {
  const next = text[it.to];
  if (next === '年' || next === '月' || next === '日') return undefined;
  let end = it.to;
  const loose = '余多来几'.includes(text[end] ?? '-') && end < to;
  if (loose) end++;
  // 50余万元 counts in 万.
  const power = loose && end < to ? powerOf(text.charCodeAt(end)) : 0;
  if (power > 1) end++;
  const gapped = blankEnd(text, end, to);
  const unit = unitAt(text, gapped, to);
  if (unit === undefined || isOrdinal(text, it.from, from) || continues(text, it.from)) return undefined;
  const after = gapped + unit.length;
  if (it.short && after < to && isHan(text.charCodeAt(after))) return undefined;
  const value = power > 1 ? whole(Math.round(it.value * 10 ** power)) : exactly(it);
  if (!value) return undefined;
  const group = groups.get(unit) ?? unit;
  const doubtful = it.rounded || isRange(text, it, from, after, to) || isSplit(text, it.from, from);
  // Half a thing counts nothing: 1.5条 is mostly the number of a list run into the count.
  const half = value.scale > 0 && unit !== '%' && unit !== '‰' && unit !== '元';
  const about = isLoose(text, it, from, after, to);
  const exact = !loose && !doubtful && !half && !about;
  const least = exact || (!doubtful && !half && (!about || isMore(text, it, from, after, to)));
  return { from: it.from, to: after, value, number: { from: it.from, to: it.to }, unit, group, exact, least };
}

/** H5, A4: the digits belong to a name; 2.5.1: to a number of a list. */
const continues = (text: string, at: number): boolean =>
  isLetter(text.charCodeAt(at - 1)) || (text[at - 1] === '.' && /\d/.test(text[at - 2] ?? '-'));

/** 1 0件: digits that a blank cut in two. */
function isSplit(text: string, at: number, from: number): boolean {
  const i = blankStart(text, at, from);
  return i < at && i > from && /[0-9０-９]/.test(text[i - 1]!);
}

const exactly = (it: Numeral): Decimal | undefined =>
  it.plain?.includes('.') ? decimal(it.plain) : whole(Math.round(it.value));

function blankEnd(text: string, at: number, to: number): number {
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function blankStart(text: string, at: number, from: number): number {
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
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
  if (words.get(one)?.includes(text[at + 1] ?? '-')) return undefined;
  // 件次 and its like count occasions, not things; 人次 and 场次 are units of their own.
  return text[at + 1] === '次' && at + 1 < to && one !== '次' ? `${one}次` : one;
}

/** 第七次, 第 3 条. */
const isOrdinal = (text: string, at: number, from: number): boolean => {
  const i = blankStart(text, at, from);
  return i > from && text[i - 1] === '第';
};

/** 约、近、逾 in front, 左右、以上 behind. */
function isLoose(text: string, it: Numeral, from: number, after: number, to: number): boolean {
  if (after < to && afterwards.some((word) => text.startsWith(word, after))) return true;
  const i = blankStart(text, it.from, from) - 1;
  if (i < from) return false;
  const last = text[i]!;
  const before = text[i - 1] ?? '-';
  if (last === '近') return before !== '最' && before !== '附';
  if (last === '过') return before === '超';
  if (last === '于') return '少多高低大小'.includes(before);
  if (last === '少') return before === '至';
  if (last === '足' || last === '到' || last === '满') return before === '不';
  if (last === '为' || last === '有') return before === '约';
  // 数十条 rounds, 总数17条 does not.
  if (last === '数' || last === '几') return it.han;
  return last === '约' || last === '逾' || last === '超';
}

/** 逾, 超过, 以上, 余: at least so many. */
function isMore(text: string, it: Numeral, from: number, after: number, to: number): boolean {
  if (after < to && (text.startsWith('以上', after) || text[after] === '余')) return true;
  const i = blankStart(text, it.from, from) - 1;
  return i >= from && ('逾超过'.includes(text[i]!) || (text[i] === '少' && text[i - 1] === '至'));
}

const afterwards = ['左右', '以上', '上下', '以下', '以内', '余'];

/** One end of 3—5条 or 3至5条. */
function isRange(text: string, it: Numeral, from: number, after: number, to: number): boolean {
  const before = it.from - 2 >= from && isDash(text[it.from - 1]!) && startsNumeral(text.charCodeAt(it.from - 2));
  const behind = after + 1 < to && isDash(text[after]!) && startsNumeral(text.charCodeAt(after + 1));
  return before || behind;
}

const isDash = (it: string): boolean => '-–—－~～至到'.includes(it);

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
