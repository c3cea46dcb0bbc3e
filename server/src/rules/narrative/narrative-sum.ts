import { compare, type Decimal, show, subtract, whole } from '../../base/decimal.ts';
import type { Words } from '../../base/words.ts';
import type { Breakdown } from '../../report/claims/breakdown.ts';
import { claimsOf } from '../../report/claims/claims.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';

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
  *check(report) {
    for (const it of claimsOf(report).breakdowns) {
      if (it.exhaustive && !it.holds) yield { at: it, data: it };
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

function inWords({ from, total, parts, sum }: Breakdown, report: Report): Words {
  const terms = parts.map((it) => show(it.quantity.value)).join(' + ');
  const gap = difference(total.value, sum);
  const less = compare(sum, total.value) < 0;
  return {
    zh: `各项之和为 ${show(sum)}（${terms}），与“${quoted(report.text, from, total.to)}”不符，${less ? '少' : '多'} ${gap}`,
    en: `The parts add up to ${show(sum)} (${terms}), which is ${gap} ${less ? 'less' : 'more'} than the total of ${show(total.value)}`,
  };
}

function difference(a: Decimal, b: Decimal): string {
  const it = compare(a, b) < 0 ? subtract(b, a) : subtract(a, b);
  return show(it ?? whole(0)!);
}

/** The clause of the total, its middle left out where it is long. */
function quoted(text: string, from: number, to: number): string {
  const clause = text.slice(from, to).replace(/\s+/g, ' ');
  return clause.length > 24 ? `${clause.slice(0, 10)}…${clause.slice(-10)}` : clause;
}
