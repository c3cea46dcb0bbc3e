import { disputes } from './disputes.ts';
import type { Format, Line } from './format.ts';
import { regulations } from './regulations.ts';
import { allResults, carriedIn, carriedOut, commonResults, newRequests, requests } from './requests.ts';
import { sections } from './sections.ts';

const decided: Line = { id: 'decisions', label: { official: '本年处理决定数量' }, kind: 'count' };

/** 《政府信息公开工作年度报告格式》，自 2021 年度起. */
export const format2021: Format = {
  id: '2021',
  issued: '国办公开办函〔2021〕30号',
  years: [2021, 9999],
  sections,
  tables: [
    {
      id: 't2.a20_1',
      name: '表二第（一）项',
      section: 's2',
      corner: '第二十条第（一）项',
      head: '信息内容',
      columns: [
        { id: 'made', label: { official: '本年制发件数' }, kind: 'count' },
        { id: 'repealed', label: { official: '本年废止件数' }, kind: 'count' },
        { id: 'valid', label: { official: '现行有效件数' }, kind: 'count' },
      ],
      rows: [regulations, { id: 'norms', label: { official: '行政规范性文件', accepted: ['规范性文件'] } }],
      relations: [{ terms: 'made <= valid + repealed', rule: 't2-implied-stock-negative' }],
      local: ['其他主动公开文件'],
    },
    {
      id: 't2.a20_5',
      name: '表二第（五）项',
      section: 's2',
      corner: '第二十条第（五）项',
      head: '信息内容',
      columns: [decided],
      rows: [{ id: 'license', label: { official: '行政许可' } }],
    },
    {
      id: 't2.a20_6',
      name: '表二第（六）项',
      section: 's2',
      corner: '第二十条第（六）项',
      head: '信息内容',
      columns: [decided],
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
      columns: [
        {
          id: 'amount',
          label: { official: '本年收费金额（单位：万元）', accepted: ['本年收费金额（万元）'] },
          kind: 'amount',
          unit: '万元',
        },
      ],
      rows: [{ id: 'fee', label: { official: '行政事业性收费', flagged: ['行政事业型收费'] } }],
    },
    {
      ...requests,
      rows: [
        newRequests,
        carriedIn,
        {
          id: 'results',
          label: { official: '三、本年度办理结果' },
          lines: [
            ...commonResults,
            {
              id: 'other',
              label: { official: '（六）其他处理' },
              lines: [
                {
                  id: 'other_nocorrect',
                  label: {
                    official: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
                    accepted: ['1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请'],
                  },
                },
                {
                  id: 'other_nofee',
                  label: {
                    official: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
                    accepted: ['2.申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请'],
                  },
                },
                { id: 'other_misc', label: { official: '3.其他' } },
              ],
            },
            allResults,
          ],
        },
        carriedOut,
      ],
      rowEquations: [
        {
          terms:
            'total = open + partial + deny_secret + deny_law + deny_safety + deny_third + deny_internal + deny_process + deny_case + deny_query + unable_nohold + unable_nomake + unable_unclear + refuse_petition + refuse_repeat + refuse_publication + refuse_mass + refuse_reconfirm + other_nocorrect + other_nofee + other_misc',
          rule: 't3-column-total',
        },
        { terms: 'new + carry_in = total + carry_out', rule: 't3-balance' },
      ],
    },
    disputes,
  ],
};
