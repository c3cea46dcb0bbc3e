import { compare, type Decimal, subtract } from '../../base/decimal.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { besideRequests } from './example.ts';
import {
  type Contradicted,
  contradicted,
  contradictedFixes,
  contradictedInWords,
  saidIn,
  totalOf,
  type Weighed,
} from './told.ts';

export const textAnswered = rule<Contradicted>({
  id: 'text-answered',
  topic: 'prose-vs-table',
  title: { zh: '正文的答复数与表三不符', en: 'The applications answered in the text are not those of table three' },
  severity: 'warning',
  basis: '政府信息公开条例第五十条第（二）项：年度报告应当包括收到和处理政府信息公开申请的情况',
  why: {
    zh: '正文说答复或办结了多少件申请，应与表三“（七）总计”的“总计”一致；不计上年结转、不予处理或其他处理的，也算一致。',
    en: 'The number of applications answered is the total of all results in table three; a number without those carried in, not dealt with or settled otherwise agrees as well.',
  },
  example: {
    bad: besideRequests('2023年，我局收到政府信息公开申请19件，答复⟦18件⟧。', {
      '一、本年新收政府信息公开申请数量': [18, 1],
      '二、上年结转政府信息公开申请数量': [0, 0],
      '（七）总计': [16, 1],
    }),
    good: besideRequests('2023年，我局收到政府信息公开申请19件，答复17件。', {
      '一、本年新收政府信息公开申请数量': [18, 1],
      '二、上年结转政府信息公开申请数量': [0, 0],
      '（七）总计': [16, 1],
    }),
  },
  check: (report, say) => contradicted(report, ['answered'], leavesOut).forEach(say),
  message: contradictedInWords,
  fixes: contradictedFixes,
});

/** Rows of results, and of what was carried in, that nobody need call answered. */
const besides = [['other'], ['refuse'], ['other', 'refuse'], ['carry_in']];

function leavesOut(it: Weighed, report: Report): boolean {
  const all = it.readings[0]!.sum;
  return besides.some((rows) => {
    const left = rows.reduce<Decimal | undefined>((sum, row) => {
      const less = totalOf(report, row);
      return sum && less && subtract(sum, less);
    }, all);
    return left !== undefined && compare(left, saidIn(it)) === 0;
  });
}
