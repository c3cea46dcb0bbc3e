import { show } from '../../base/decimal.ts';
import type { Breakdown } from '../../report/claims/breakdown.ts';
import { claimsOf } from '../../report/claims/claims.ts';
import { isMixed } from '../../report/claims/wording.ts';
import { rule, type Severity } from '../rule.ts';
import { areChannels, gapOf, quoted, terms } from './sums.ts';

export const narrativeSumOver = rule<Breakdown>({
  id: 'narrative-sum-over',
  topic: 'narrative',
  title: { zh: '正文各项之和超过总数', en: 'The parts named in the text exceed their total' },
  severity: 'error',
  basis: '惯例：年报应当真实、准确，文中数据前后一致',
  why: {
    zh: '“其中”后面的各项即使没有列全，相加也不会超过总数；超过时，总数或某一项必有一个是错的。同一信息在多个渠道公开而重复计算的，只作提示。',
    en: 'What 其中 names is part of the total, so even an incomplete list never exceeds it; if it does, the total or a part is wrong. Where the parts are channels, one item may have been counted in several of them, and this is only a remark.',
  },
  example: {
    bad: '⟦全年主动公开政府信息100条，其中政策文件80条、工作动态50条⟧。\n',
    good: '全年主动公开政府信息150条，其中政策文件80条、工作动态50条。\n',
  },
  check(report, say) {
    for (const it of claimsOf(report).breakdowns) {
      // A complete list is compared as a whole by narrative-sum.
      if (it.holds || !it.over || it.exhaustive) continue;
      const severity = weighed(report.text, it);
      if (severity) say({ at: it, data: it, severity });
    }
  },
  message: (it, { text }) => ({
    zh: `各项之和为 ${show(it.sum)}（${terms(it)}），比“${quoted(text, it.said)}”多 ${gapOf(it.sum, it.total.value)}`,
    en: `The parts add up to ${show(it.sum)} (${terms(it)}), which is ${gapOf(it.sum, it.total.value)} more than their total of ${show(it.total.value)}`,
  }),
});

/** How sure it is: people and things counted in two ways at once may well exceed their number. */
function weighed(text: string, it: Breakdown): Severity | undefined {
  const { parts, total } = it;
  if (total.group === 'person' || total.group === '人次' || isMixed(text, parts)) return undefined;
  // 简报5期，其中信息20条: other things than those counted.
  if (parts.some(({ quantity: { unit } }) => unit !== total.unit && unit !== '' && total.unit !== '')) return undefined;
  return areChannels(text, it) ? 'info' : 'error';
}
