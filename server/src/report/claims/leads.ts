import type { Quantity } from '../../base/quantities.ts';
import type { Segment } from './segments.ts';
import { isResult, speaksOfChange } from './wording.ts';

/**
 * How a list of parts is introduced. 其中 gives examples; 按…分, 分别为, a colon and a bare bracket divide the whole;
 * the results of table three need no introduction; 合计 closes the parts before it.
 */
export type LeadKind =
  | 'of-which'
  | 'dimension'
  | 'separately'
  | 'includes'
  | 'colon'
  | 'bracket'
  | 'results'
  | 'summed';

/** Where a list of parts begins. */
export interface Lead {
  readonly kind: LeadKind;
  /** The segment the lead stands in, and the first that can hold a part. */
  readonly at: number;
  readonly first: number;
  /** 主要包括, 含: only some of the parts follow. */
  readonly open: boolean;
  /** The segment of its total, where that stands behind the lead: 从渠道看，全年公开860条，…. */
  readonly total?: number;
}

const dimension = /^(?:从|按照?|以|依)[^\d]{1,14}(?:来看|上看|看|划分|分类|区分|统计|分)$/;
const separately = /^(?:具体)?(?:分别为|分别是|分别有|分为)/;
const includes = /^(?:具体|主要|共|其|内容)?(?:包括|包含|涵盖|含)/;
const below = /(?:情况|分布|明细|具体|分别)(?:为|是|如下|有)?$|如下$/;
const noParts = /^(?:含|另|占|约|上年|去年|不含|不包括|截至|截止|如|均|全部|共)/;

/** The last number of a segment, with a measure word or without. */
const numberIn = (it: Segment): Quantity | undefined => it.quantities[it.quantities.length - 1] ?? it.bare;

/** First characters of the leads that are words; most clauses begin with none of them. */
const openers = new Set([...'从按以依分具包主共其内涵含']);

/** The lead that stands at a segment. `nested` leaves out those that only begin a list of their own. */
export function leadOf(text: string, segments: readonly Segment[], at: number, nested = false): Lead | undefined {
  const it = segments[at]!;
  if (text[it.from] === '其' && text[it.from + 1] === '中') return { kind: 'of-which', at, first: at, open: false };
  const short = it.quantities.length === 0 && it.to - it.from <= 20;
  if (openers.has(text[it.from]!)) {
    const words = text.slice(it.from, Math.min(it.to, it.from + 24));
    const open = isPartial(words);
    if (short && dimension.test(words))
      return beforeTotal(text, segments, { kind: 'dimension', at, first: at + 1, open });
    if (separately.test(words)) return { kind: 'separately', at, first: at, open };
    if (includes.test(words)) return { kind: 'includes', at, first: at, open: open || words[0] === '含' };
  }
  if (short && (it.behind === '：' || it.behind === ':')) {
    const words = text.slice(it.from, it.to);
    if (below.test(words)) return { kind: 'colon', at, first: at + 1, open: isPartial(words) };
  }
  return nested ? undefined : directly(text, segments, at);
}

const totalWords = /共|累计|总|合计/;

/** A dimension in front of its total: the parts follow behind it. */
function beforeTotal(text: string, segments: readonly Segment[], lead: Lead): Lead | undefined {
  const it = segments[lead.first];
  if (!it || !numberIn(it) || it.sentence !== segments[lead.at]!.sentence) return lead;
  // The colon begins the list itself.
  if (it.behind === '：' || it.behind === ':') return undefined;
  return totalWords.test(text.slice(it.from, Math.min(it.to, it.from + 40)))
    ? { ...lead, first: lead.first + 1, total: lead.first }
    : lead;
}

const isPartial = (words: string): boolean => words.includes('主要') || words.includes('重点');

/** A list right behind its total, and one of results. */
function directly(text: string, segments: readonly Segment[], at: number): Lead | undefined {
  const it = segments[at]!;
  if (!numberIn(it) && it.behind !== '、') return undefined;
  const previous = segments[at - 1];
  // Another mark between the two, as in `4篇，（`, leaves it unclear what the list divides.
  if (previous && previous.behind === it.before && numberIn(previous)?.to === previous.to) {
    const open = isPartial(text.slice(it.from, it.to));
    if (it.before === '：' || it.before === ':') return { kind: 'colon', at, first: at, open };
    if (it.before === '（' || it.before === '(') {
      const words = text.slice(it.from, it.from + 3);
      return noParts.test(words) || speaksOfChange(text, it) ? undefined : { kind: 'bracket', at, first: at, open };
    }
  }
  return it.quantities.length > 0 && isResult(text, it) ? { kind: 'results', at, first: at, open: false } : undefined;
}
