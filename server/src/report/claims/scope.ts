import { squeeze } from '../../base/text.ts';
import type { Report } from '../report.ts';
import { lexicon, skip } from './lexicon.ts';

// Whose number it is, and of which year. A number of another year, another place or another authority contradicts no
// table, so whatever is not known to be the authority's own number of the year is taken for somebody else's.

const ordinals = '一是 二是 三是 四是 五是 六是 七是 八是';
const joints = '其中 另外 另有 另 此外 同时 并且 并 且 以及 及 和 与 据统计 经统计 统计显示 数据显示';
const times =
  '截至目前 截至 截止 目前 期间 全年度 全年 本年度 本年 当年 今年 年内 年度 一年来 年底 年末 1月1日 12月31日 年 度 自 从 起 至 到 止';
const manners =
  '共计 总共 一共 累计 合计 总计 共 均 已经 已 依法依规 依法 依规 按时 按期 及时 全部 认真 妥善 规范 积极 实际 主动 分批 了 ： :';

const leads = lexicon(ordinals, joints, times, manners, '含 包含 包括 有');
const trails: ReadonlySet<string> = new Set([
  ...'共计 总共 一共 累计 合计 总计 依法依规 依法 依规 按时 按期 及时 全部 认真 妥善 规范 积极 实际'.split(' '),
  ...'全年 本年度 本年 年内 当年 今年 已经 共 均 已 并 含 有 ： :'.split(' '),
]);
const lastYear = /\d{4}年度?$/;

/** Words without any of some others, of four signs at most, at their end. */
export function withoutEnd(words: string, ends: ReadonlySet<string>): string {
  let to = words.length;
  for (let length = 1; length <= 4 && length <= to; length++) {
    if (!ends.has(words.slice(to - length, to))) continue;
    to -= length;
    length = 0;
  }
  return words.slice(0, to);
}

const number = /^(?:\d{1,2}[.．、]|\d{4}年)/;

/** The words in front of a statement without ordinals, times and adverbs: what is left names somebody or something. */
export function subjectIn(words: string): string {
  let at = 0;
  for (;;) {
    const end = skip(words, at, words.length, leads);
    const found = number.exec(words.slice(end, end + 6));
    if (!found) {
      at = end;
      break;
    }
    at = end + found[0].length;
  }
  return withoutEnd(withoutEnd(words.slice(at), trails).replace(lastYear, ''), trails).replace(channels, '');
}

/** 通过网站、信函等渠道 leaves out nobody; 通过网站 does. */
const channels =
  /^(?:通过|利用|以)(?:[^，。；]{1,60}等(?:多种|各种)?|各类|各种|多种|多)(?:[^，。；、]{0,10})(?:渠道|方式|途径|形式)/;

/** Whether the words in front of a statement name nobody, or the authority that reports. */
export const isOwn = (words: string, report: Report): boolean => names(subjectIn(words), report);

const territories = '省市县区州盟旗';

function names(it: string, report: Report): boolean {
  if (it === '') return true;
  const unit = report.unit?.value;
  const { kind } = report.level;
  const ours =
    /^[我本](自治区|[省市县区州盟旗镇乡局委办厅院部处所会司署街级]|街道|中心|单位|机关|部门|办公室|分局|[大支总]队)(?:机关|政府|办事处)?$/.exec(
      it,
    )?.[1];
  if (ours) {
    if (territories.includes(ours) || ours === '自治区') return unit !== undefined && kind === '政府';
    return !['镇', '乡', '街', '街道'].includes(ours) || kind === undefined || kind === '街道乡镇';
  }
  const all = /^全([省市县区州盟旗镇乡局委办厅街]|街道)(?:各.{0,16}|行政机关|政府系统)?$/.exec(it)?.[1];
  if (all) return unit !== undefined && isWhole(all, unit, kind);
  const parts = it.split('代表');
  return unit !== undefined && parts.every((part) => isAbridged(part, unit)) && parts.some((part) => ends(part, unit));
}

function isWhole(all: string, unit: string, kind: Report['level']['kind']): boolean {
  if (territories.includes(all)) return kind === '政府' && unit.replace(/人民政府$/, '').endsWith(all);
  if (['镇', '乡', '街', '街道'].includes(all)) return kind === '街道乡镇';
  return unit.endsWith(all);
}

/** 文登区住建局 for 威海市文登区住房和城乡建设局: every sign of it stands in the full name, in order. */
function isAbridged(words: string, unit: string): boolean {
  if (words.length < 2 || words.length > unit.length) return false;
  let at = 0;
  for (const sign of words) {
    at = unit.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The office of a government answers for it, and a street for its 办事处; a part of the name is somebody else. */
function ends(words: string, unit: string): boolean {
  if (words.endsWith('政府') && /政府办公[室厅]$/.test(unit)) return true;
  return [unit, unit.replace(/人民政府$/, ''), unit.replace(/办事处$/, ''), unit.replace(/事处$/, '')].some(
    (it) => it.at(-1) === words.at(-1),
  );
}

const otherTimes =
  /(?<![较比同与])(?:上年|去年|上一年|往年|历年)(?!度?(?:同期|相比|持平|结转|转入|未))|上半年|下半年|季度|\d月|月份|(?<!年|年度)以来/;
const wholeYear = /(?<!\d)(?:1月1日|12月31日|12月底)/g;

/** What words say of the time they speak of; undefined where they say nothing. */
export interface Time {
  /** The last year they name. */
  readonly year: number | undefined;
  /** A part of the year, or another that is not named. */
  readonly other: boolean;
}

export function timeIn(words: string): Time | undefined {
  if (!/[年月季]/.test(words)) return undefined;
  const named = [...words.replace(/《[^《》]*》/g, '').matchAll(/(\d{4})年/g)].at(-1);
  const other = otherTimes.test(words.replace(wholeYear, ''));
  return { year: named && Number(named[1]), other };
}

const verbs =
  /^(?:通过|坚持|围绕|按照|根据|结合|在|对|为|以|依托|利用|面向|聚焦|加强|强化|做好|严格|进一步|切实|不断|持续|全面|充分|建立|完善|经|由|因|按|高度)/;
const someone =
  /^(?:各|下属|所属|直属|下级|基层)|^[\u4e00-\u9fff]{1,14}?(?:街道|公司|社区|[县区市镇乡局委厅院处所村])(?![域场级长员办分划罚理置有属务])/;

/** Whether the first clause of a sentence makes somebody else its subject: 沭阳县高度重视，… */
export function isOthers(clause: string, report: Report): boolean {
  const words = subjectIn(squeeze(clause));
  if (verbs.test(words)) return false;
  const found = someone.exec(words)?.[0];
  return found !== undefined && !names(found, report);
}
