import { compare, show, subtract } from '../../base/decimal.ts';
import type { Words } from '../../base/words.ts';
import type { Breakdown } from '../../report/claims/breakdown.ts';
import { claimsOf } from '../../report/claims/claims.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { exceedsSurely, gapOf, quoted, terms } from './sums.ts';

export const narrativeSum = rule<Breakdown>({
  id: 'narrative-sum',
  topic: 'narrative',
  title: { zh: '正文各项之和与总数不符', en: 'The parts named in the text do not add up to their total' },
  severity: 'warning',
  basis: '惯例：年报应当真实、准确，文中数据前后一致',
  why: {
    zh: '一句话先给出总数，再逐项列出并以“其他”收尾，或用“分别为”“从…看”等引出，各项之和就应等于总数。不符时，总数或某一项是错的，也可能漏列了一项。“其中”后只举几例的，不在此列。',
    en: 'Where a sentence gives a total and then lists all its parts — down to 其他, or after 分别为, 从…看 and the like — they add up to it. If they do not, the total or a part is wrong, or a part is missing. Examples after 其中 are not meant.',
  },
  example: {
    bad: '⟦全年主动公开政府信息120条，其中政策文件30条、工作动态60条、其他信息20条⟧。\n',
    good: '全年主动公开政府信息110条，其中政策文件30条、工作动态60条、其他信息20条。\n',
  },
  check(report, say) {
    for (const it of claimsOf(report).breakdowns) {
      if (it.holds) continue;
      if (it.exhaustive) say({ at: it, data: it, severity: exceedsSurely(report.text, it) ? 'error' : 'warning' });
      else if (!it.over && isNearlyWhole(it)) say({ at: it, data: it, severity: 'hint' });
    }
  },
  message: inWords,
  // Unsafe: the total may be right, and a part wrong or missing. Only the author can say which.
  fixes: ({ total, sum }) => [
    {
      title: { zh: `将总数改为 ${show(sum)}`, en: `Change the total to ${show(sum)}` },
      changes: [{ ...total.number, insert: show(sum) }],
      safe: false,
    },
  ],
});

/** Whether examples after 其中 come so near to their total that they may be meant to be all: at least three, and nine tenths. */
function isNearlyWhole({ lead, open, parts, total, sum }: Breakdown): boolean {
  if (lead !== 'of-which' || open || parts.length < 3 || total.group === 'person') return false;
  if (parts.some((it) => it.quantity.unit !== total.unit)) return false;
  const missing = subtract(total.value, sum);
  return missing !== undefined && missing.units > 0 && missing.units * 10 <= total.value.units;
}

function inWords(it: Breakdown, report: Report): Words {
  const { said, total, sum, exhaustive } = it;
  const gap = gapOf(total.value, sum);
  const less = compare(sum, total.value) < 0;
  const quote = quoted(report.text, said);
  return {
    zh: `各项之和为 ${show(sum)}（${terms(it)}），与“${quote}”不符，${less ? '少' : '多'} ${gap}${exhaustive ? '' : '；如已列全，请核对'}`,
    en: `The parts add up to ${show(sum)} (${terms(it)}), which is ${gap} ${less ? 'less' : 'more'} than the total of ${show(total.value)}${exhaustive ? '' : '; check them if the list is meant to be complete'}`,
  };
}
