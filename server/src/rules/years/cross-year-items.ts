import { show } from '../../base/decimal.ts';
import type { Gap } from '../../equations/across.ts';
import { rule } from '../rule.ts';
import { tableOf } from './drafts.ts';
import { cellOf, gaps, is } from './gaps.ts';

const header = ['第二十条第（五）项', '上一年项目数量', '本年增/减', '处理决定数量'];
const other = ['其他对外管理服务事项', '0', '0', '0'];

export const crossYearItems = rule<Gap>({
  id: 'cross-year-items',
  topic: 'years',
  title: { zh: '项目数量与上一年度接不上', en: 'Items do not follow from last year' },
  severity: 'info',
  basis: '国办公开办函〔2019〕60号附件：“上一年项目数量”“本年增/减”“对外公开总数量”',
  why: {
    zh: '2020年报告的“上一年项目数量”，一般等于2019年报告的项目数量加减当年增减；“对外公开总数量”一般等于上年总数加本年新公开。清单重新编制过的，可以不等。',
    en: 'What the report on 2020 calls last year’s items mostly is what the report on 2019 had, changed by what it added. Lists may have been drawn up anew.',
  },
  example: {
    bad: tableOf(2020, header, ['行政许可', '⟦12⟧', '0', '40'], other),
    good: tableOf(2020, header, ['行政许可', '10', '0', '40'], other),
    beside: [tableOf(2019, header, ['行政许可', '8', '2', '35'], other)],
  },
  check: (report, say, { archive }) => gaps(report, archive, 'cross-year-items').forEach(say),

  message: (it) => ({
    zh: `${cellOf(it).zh}为 ${is(it)}，按上一年度报告推算为 ${show(it.wanted)}`,
    en: `${cellOf(it).en} is ${is(it)}; from last year’s report follows ${show(it.wanted)}`,
  }),
});
