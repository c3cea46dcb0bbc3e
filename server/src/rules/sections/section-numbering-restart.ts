import type { SectionHeading } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { numberingOf } from './numbering.ts';

export const sectionNumberingRestart = rule<SectionHeading>({
  id: 'section-numbering-restart',
  topic: 'sections',
  title: { zh: '章节序号中途从“一”重新开始', en: 'Section numbers begin again' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号附件：六个部分的序号',
  why: {
    zh: '六个部分从“一”到“六”连续编号。中途又从“一”起，多半是自动编号断开，或者拼接了两份材料，其后的序号全都错位。',
    en: 'The six parts are numbered through. A second 一 mostly means that automatic numbering broke or two texts were joined, and every number after it is off.',
  },
  example: {
    bad: `
## 一、总体情况

⟦## 一、主动公开政府信息情况⟧

## 二、收到和处理政府信息公开申请情况
`,
    good: `
## 一、总体情况

## 二、主动公开政府信息情况

## 三、收到和处理政府信息公开申请情况
`,
  },
  check(report, say) {
    for (const { heading, first } of numberingOf(report).restarts) {
      const related = [
        {
          at: { from: first.from, to: first.to },
          message: { zh: '前一个“一”在这里', en: 'The 一 before stands here' },
        },
      ];
      say({ at: { from: heading.from, to: heading.to }, data: heading, related });
    }
  },
  message: ({ ordinal, title }) => ({
    zh: `序号到“${title.value.trim()}”又从“${ordinal?.text}”开始，应接着上文编号`,
    en: `The numbers begin again with “${ordinal?.text}” here; they should run on`,
  }),
});
