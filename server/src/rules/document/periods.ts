import { derived } from '../../base/memo.ts';
import type { Span } from '../../base/span.ts';
import { halfwidth } from '../../base/text.ts';
import { publishedText } from '../../report/comments.ts';
import type { Report } from '../../report/report.ts';
import { blockAt } from '../../report/subsections.ts';

/** A day as a period states it; its year where it has one of its own. */
interface Day extends Span {
  readonly year: number | undefined;
  readonly yearAt: Span | undefined;
  readonly month: number;
  readonly day: number;
}

/** A sentence on the period the figures cover: 统计期限自2023年1月1日起至2023年12月31日止. */
export interface Period extends Span {
  readonly first: Day;
  readonly last: Day;
  /** Its sentence, where a reason for another period may stand. */
  readonly sentence: string;
}

export interface Periods {
  /** Whether the document says in any words which period its figures cover. */
  readonly stated: boolean;
  /** The periods that can be read, each named as such. */
  readonly read: readonly Period[];
}

/** What a document says about the period of its figures. */
export const periodsOf = (report: Report): Periods => derived(report, find);

/** More than any report states; a text that goes on about periods is no report. */
const most = 20;

const names = /统计[^。\n]{0,6}?(?:期限|时限|时间|期间|周期|区间|年度|截至|截止)/y;

/** A first day, what stands between, and a last day, whose year may be that of the first. */
const range =
  /(((?:19|20)\d{2})\s{0,2}[年.\-/]\s{0,2}(\d{1,2})\s{0,2}[月.\-/]\s{0,2}(\d{1,2})(?!\d)(?:\s{0,2}日)?)([^\d。；\n]{1,10})(?:((?:19|20)\d{2})\s{0,2}[年.\-/]\s{0,2})?(\d{1,2})\s{0,2}[月.\-/]\s{0,2}(\d{1,2})(?!\d)(?:\s{0,2}日)?/;

function find(report: Report): Periods {
  const { tree } = report;
  const text = publishedText(report);
  const read: Period[] = [];
  let stated = false;
  for (let at = text.indexOf('统计'); at >= 0; at = text.indexOf('统计', at + 2)) {
    names.lastIndex = at;
    if (!names.test(text)) continue;
    const behind = names.lastIndex;
    const block = blockAt(tree, at);
    // Templates explain their columns in the cells.
    if (block?.kind === 'table' && at < block.to) continue;
    stated = true;
    if (read.length === most) break;
    const end = text.slice(behind, at + 120).search(/[。\n]/);
    const it = periodIn(text, halfwidth(text.slice(at, end < 0 ? at + 120 : behind + end)), at);
    if (it && it.from - at < 40) read.push(it);
  }
  return { stated: stated || coversYear(text), read };
}

/** 自2023年1月1日起至12月31日, in whatever sentence: the figures are said to be those of the year. */
function coversYear(text: string): boolean {
  for (let at = text.indexOf('1月1日'); at >= 0; at = text.indexOf('1月1日', at + 4)) {
    if (text[at - 1] !== '1' && text.slice(at, at + 30).includes('12月31日')) return true;
  }
  return false;
}

function periodIn(text: string, clause: string, base: number): Period | undefined {
  const found = range.exec(clause);
  if (!found) return undefined;
  const { 0: all, 1: start = '', 2: year = '', 3: month, 4: day, 5: between = '' } = found;
  const { 6: lastYear, 7: lastMonth, 8: lastDay } = found;
  const from = base + found.index;
  const second = from + start.length + between.length;
  const to = from + all.length;
  const first = {
    from,
    to: from + start.length,
    year: Number(year),
    yearAt: { from, to: from + 4 },
    month: Number(month),
    day: Number(day),
  };
  const last = {
    from: second,
    to,
    year: lastYear ? Number(lastYear) : undefined,
    yearAt: lastYear ? { from: second, to: second + 4 } : undefined,
    month: Number(lastMonth),
    day: Number(lastDay),
  };
  const before = text.slice(Math.max(0, base - 40), base);
  const sentence = before.slice(lastStop(before) + 1) + clause;
  return { from, to, first, last, sentence };
}

const lastStop = (text: string): number => Math.max(text.lastIndexOf('。'), text.lastIndexOf('\n'));

/** Whether a period is one whole year; whether it is the right one is another question. */
export const isYear = ({ first, last }: Period): boolean =>
  startsYear(first) && last.month === 12 && last.day === 31 && (last.year ?? first.year) === first.year;

export const startsYear = ({ month, day }: Day): boolean => month === 1 && day === 1;
