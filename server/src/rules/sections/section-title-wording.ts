import type { Span } from '../../base/span.ts';
import { isBlank } from '../../base/text.ts';
import type { Report, SectionHeading } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { numberingOf } from './numbering.ts';

export const sectionTitleWording = rule<SectionHeading>({
  id: 'section-title-wording',
  topic: 'sections',
  title: { zh: '章节标题用语不规范', en: 'Section not worded as prescribed' },
  severity: 'warning',
  basis: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号、〔2019〕60号附件',
  why: {
    zh: '六个部分的标题是统一规定的，改动用语会让各机关的报告无法对照、汇总。',
    en: 'The six headings are prescribed, so that reports can be compared and added up.',
  },
  example: {
    bad: `
## 一、⟦总体工作情况⟧

## 二、主动公开政府信息情况
`,
    good: `
## 一、总体情况

## 二、主动公开政府信息情况
`,
  },
  check(report, say) {
    for (const heading of report.outline.headings) {
      if (heading.as !== 'flagged' && heading.as !== 'near') continue;
      // 三、依申请公开情况 below section 一 is a sub-heading in the wrong place, and its words are right.
      if (!numberingOf(report).promoted.has(heading)) say({ at: wordsOf(report, heading), data: heading });
    }
  },
  message: ({ section }) => {
    const official = section?.title.official ?? '';
    return { zh: `标题应为“${official}”`, en: `The heading should read “${official}”` };
  },
  fixes: (heading, report) => {
    const { section, ordinal, as } = heading;
    if (!section) return [];
    const insert = section.title.official;
    // A near wording under another section's number may be meant for that other section.
    const safe = as === 'flagged' || ordinal?.value === section.ordinal;
    return [
      {
        title: { zh: `改为“${insert}”`, en: `Change to “${insert}”` },
        changes: [{ ...wordsOf(report, heading), insert }],
        safe,
      },
    ];
  },
});

/** The words of the title, without blanks and signs of emphasis around them. */
function wordsOf({ text }: Report, { title }: SectionHeading): Span {
  let { from, to } = title;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && (text[to - 1] === '*' || isBlank(text.charCodeAt(to - 1)))) to--;
  return { from, to };
}
