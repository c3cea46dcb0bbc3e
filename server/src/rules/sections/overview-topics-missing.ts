import { writeOrdinal } from '../../base/numerals.ts';
import { lineEnding } from '../../base/text.ts';
import type { Topic } from '../../formats/overview.ts';
import type { Report, SectionHeading } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { lineStart } from '../text/cut.ts';
import { headingFor, setApart } from './blocks.ts';
import { missingTopics, overviewParts } from './topics.ts';

interface Missing {
  readonly heading: SectionHeading;
  readonly topics: readonly Topic[];
}

export const overviewTopicsMissing = rule<Missing>({
  id: 'overview-topics-missing',
  topic: 'sections',
  title: { zh: '总体情况的内容不全', en: 'Topics missing from section 一' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号：总体情况主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障',
  why: {
    zh: '总体情况要综述五个方面。全节既没有小标题、也没有一句话涉及的方面，多半是漏写了；没有发生的也应说明。',
    en: 'Section 一 reviews five topics. One that has neither a sub-heading nor a word there was mostly forgotten.',
  },
  example: {
    bad: `# 青禾县水务局2023年政府信息公开工作年度报告

⟦## 一、总体情况⟧

### （一）主动公开

通过门户网站公开信息120条，严格审核。

### （二）监督保障

举办培训2期。

## 六、其他需要报告的事项

无。
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

## 一、总体情况

### （一）主动公开

通过门户网站公开信息120条，严格审核。

### （二）监督保障

举办培训2期。

### （三）依申请公开

## 六、其他需要报告的事项

无。
`,
  },
  check(report, say) {
    const topics = missingTopics(report);
    const heading = topics.length > 0 ? headingFor(report, 's1') : undefined;
    if (heading) say({ at: { from: heading.from, to: heading.to }, data: { heading, topics } });
  },
  message: ({ topics }) => {
    const names = topics.map((it) => it.title);
    return { zh: `没有涉及${names.map((it) => `“${it}”`).join('')}`, en: `Nothing is said about ${names.join(', ')}` };
  },
  // Unsafe: it adds sub-headings, which their author has still to fill in.
  fixes: (it, report) => [
    {
      title: { zh: '插入所缺方面的小标题', en: 'Insert sub-headings for what is missing' },
      changes: [insertion(it, report)],
      safe: false,
    },
  ],
});

/** Sub-headings at the end of the section, numbered on from the last that stands there. */
function insertion({ heading, topics }: Missing, report: Report): { from: number; to: number; insert: string } {
  const { text } = report;
  const ending = lineEnding(text);
  const last = overviewParts(report).findLast((it) => it.ordinal?.style === 'bracketed-chinese');
  const level = last ? last.level : heading.marked ? Math.min(6, heading.level + 1) : undefined;
  const value = last?.ordinal?.value ?? 0;
  const lines = topics.map((it, i) => {
    const mark = level === undefined ? '' : `${'#'.repeat(level)} `;
    return `${mark}${writeOrdinal('bracketed-chinese', value + i + 1)}${it.title}`;
  });
  const { to } = heading.body;
  const at = to === text.length ? to : lineStart(text, to);
  return { from: at, to: at, insert: setApart(text, at, lines.join(ending + ending), ending) };
}
