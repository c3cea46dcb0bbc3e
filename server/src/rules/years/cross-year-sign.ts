import type { Span } from '../../base/span.ts';
import { lastYear } from '../../equations/across.ts';
import { dayOf, signed } from '../../report/identity.ts';
import { rule } from '../rule.ts';

interface Signed {
  readonly at: Span;
  readonly last: string;
}

const day = 24 * 60 * 60 * 1000;
/** Reports are due once a year; so far apart at least, and so far at most, are the days on which two of them are signed. */
const [least, most] = [150, 580];

const draft = (year: number, date: string): string => `# 青禾县水务局${year}年政府信息公开工作年度报告

## 六、其他需要报告的事项

无。

青禾县水务局

${date}
`;

export const crossYearSign = rule<Signed>({
  id: 'cross-year-sign',
  topic: 'years',
  title: { zh: '落款日期与上一年度不相称', en: 'Signed too soon or too late after last year’s report' },
  severity: 'info',
  basis: '《政府信息公开条例》第四十九条、第五十条：每年公布一次',
  why: {
    zh: '年度报告一年一次，两年的落款日期相隔大约一年。相隔太近或太远的，多半是沿用了旧稿的日期，或年份写错。',
    en: 'Reports come once a year, so their dates lie about a year apart. Where they do not, the date of an old draft was kept or its year is wrong.',
  },
  example: {
    bad: draft(2023, '⟦2023年1月25日⟧'),
    good: draft(2023, '2024年1月25日'),
    beside: [draft(2022, '2023年1月20日')],
  },
  check(report, say, { archive }) {
    const { date } = signed(report);
    const [own, last] = [date && dayOf(date.value), lastYear(report, archive)];
    // A date of last year's report that is wrong itself proves nothing of this one.
    if (!date || !own || !last?.signed || last.signed.year !== last.year! + 1) return;
    const apart = (time(own) - time(last.signed)) / day;
    if (apart >= least && apart <= most) return;
    const at = { from: date.from, to: date.to };
    const { year, month, day: d } = last.signed;
    say({ at, data: { at, last: `${year}年${month}月${d}日` } });
  },
  message: ({ at, last }, { text }) => ({
    zh: `落款日期“${text.slice(at.from, at.to)}”与上一年度报告的“${last}”不是相隔一年左右`,
    en: `${text.slice(at.from, at.to)} does not lie about a year after the date of last year’s report, ${last}`,
  }),
});

const time = (it: { readonly year: number; readonly month: number; readonly day: number }): number =>
  Date.UTC(it.year, it.month - 1, it.day);
