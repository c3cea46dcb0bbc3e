import { show } from '../../base/decimal.ts';
import type { Gap } from '../../equations/across.ts';
import { rule } from '../rule.ts';
import { tableOf } from './drafts.ts';
import { cellOf, gaps, is } from './gaps.ts';

const header = ['情形', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

export const crossYearPendingCases = rule<Gap>({
  id: 'cross-year-pending-cases',
  topic: 'years',
  title: { zh: '案件总数少于上一年度未审结的件数', en: 'Fewer cases than last year left pending' },
  severity: 'info',
  basis: '惯例：上一年度“尚未审结”的案件，本年度或者审结，或者仍未审结，都计入总计',
  why: {
    zh: '上一年度尚未审结的案件，本年度应当再次出现。总计比它还少的，可能只计了新收的案件，也可能漏填。',
    en: 'Cases that were pending a year ago come up again. A smaller total counts new cases alone, or some were left out.',
  },
  example: {
    bad: tableOf(2023, header, ['行政复议', '1', '0', '0', '0', '⟦1⟧']),
    good: tableOf(2023, header, ['行政复议', '2', '0', '0', '1', '3']),
    beside: [tableOf(2022, header, ['行政复议', '0', '0', '0', '3', '3'])],
  },
  check: (report, say, { archive }) => gaps(report, archive, 'cross-year-pending-cases').forEach(say),

  message: (it) => ({
    zh: `${cellOf(it).zh}为 ${is(it)}，而上一年度报告有 ${show(it.wanted)} 件尚未审结`,
    en: `${cellOf(it).en} is ${is(it)}, while last year’s report left ${show(it.wanted)} pending`,
  }),
});
