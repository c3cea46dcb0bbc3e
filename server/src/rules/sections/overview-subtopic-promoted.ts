import { writeOrdinal } from '../../base/numerals.ts';
import type { Report, SectionHeading } from '../../report/report.ts';
import { subsectionsOf } from '../../report/subsections.ts';
import { topicsIn } from '../../report/topics.ts';
import { rule } from '../rule.ts';
import { numberingOf } from './numbering.ts';

export const overviewSubtopicPromoted = rule<SectionHeading>({
  id: 'overview-subtopic-promoted',
  topic: 'sections',
  title: { zh: '总体情况的小标题被列为一级标题', en: 'Topic of section 一 stands as a section' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号：总体情况包括主动公开、依申请公开、政府信息管理、平台建设、监督保障',
  why: {
    zh: '“政府信息管理”“平台建设”“监督保障”等是“一、总体情况”之下的内容。列为一级标题，六个部分就成了七八个，其后的序号也会错位。',
    en: 'These are topics within section 一. As sections of their own they make seven or eight parts of six, and every number after them is off.',
  },
  example: {
    bad: `
## 一、总体情况

### （一）主动公开

### （二）依申请公开

⟦## 三、政府信息管理情况⟧

## 二、主动公开政府信息情况
`,
    good: `
## 一、总体情况

### （一）主动公开

### （二）依申请公开

### （三）政府信息管理情况

## 二、主动公开政府信息情况
`,
  },
  check(report, say) {
    for (const it of numberingOf(report).promoted) say({ at: { from: it.from, to: it.to }, data: it });
  },
  message: ({ title }) => {
    const topic = topicsIn(title.value)[0]?.title ?? '';
    return {
      zh: `“${title.value.trim()}”属于“一、总体情况”中的“${topic}”，不应列为一级标题`,
      en: `“${title.value.trim()}” belongs below “一、总体情况” (${topic}); it is no section`,
    };
  },
  // Unsafe: the text below it moves into another section.
  fixes: (heading, report) => {
    const { ordinal, marked, level, from } = heading;
    if (!ordinal) return [];
    const number = writeOrdinal('bracketed-chinese', placeOf(report, heading));
    const deeper = marked && report.text[from] === '#' && level < 6 ? [{ from, to: from, insert: '#' }] : [];
    const changes = [...deeper, { from: ordinal.at.from, to: ordinal.at.to, insert: number }];
    return [{ title: { zh: `降为小标题“${number}”`, en: `Make it sub-heading “${number}”` }, changes, safe: false }];
  },
});

/** Its number among the sub-headings of section 一. */
function placeOf(report: Report, heading: SectionHeading): number {
  const { promoted } = numberingOf(report);
  const above = subsectionsOf(report).filter(
    (it) => it.from < heading.from && it.section.section?.ordinal === 1 && it.ordinal?.style === 'bracketed-chinese',
  );
  return (above.at(-1)?.ordinal?.value ?? 0) + [...promoted].indexOf(heading) + 1;
}
