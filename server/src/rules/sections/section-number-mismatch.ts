import { chinese, writeOrdinal } from '../../base/numerals.ts';
import type { Outline, SectionHeading } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { numberingOf } from './numbering.ts';

export const sectionNumberMismatch = rule<SectionHeading>({
  id: 'section-number-mismatch',
  topic: 'sections',
  title: { zh: '章节序号与内容不符', en: 'Section number does not fit the section' },
  severity: 'error',
  basis: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号附件：六个部分的序号',
  why: {
    zh: '六个部分的序号是固定的；序号错了，要么是漏了一部分，要么是改动后没有重排。',
    en: 'The six numbers are fixed; a wrong one means a part was left out or the numbers were not set right after a change.',
  },
  example: {
    bad: `
## 一、总体情况

## ⟦三、⟧主动公开政府信息情况

## 三、收到和处理政府信息公开申请情况
`,
    good: `
## 一、总体情况

## 二、主动公开政府信息情况

## 三、收到和处理政府信息公开申请情况
`,
  },
  check(report, say) {
    const { outline } = report;
    for (const [i, heading] of outline.headings.entries()) {
      const { section, ordinal } = heading;
      if (!section || !ordinal || ordinal.value === section.ordinal || isExplained(outline, heading, i)) continue;
      const { promoted, restarted } = numberingOf(report);
      if (promoted.has(heading) || restarted.has(heading)) continue;
      const { from } = ordinal.at;
      say({ at: { from, to: from + ordinal.text.length }, data: heading });
    }
  },
  message: ({ section, ordinal }) => {
    const right = chinese(section?.ordinal ?? 0);
    return {
      zh: `“${section?.title.official}”是第${right}部分，序号应为“${right}、”，此处为“${ordinal?.text}”`,
      en: `“${section?.title.official}” is part ${section?.ordinal}: its number is “${right}、”, not “${ordinal?.text}”`,
    };
  },
  fixes: ({ section, ordinal, as }) => {
    if (!section || !ordinal) return [];
    const insert = writeOrdinal('chinese', section.ordinal);
    const { from, to } = ordinal.at;
    // A near wording may be another section's, and then the number is right.
    return [
      {
        title: { zh: `改为“${insert}”`, en: `Change to “${insert}”` },
        changes: [{ from, to, insert }],
        safe: as !== 'near',
      },
    ];
  },
});

/**
 * Whether the number merely counts the headings that are there: a part that is missing, double, unknown or misplaced
 * before it is the cause, and has a finding of its own.
 */
const isExplained = ({ duplicates }: Outline, heading: SectionHeading, index: number): boolean =>
  heading.ordinal?.value === index + 1 || duplicates.some((it) => it.heading === heading);
