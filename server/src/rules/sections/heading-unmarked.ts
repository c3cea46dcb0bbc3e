import type { SectionHeading } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { lineStart } from '../text/cut.ts';

export const headingUnmarked = rule<SectionHeading>({
  id: 'heading-unmarked',
  topic: 'sections',
  title: { zh: '章节标题没有标记', en: 'Section heading without its mark' },
  severity: 'hint',
  basis: '本工具的写法：一级标题以“## ”开头',
  why: {
    zh: '从 Word 粘贴的标题没有“#”，仍按标题识别；加上标记后，大纲、折叠和导出才认得它。',
    en: 'A heading pasted from Word has no #. It is read as a heading all the same; marked, other tools see it too.',
  },
  example: {
    bad: `
⟦一、总体情况⟧

本年度，我局认真贯彻《中华人民共和国政府信息公开条例》。
`,
    good: `
## 一、总体情况

本年度，我局认真贯彻《中华人民共和国政府信息公开条例》。
`,
  },
  check({ outline }, say) {
    for (const it of outline.headings) if (!it.marked) say({ at: { from: it.from, to: it.to }, data: it });
  },
  message: () => ({ zh: '这是章节标题，可加上“## ”标记', en: 'This is a section heading; mark it with “## ”' }),
  fixes: ({ from }, { text, outline }) => {
    const level = outline.headings.find((it) => it.marked)?.level ?? 2;
    // `##一、` has marks that Markdown does not take for marks; deep indentation would make it code.
    const marks = /^#*/.exec(text.slice(from, from + 7))![0].length;
    const changes = [{ from: lineStart(text, from), to: from + marks, insert: `${'#'.repeat(level)} ` }];
    return [{ title: { zh: '加上标题标记', en: 'Mark the heading' }, changes, safe: true }];
  },
});
