import { disputes } from './disputes.ts';
import type { Format, Line, Relation } from './format.ts';
import { regulations } from './regulations.ts';
import { allResults, carriedIn, carriedOut, commonResults, newRequests, requests } from './requests.ts';
import { sections } from './sections.ts';

const lastYear: Line = { id: 'prev', label: { official: '上一年项目数量' }, kind: 'count' };
const change: Line = { id: 'delta', label: { official: '本年增/减', accepted: ['本年增减'] }, kind: 'delta' };
const decided: Line = { id: 'decisions', label: { official: '处理决定数量' }, kind: 'count' };

/** Items are counted, and never fewer than none. */
const items: Relation = { terms: '0 <= prev + delta', rule: 't2-items-negative' };

/** Decisions count cases, not items; where the sum of items stands in their place, the column was mostly misread. */
const misread: Relation = {
  terms: 'decisions != prev + delta',
  rule: 'decisions-look-like-items',
  unlessZero: ['decisions', 'delta'],
};

/** 《政府信息公开工作年度报告格式（试行）》，用于 2019、2020 两个年度. */
export const format2019: Format = {
  id: '2019',
  issued: '国办公开办函〔2019〕60号',
  years: [2019, 2020],
  sections,
  tables: [
    {
      id: 't2.a20_1',
      name: '表二第（一）项',
      section: 's2',
      corner: '第二十条第（一）项',
      head: '信息内容',
      columns: [
        { id: 'made', label: { official: '本年新制作数量' }, kind: 'count' },
        { id: 'opened', label: { official: '本年新公开数量' }, kind: 'count' },
        { id: 'opened_total', label: { official: '对外公开总数量' }, kind: 'count' },
      ],
      rows: [regulations, { id: 'norms', label: { official: '规范性文件', accepted: ['行政规范性文件'] } }],
      relations: [{ terms: 'opened <= opened_total', rule: 't2-opened-exceeds-total' }],
      local: ['其他主动公开文件'],
    },
    {
      id: 't2.a20_5',
      name: '表二第（五）项',
      section: 's2',
      corner: '第二十条第（五）项',
      head: '信息内容',
      columns: [lastYear, change, decided],
      relations: [items, misread],
      rows: [
        { id: 'license', label: { official: '行政许可' } },
        { id: 'other_service', label: { official: '其他对外管理服务事项' } },
      ],
    },
    {
      id: 't2.a20_6',
      name: '表二第（六）项',
      section: 's2',
      corner: '第二十条第（六）项',
      head: '信息内容',
      columns: [lastYear, change, decided],
      relations: [items, misread],
      rows: [
        { id: 'penalty', label: { official: '行政处罚' } },
        { id: 'coercion', label: { official: '行政强制' } },
      ],
    },
    {
      id: 't2.a20_8',
      name: '表二第（八）项',
      section: 's2',
      corner: '第二十条第（八）项',
      head: '信息内容',
      columns: [lastYear, change],
      relations: [items],
      rows: [{ id: 'fee', label: { official: '行政事业性收费', flagged: ['行政事业型收费'] } }],
    },
    {
      id: 't2.a20_9',
      name: '表二第（九）项',
      section: 's2',
      corner: '第二十条第（九）项',
      head: '信息内容',
      columns: [
        { id: 'projects', label: { official: '采购项目数量' }, kind: 'count' },
        { id: 'amount', label: { official: '采购总金额' }, kind: 'amount' },
      ],
      rows: [{ id: 'procurement', label: { official: '政府集中采购' } }],
      relations: [{ terms: 'projects = 0 <=> amount = 0', rule: 'amount-count-coherent' }],
      local: ['政府信息公开发布总数量'],
    },
    {
      ...requests,
      rows: [
        newRequests,
        carriedIn,
        {
          id: 'results',
          label: { official: '三、本年度办理结果' },
          lines: [...commonResults, { id: 'other', label: { official: '（六）其他处理' } }, allResults],
        },
        carriedOut,
      ],
      rowEquations: [
        {
          terms:
            'total = open + partial + deny_secret + deny_law + deny_safety + deny_third + deny_internal + deny_process + deny_case + deny_query + unable_nohold + unable_nomake + unable_unclear + refuse_petition + refuse_repeat + refuse_publication + refuse_mass + refuse_reconfirm + other',
          rule: 't3-column-total',
        },
        { terms: 'new + carry_in = total + carry_out', rule: 't3-balance' },
      ],
    },
    disputes,
  ],
};
