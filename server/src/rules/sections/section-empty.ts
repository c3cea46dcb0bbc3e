import { lineEnding } from '../../base/text.ts';
import { headingOf } from '../../formats/blank.ts';
import type { SectionHeading } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { hasContent, headingFor, saysInTitle } from './blocks.ts';

/** The sections that are told in words; the others are tables, which other rules ask for. */
const told = ['s1', 's5', 's6'] as const;

export const sectionEmpty = rule<SectionHeading>({
  id: 'section-empty',
  topic: 'sections',
  title: { zh: '章节没有内容', en: 'Section without any text' },
  severity: 'error',
  basis: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号：报告内容不能遗漏',
  why: {
    zh: '总体情况、存在问题和其他事项都要有文字说明；“六、其他需要报告的事项”确实没有的，也应写明“无”。',
    en: 'These parts are told in words; where section 六 has nothing to report it says so with 无.',
  },
  example: {
    bad: `
## 五、存在的主要问题及改进情况

更新不够及时。下一步将每月检查。

⟦## 六、其他需要报告的事项⟧
`,
    good: `
## 五、存在的主要问题及改进情况

更新不够及时。下一步将每月检查。

## 六、其他需要报告的事项

无。
`,
  },
  check(report, say) {
    for (const id of told) {
      const heading = headingFor(report, id);
      if (!heading || hasContent(report, heading) || saysInTitle(heading)) continue;
      const at = { from: heading.from, to: heading.to };
      // In a draft that nobody has begun to write it is something to do, and no fault.
      if (report.prose.some((it) => it.section)) say({ at, data: heading });
      else say({ at, data: heading, severity: 'hint' });
    }
  },
  message: ({ section }) => {
    const name = section ? headingOf(section) : '';
    const none = section?.id === 's6' ? '；确实没有的，写“无”' : '';
    return { zh: `“${name}”没有内容${none}`, en: `“${name}” says nothing` };
  },
  // Unsafe: only the author knows that there is nothing to report.
  fixes: ({ section, to }, { text }) => {
    if (section?.id !== 's6') return [];
    const ending = lineEnding(text);
    const changes = [{ from: to, to, insert: `${ending}${ending}无。` }];
    return [{ title: { zh: '写上“无。”', en: 'Write “无。”' }, changes, safe: false }];
  },
});
