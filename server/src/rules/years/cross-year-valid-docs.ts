import { show } from '../../base/decimal.ts';
import type { Gap } from '../../equations/across.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { tableOf } from './drafts.ts';
import { cellOf, gaps, is } from './gaps.ts';

const header = ['第二十条第（一）项', '本年制发件数', '本年废止件数', '现行有效件数'];

export const crossYearValidDocs = rule<Gap>({
  id: 'cross-year-valid-docs',
  topic: 'years',
  title: { zh: '现行有效件数与上一年度接不上', en: 'Documents in force do not follow from last year' },
  severity: 'warning',
  basis: '惯例：本年现行有效件数＝上年现行有效件数＋本年制发件数－本年废止件数',
  why: {
    zh: '上一年末现行有效的文件，加上本年制发的，减去本年废止的，就是本年末现行有效的。接不上的，应当改正，或者说明原因（如开展了清理、更正了上年数据）。',
    en: 'What was in force a year ago, plus what was issued, less what was repealed, is in force now. Where it is not, a number is wrong or a reason has to be given, such as a review of all documents.',
  },
  example: {
    bad: tableOf(2023, header, ['规章', '0', '0', '0'], ['行政规范性文件', '2', '1', '⟦12⟧']),
    good: tableOf(2023, header, ['规章', '0', '0', '0'], ['行政规范性文件', '2', '1', '11']),
    beside: [tableOf(2022, header, ['规章', '0', '0', '0'], ['行政规范性文件', '0', '0', '10'])],
  },
  check(report, say, { archive }) {
    const found = gaps(report, archive, 'cross-year-valid-docs', () => (isExplained(report) ? 'info' : undefined));
    found.forEach(say);
  },
  message: (it) => ({
    zh: `${cellOf(it).zh}为 ${is(it)}，按上一年度报告推算应为 ${show(it.wanted)}`,
    en: `${cellOf(it).en} is ${is(it)}; from last year’s report follows ${show(it.wanted)}`,
  }),
});

/** 开展了规范性文件清理，现行有效件数以本年度报告为准. A 清理 of anything else explains nothing. */
const isExplained = ({ text, prose }: Report): boolean =>
  prose.some((it) => {
    const words = text.slice(it.from, it.to);
    return reason.test(words) || cleared.some(([a, b]) => tells(words, a, b));
  });

const reason = /以本年度?报告(?:数据|数字|公布)?为准|自动失效|宣布失效|宣布废止和?失效/;

/** Words that together in a sentence give the reason. */
const cleared: readonly (readonly [RegExp, RegExp])[] = [
  [/清理/, /文件|规章/],
  [/调整|更正|修正|核减|重新(?:统计|核定)/, /现行有效|(?:文件|规章)(?:件数|数量|数据)/],
];

const tells = (words: string, a: RegExp, b: RegExp): boolean =>
  a.test(words) && words.split(/[。；]/).some((it) => a.test(it) && b.test(it));
