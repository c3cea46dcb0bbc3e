import type { Denied } from './denials.ts';
import { lexicon } from './lexicon.ts';

// The vocabulary of a statement that nothing happened. It is closed on purpose: a word that is not listed may narrow the
// statement (超期, 法人, 网络), and a narrower statement contradicts no total.

const verbs =
  '发生过 发生 出现 产生 存在 涉及 接收到 收到过 收到 接到 接收 收取 受理过 受理 新收 新增 有 任何一件 任何形式的 任何形式 任何 一件 一份 一条 一起 一例 一宗 过';
const binding = '相关 有关 各类 关于 针对 对于 要求 提出 提交 递交 的 由 向';
const people =
  '公民、法人和其他组织 公民、法人或者其他组织 公民、法人或其他组织 公民、法人及其他组织 社会公众 申请人 人民群众 公众 群众 公民 单位和个人 单位或个人';
const authority =
  '本单位 本机关 我单位 我街道 街道 我局 我镇 我乡 我市 我县 我区 我办 我委 我街 本级 全市 全县 全区 全镇 全乡 全街道 全局';
const work =
  '政府信息公开工作 政府信息公开 政务信息公开 政务公开 依申请公开 信息公开 政府信息 工作 申请 答复 事项 问题 方面 行为 过程 类 中';
const cause = '而引起 引起 引发 导致 造成 被提起 提起 被 因 而 所';
const endings = '的情况 的情形 的事项 的案件 情况 情形 事项 案件 申请 发生 出现 产生';

/** Words that deny. */
export const deniers = lexicon('没有 未有 没 未 无');
/** Between the denial and what it denies, or in front of `0件`. */
export const requestLinks = lexicon(verbs, binding, people, authority);
export const disputeLinks = lexicon(verbs, binding, people, authority, work, cause);
/** In front of `0件` besides those. */
export const counters = lexicon('本年度 本年 全年度 全年 年度 共计 累计 总计 合计 共 年 均 总 0 1 2 3 4 5 6 7 8 9');
/** Between what is counted and `0件`. */
export const equals = lexicon(
  '案件数量 案件数 申请数量 案件 申请 事项 数量 件数 总数 数 共计 均 都 各 为 是 共 有 ： :',
);

export const requests = lexicon(
  '依申请公开政府信息的申请 依申请公开政府信息申请 依申请公开的政府信息 依申请公开政府信息 依申请公开信息 依申请公开申请 依申请公开',
  '依法申请公开政府信息 依法申请公开 申请公开政府信息 公开政府信息的申请 公开政府信息申请 政府信息依申请公开 信息依申请公开',
  '政府信息公开的申请 政府信息公开申请 政务信息公开申请 信息公开申请 政务公开申请',
);
export const requestTails = lexicon(endings, '的要求 的请求 的申请 业务 要求 请求 办件 申请件 件 数量');

export const disputes: ReadonlyMap<string, readonly Denied[]> = new Map<string, readonly Denied[]>([
  ['行政复议', ['review']],
  ['行政诉讼', ['suit']],
  ['复议', ['review']],
  ['诉讼', ['suit']],
]);
export const disputeNames = lexicon(...disputes.keys());
/** Between two of them. */
export const joins = lexicon('以及 或者 、 和 与 及 或 被 提起 申请');
export const disputeTails = lexicon(endings, '的问题 的现象 的事件 事件 问题 现象 案');

/** In the same clause these narrow a denial to a part of the year, of the authority or of the applicants, or suppose it. */
export const narrowing =
  /季|半年|网络|网上|网站|线上|线下|信函|邮寄|邮件|当面|现场|窗口|法人|企业|自然人|下属|所属|部分|个别|有的|村|社区|科室|如|若|凡|倘|假|是否|应|须|再|结转|之前|以前|其中/;
/** In the same sentence, before it, these speak of another time or of an exception. */
export const elsewhere = /上年|去年|上一年|往年|历年|上半年|下半年|季度|除此|除了|除上述|此外|另外/;
