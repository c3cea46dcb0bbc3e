import type { Line, Table } from './format.ts';

const applicants: readonly Line[] = [
  { id: 'natural', label: { official: '自然人' }, kind: 'count' },
  { id: 'company', label: { official: '商业企业' }, kind: 'count' },
  { id: 'research', label: { official: '科研机构' }, kind: 'count' },
  { id: 'charity', label: { official: '社会公益组织', flagged: ['社会组织'] }, kind: 'count' },
  { id: 'legal', label: { official: '法律服务机构' }, kind: 'count' },
  { id: 'other_org', label: { official: '其他', flagged: ['其他组织'] }, kind: 'count' },
  { id: 'total', label: { official: '总计', accepted: ['合计'] }, kind: 'count' },
];

/** Rows of table three that both formats share, up to （五）不予处理. */
export const commonResults: readonly Line[] = [
  { id: 'open', label: { official: '（一）予以公开' } },
  {
    id: 'partial',
    label: {
      official: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      accepted: ['（二）部分公开'],
      flagged: ['（二）部分公开（区分处理的，只计这一情况，不计其他情形）'],
    },
  },
  {
    id: 'deny',
    label: { official: '（三）不予公开' },
    lines: [
      { id: 'deny_secret', label: { official: '1.属于国家秘密' } },
      { id: 'deny_law', label: { official: '2.其他法律行政法规禁止公开' } },
      { id: 'deny_safety', label: { official: '3.危及“三安全一稳定”' } },
      { id: 'deny_third', label: { official: '4.保护第三方合法权益' } },
      { id: 'deny_internal', label: { official: '5.属于三类内部事务信息', flagged: ['5.属于三类内容事务信息'] } },
      { id: 'deny_process', label: { official: '6.属于四类过程性信息' } },
      { id: 'deny_case', label: { official: '7.属于行政执法案卷' } },
      { id: 'deny_query', label: { official: '8.属于行政查询事项' } },
    ],
  },
  {
    id: 'unable',
    label: { official: '（四）无法提供' },
    lines: [
      { id: 'unable_nohold', label: { official: '1.本机关不掌握相关政府信息' } },
      { id: 'unable_nomake', label: { official: '2.没有现成信息需要另行制作' } },
      { id: 'unable_unclear', label: { official: '3.补正后申请内容仍不明确' } },
    ],
  },
  {
    id: 'refuse',
    label: { official: '（五）不予处理' },
    lines: [
      { id: 'refuse_petition', label: { official: '1.信访举报投诉类申请' } },
      { id: 'refuse_repeat', label: { official: '2.重复申请' } },
      { id: 'refuse_publication', label: { official: '3.要求提供公开出版物' } },
      { id: 'refuse_mass', label: { official: '4.无正当理由大量反复申请' } },
      { id: 'refuse_reconfirm', label: { official: '5.要求行政机关确认或重新出具已获取信息' } },
    ],
  },
];

export const newRequests: Line = { id: 'new', label: { official: '一、本年新收政府信息公开申请数量' } };
export const carriedIn: Line = { id: 'carry_in', label: { official: '二、上年结转政府信息公开申请数量' } };
export const carriedOut: Line = { id: 'carry_out', label: { official: '四、结转下年度继续办理' } };
export const allResults: Line = { id: 'total', label: { official: '（七）总计' } };

/** What table three is in both formats; each adds its rows and the sum of its result rows. */
export const requests = {
  id: 't3',
  name: '表三',
  section: 's3',
  corner: '申请办理情况',
  head: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  banners: [{ label: '申请人情况' }, { label: '法人或其他组织', over: ['company', 'other_org'] }],
  stub: [0.9, 1.5, 4.6],
  columns: applicants,
  columnEquations: [
    { terms: 'total = natural + company + research + charity + legal + other_org', rule: 't3-row-total' },
  ],
} as const satisfies Partial<Table>;
