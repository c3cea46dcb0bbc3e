import type { Report, SectionHeading } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { numberingOf } from './numbering.ts';

export const sectionUnknown = rule<SectionHeading>({
  id: 'section-unknown',
  topic: 'sections',
  title: { zh: '规定之外的章节', en: 'Section the format does not have' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号：报告内容严格按照《条例》第五十条的规定确定，不能遗漏，也不宜泛化',
  why: {
    zh: '年度报告只有六个部分。另起一部分的内容应并入相应部分，没有归属的写入“六、其他需要报告的事项”。',
    en: 'The report has six parts. What stands in another one belongs into one of them, or into 六、其他需要报告的事项.',
  },
  example: {
    bad: `
## 六、其他需要报告的事项

无。

⟦## 七、下一步打算⟧

继续加强学习。
`,
    good: `
## 五、存在的主要问题及改进情况

下一步，继续加强学习。

## 六、其他需要报告的事项

无。
`,
  },
  check(report, say) {
    for (const it of report.outline.headings) {
      if (!it.section && !isExplained(report, it)) say({ at: { from: it.from, to: it.to }, data: it });
    }
  },
  message: ({ ordinal, title }) => ({
    zh: `“${ordinal?.text ?? ''}${title.value.trim()}”不在规定的六个部分之内`,
    en: `“${ordinal?.text ?? ''}${title.value.trim()}” is none of the six parts`,
  }),
});

/** A promoted sub-heading, a second count, or the place of a part that is missing: each has a finding of its own. */
function isExplained(report: Report, heading: SectionHeading): boolean {
  const { promoted, restarted } = numberingOf(report);
  return (
    promoted.has(heading) ||
    restarted.has(heading) ||
    report.outline.missing.some((it) => it.section.ordinal === heading.ordinal?.value)
  );
}
