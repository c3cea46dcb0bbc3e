import { headingOf } from '../../formats/blank.ts';
import type { SectionHeading } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { numberingOf } from './numbering.ts';

export const sectionDuplicate = rule<SectionHeading>({
  id: 'section-duplicate',
  topic: 'sections',
  title: { zh: '章节重复', en: 'Section stands twice' },
  severity: 'error',
  basis: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号附件：六个部分各一',
  why: {
    zh: '同一部分出现两次，往往是把另一部分的标题写错了，或者复制后没有删改。',
    en: 'A section that stands twice is mostly another section under the wrong heading, or a copy left behind.',
  },
  example: {
    bad: `
## 一、总体情况

## 二、主动公开政府信息情况

⟦## 二、主动公开政府信息情况⟧
`,
    good: `
## 一、总体情况

## 二、主动公开政府信息情况
`,
  },
  check(report, say) {
    for (const { heading, first } of report.outline.duplicates) {
      // The first one is a sub-heading in the wrong place, and this one is right.
      if (numberingOf(report).promoted.has(first)) continue;
      const related = [
        { at: { from: first.from, to: first.to }, message: { zh: '首次出现在这里', en: 'It stands here first' } },
      ];
      say({ at: { from: heading.from, to: heading.to }, data: heading, related });
    }
  },
  message: ({ section }) => {
    const name = section ? headingOf(section) : '';
    return { zh: `“${name}”在前文已经出现过`, en: `“${name}” stands earlier already` };
  },
});
