import { rule } from '../rule.ts';
import { type Subject, subjectsOf } from './years.ts';

/** 将 in front of what will be done; 将…作为 and its like only move the object forward. */
const planned =
  /^[^。；]{0,20}?(?:将(?:重点|继续|进一步|着力|不断|持续|加强|加大|严格|认真|切实|围绕|深入|坚持|努力|全面|紧紧|大力|更加|从以下|针对|按照|结合|以)|(?:计划|拟)(?:重点|进一步|从|在))/;
const moved = /作为|纳入|列入|列为|定为|摆[在上到]|融入|视为|放[在到]|确定为/;

export const nextYearPlanYear = rule<Subject>({
  id: 'next-year-plan-year',
  topic: 'document',
  title: { zh: '计划的年份不是下一年', en: 'Plan for a year that is not the next' },
  severity: 'info',
  basis: '《政府信息公开条例》第五十条第四项：报告存在的主要问题及改进情况',
  why: {
    zh: '报告写于次年，打算做的是次年的工作；写成报告年度或更早，多半是漏改。',
    en: 'The report is written in the next year, and so what it plans is for that year; an earlier one was hardly updated.',
  },
  example: {
    bad: `# 青禾县水务局2023年政府信息公开工作年度报告

## 五、存在的主要问题及改进情况

⟦2023年⟧，我局将重点做好政策解读。
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

## 五、存在的主要问题及改进情况

2024年，我局将重点做好政策解读。
`,
  },
  check(report, say) {
    const year = report.year?.value;
    if (year === undefined) return;
    for (const it of subjectsOf(report)) {
      // A plan for years to come reaches further on purpose.
      if (it.line.section?.id !== 's5' || it.value > year || !planned.test(it.rest)) continue;
      if (moved.test(it.rest)) continue;
      say({ at: { from: it.from, to: it.to }, data: it });
    }
  },
  message: ({ value }, { year }) => ({
    zh: `这里写的是${value}年的打算，${year?.value}年的报告应写${(year?.value ?? 0) + 1}年的`,
    en: `This plans for ${value}; a report of ${year?.value} plans for ${(year?.value ?? 0) + 1}`,
  }),
  fixes: ({ from, to }, { year }) =>
    year
      ? [
          {
            title: { zh: `改为${year.value + 1}年`, en: `Change to ${year.value + 1}` },
            changes: [{ from, to, insert: `${year.value + 1}年` }],
            safe: false,
          },
        ]
      : [],
});
