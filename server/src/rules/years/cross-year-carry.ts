import { show } from '../../base/decimal.ts';
import type { Gap } from '../../equations/across.ts';
import { rule } from '../rule.ts';
import { carried } from './drafts.ts';
import { cellOf, gaps, is, takeOver } from './gaps.ts';

const [carryIn, carryOut] = ['二、上年结转政府信息公开申请数量', '四、结转下年度继续办理'];

export const crossYearCarry = rule<Gap>({
  id: 'cross-year-carry',
  topic: 'years',
  title: { zh: '上年结转与上一年度报告不一致', en: 'Carried in is not what last year carried out' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号附件：“上年结转政府信息公开申请数量”“结转下年度继续办理”',
  why: {
    zh: '上一年度报告的“结转下年度继续办理”，就是本年度的“上年结转”，七列都应相等。不相等的，至少有一年填错，除非更正了上一年的数据。',
    en: 'What last year’s report carried out is what this year carried in, in all seven columns. Where they differ, one of the reports is wrong, unless last year’s figures were corrected.',
  },
  example: {
    bad: carried(2023, { [carryIn]: '⟦2⟧', [carryOut]: '0' }).replace('| 2 |\n', '| 3 |\n'),
    good: carried(2023, { [carryIn]: '3', [carryOut]: '0' }),
    beside: [carried(2022, { [carryIn]: '0', [carryOut]: '3' })],
  },
  check: (report, say, { archive }) =>
    gaps(report, archive, 'cross-year-carry', ({ fact }) => (fact.column.id === 'total' ? 'error' : undefined)).forEach(
      say,
    ),

  message: (it) => ({
    zh: `${cellOf(it).zh}为 ${is(it)}，上一年度报告结转 ${show(it.wanted)}`,
    en: `${cellOf(it).en} is ${is(it)}; last year’s report carried ${show(it.wanted)} out`,
  }),
  fixes: takeOver,
});
