import { writeOrdinal } from '../../base/numerals.ts';
import type { SectionHeading } from '../../report/report.ts';
import { rule } from '../rule.ts';

type Numbered = SectionHeading & { readonly ordinal: NonNullable<SectionHeading['ordinal']> };

export const sectionNumberStyle = rule<Numbered>({
  id: 'section-number-style',
  topic: 'sections',
  title: { zh: '章节序号写法不规范', en: 'Section number in the wrong style' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号附件；党政机关公文格式（GB/T 9704）：第一层为“一、”',
  why: {
    zh: '一级标题的序号应写作“一、”；“2、”“（二）”多半是 Word 自动编号转换时丢失后留下的。',
    en: 'Sections are numbered 一、; a 2、 or （二） is mostly what a converter made of Word’s automatic numbering.',
  },
  example: {
    bad: `
## 一、总体情况

## ⟦2、⟧ 主动公开政府信息情况
`,
    good: `
## 一、总体情况

## 二、主动公开政府信息情况
`,
  },
  check({ outline }, say) {
    for (const heading of outline.headings) {
      const { ordinal, section } = heading;
      if (!section || !ordinal || (ordinal.style === 'chinese' && ordinal.text.endsWith('、'))) continue;
      const { from } = ordinal.at;
      say({ at: { from, to: from + ordinal.text.length }, data: { ...heading, ordinal } });
    }
  },
  message: ({ ordinal }) => {
    const right = writeOrdinal('chinese', ordinal.value);
    return {
      zh: `章节序号应写作“${right}”，不写作“${ordinal.text}”`,
      en: `The section is numbered “${right}”, not “${ordinal.text}”`,
    };
  },
  fixes: ({ ordinal }) => {
    const insert = writeOrdinal('chinese', ordinal.value);
    const { from, to } = ordinal.at;
    return [
      { title: { zh: `改为“${insert}”`, en: `Change to “${insert}”` }, changes: [{ from, to, insert }], safe: true },
    ];
  },
});
