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
    if (text[last.to] === '等') return true;
  } else if (text[it.from] === '等' || isRest(text, it) || text.startsWith('剩余', it.from) || text[it.from] === '另')
    return true;
  for (let i = it.from; i < it.to; i++) if (text[i] === '…') return true;
  return false;
}

/** 此外, 另有 …: a sentence that adds to the one before. */
export const addsMore = (text: string, at: Span): boolean =>
  /^(?:此外|另外|另|同时|还|以及|其余|其他|剩余)/.test(text.slice(at.from, at.from + 2));
