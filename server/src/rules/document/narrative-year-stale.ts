import type { Span } from '../../base/span.ts';
import type { Prose, Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { type Subject, subjectsOf } from './years.ts';

/** Counted work, or work said not to have occurred: what only a report of that year would state. */
const counted =
  /(?:公开|发布|受理|收到|接到|办理|办结|答复|新收|制发|制定|召开|举办|开展|回应|编发)[^，。；]{0,24}?\d|(?:共|累计|合计)[^，。；]{0,24}?\d/;
const denied = /(?:未|没有)(?:收到|受理|接到|发生|产生|出现)|未有|无(?:政府信息公开|依申请)/;
/** 2022年政府信息公开工作虽然取得…: the work itself is named as that of the year. */
const judged = /^(?:我[^，。；]{1,4}|本[^，。；]{1,4})?(?:政府)?信息公开工作[^，。；]{0,8}(?:取得|存在|有序|稳步)/;

/** What compares, looks back on purpose or looks ahead. */
const aside =
  /较|同比|环比|相比|(?<!占)比(?![例重率])|增长|下降|减少|增加|上升|回落|上年|上一年|去年|往年|历年|以来|年来|年底|结转|历史|至今|截至|截止|年起|起，|《|〔|整改|反馈|评估|考核|通报|修订|印发|出台|施行|计划|规划|拟|将|下一步|此前|曾|预算|决算|年报|年度报告|清理|届|基础上/;

export const narrativeYearStale = rule<Subject>({
  id: 'narrative-year-stale',
  topic: 'document',
  title: { zh: '正文写的是别的年度的工作', en: 'Text claims the work of another year' },
  severity: 'warning',
  basis: '《政府信息公开条例》第四十九条、第五十条：报告的是上一年度的工作',
  why: {
    zh: '句首的年份不是报告年度，多半是沿用上年的稿子漏改，数据也可能是上年的。',
    en: 'A sentence that counts the work of another year was most likely left over from last year’s report, figures included.',
  },
  example: {
    bad: `# 青禾县水务局2023年政府信息公开工作年度报告

## 一、总体情况

⟦2022年⟧，我局共主动公开政府信息326条。
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

## 一、总体情况

2023年，我局共主动公开政府信息326条。
`,
  },
  check(report, say) {
    const year = report.year?.value;
    if (year === undefined) return;
    const all = subjectsOf(report);
    const namesYear = lineNames(report, `${year}年`);
    for (const [i, it] of all.entries()) {
      if (it.value === year || (it.value > year && (it.line.section?.ordinal ?? 0) > 4)) continue;
      const claim = claimOf(it);
      if (claim === undefined || aside.test(claim)) continue;
      // A history tells one year after the other.
      const beside = [all[i - 1], all[i + 1]].some((o) => o && o.value !== it.value && near(report.text, o, it));
      if (beside || namesYear(it.line)) continue;
      say({ at: { from: it.from, to: it.to }, data: it });
    }
  },
  message: ({ value }, { year }) => ({
    zh: `这句话写的是${value}年的工作，本报告的年度是${year?.value}年`,
    en: `This sentence claims the work of ${value}; the report is of ${year?.value}`,
  }),
  // Unsafe: the figures may be those of the other year as well.
  fixes: (it, { year }) =>
    year
      ? [
          {
            title: { zh: `改为${year.value}年`, en: `Change to ${year.value}` },
            changes: yearsOf(it).map((at) => ({ ...at, insert: `${year.value}年` })),
            safe: false,
          },
        ]
      : [],
});

/** Whether a line holds some words; every line is searched once. */
function lineNames({ text }: Report, words: string): (line: Prose) => boolean {
  let last: Prose | undefined;
  let holds = false;
  return (line) => {
    if (line !== last) holds = text.slice(line.from, line.to).includes(words);
    last = line;
    return holds;
  };
}

/** What a sentence claims of its year; undefined where it claims nothing, or speaks of a day or a month alone. */
function claimOf({ rest, value }: Subject): string | undefined {
  const range = wholeYear.exec(rest);
  const isWhole = range !== null && Number(range[1] ?? value) === value;
  const words = (isWhole ? rest.slice(range[0].length) : rest).replace(/^[\s，,、:：]{1,4}/, '');
  // 2022年3月 dates one event; only the whole year is what the report is of.
  if (!isWhole && /^\d/.test(words)) return undefined;
  return counted.test(words) || denied.test(words) || judged.test(words) ? words : undefined;
}

/** 1月1日起至2022年12月31日: the year from its first day to its last. */
const wholeYear = /^1月1日[^，。；\d]{0,6}(?:((?:19|20)\d{2})年)?12月31日[止内期间]{0,2}/;

/** The places that name the year of a claim. */
function yearsOf(it: Subject): readonly Span[] {
  const range = wholeYear.exec(it.rest);
  const end = range?.[1] === undefined ? -1 : it.restFrom + range[0].indexOf(range[1], 4);
  const own = { from: it.from, to: it.to };
  return end < 0 ? [own] : [own, { from: end, to: end + 5 }];
}

/** Whether two sentences stand in the same or in neighbouring paragraphs. */
const near = (text: string, a: Subject, b: Subject): boolean => {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  return first.line === second.line || text.slice(first.line.to, second.line.from).trim() === '';
};
