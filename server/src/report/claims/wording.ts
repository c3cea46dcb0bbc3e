import type { Quantity } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
import type { Segment } from './segments.ts';

/** The results of table three as prose names them. */
const results = [
  '予以公开',
  '同意公开',
  '部分公开',
  '不予公开',
  '无法提供',
  '不予处理',
  '其他处理',
  '其它处理',
] as const;

// 其他对外管理服务事项 and 其他组织 are names of their own, not what remains of a list.
const rest =
  /^(?:其中)?(?:以及|和|及|还有|剩余)?(?:公开|发布|属于|属|作为|作|为|通过|利用|在)?(?:其他|其它|其余)(?!对外管理|组织|对外服务)/;
const change = /^(?:同比|环比|相比|较|比|增加|增长|增幅|减少|下降|上升|回落|降低|提高|超出|超过)/;
const answered = /答复|办结|办理|处理|回复|办复/;
const received = /收到|受理|新收|接收|接到|收取|收办/;

/** 其他…17条, 其余26宗: the part that completes a list. */
export const isRest = (text: string, at: Span): boolean =>
  rest.test(text.slice(at.from, Math.min(at.to, at.from + 16)));

/** 同比增加20条, 较上年减少3件: a difference to another year, never a part. */
export const speaksOfChange = (text: string, at: Span): boolean => change.test(text.slice(at.from, at.from + 2));

/** Whether a clause counts one of the results of table three. */
export function isResult(text: string, at: Span): boolean {
  const words = text.slice(at.from, at.to);
  return (
    (words.includes('公开') || words.includes('提供') || words.includes('处理')) &&
    results.some((it) => words.includes(it))
  );
}

/** Whether a total counts applications answered. Results divide these, not the applications received. */
export function isAnswered(text: string, clause: Span, total: Quantity): boolean {
  const words = text.slice(clause.from, total.from);
  return answered.test(words) && !received.test(words);
}

/** 等 behind the number, an ellipsis, or a remainder without a number: the list is not complete. */
export function leavesOpen(text: string, it: Segment): boolean {
  const last = it.quantities[it.quantities.length - 1];
  if (last) {
    if (text[last.to] === '等' || hasTrailingEtc(text, last.to, it.to)) return true;
  } else if (text[it.from] === '等' || isRest(text, it) || text.startsWith('剩余', it.from) || text[it.from] === '另')
    return true;
  for (let i = it.from; i < it.to; i++) if (text[i] === '…') return true;
  return false;
}

/** 整改5份等信息: 等 that stands in the words behind the number. */
const hasTrailingEtc = (text: string, from: number, to: number): boolean => {
  const at = text.indexOf('等', from);
  return at >= 0 && at < Math.min(to, from + 8);
};

const channels = /网|微信|微博|公众号|抖音|平台|媒体|公报|栏|广播|电视|报纸|报刊|显示屏|客户端|短信|新闻发布/;

/** Whether a part names a way of publishing; one piece of news may go several ways. */
export const isChannel = (text: string, at: Span): boolean =>
  channels.test(text.slice(at.from, Math.min(at.to, at.from + 60)));

const kinds = [
  /自然人|法人|企业|公民|个人|组织|科研|律师|法律服务/,
  /网|信函|邮|当面|现场|来信|传真|线上|线下|书面|电话|窗口/,
  /予以公开|部分公开|不予|无法提供|撤|主动公开|已公开|不掌握|不存在/,
  /结转|新收|上年|下年/,
];

/** Whether parts divide a total in more than one way at once: 自然人8件、网上申请5件. */
export function isMixed(text: string, parts: readonly Span[]): boolean {
  const of = (it: Span): number => kinds.findIndex((k) => k.test(text.slice(it.from, Math.min(it.to, it.from + 60))));
  const found = parts.map(of);
  return found.some((it) => it >= 0 && it !== found[0]);
}

const totalled =
  /^(?:以上|等)?(?:各类|各项|信息)?(?:合计|共计|总计|总共|一共|共)(?:为|有|约|达)?[0-9０-９一二三四五六七八九十百]/;

/** 合计44条, 共5件: a total of what stands before it. With a noun of its own, 共公开100条, it may be another one. */
export const isTotalled = (text: string, at: Span): boolean =>
  '合共总一以等各信'.includes(text[at.from]!) && totalled.test(text.slice(at.from, Math.min(at.to, at.from + 14)));

/** 各5条, 每月2次: a number that counts once for each of several things, so that it is no part by itself. */
export const isEach = (text: string, number: number): boolean =>
  /[各均]$|每.{0,3}$/.test(text.slice(Math.max(0, number - 5), number));

/** 此外, 另有 …: a sentence that adds to the one before. */
export const addsMore = (text: string, at: Span): boolean =>
  /^(?:此外|另外|另|同时|还|以及|其余|其他|剩余)/.test(text.slice(at.from, at.from + 2));
