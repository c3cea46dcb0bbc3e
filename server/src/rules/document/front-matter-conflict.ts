import type { Span } from '../../base/span.ts';
import { areApart } from '../../report/unit-names.ts';
import { rule } from '../rule.ts';

interface Conflict {
  readonly at: Span;
  readonly key: '单位' | '年度';
  readonly front: string;
  readonly title: string;
}

export const frontMatterConflict = rule<Conflict>({
  id: 'front-matter-conflict',
  topic: 'document',
  title: { zh: '文件头与标题不一致', en: 'Front matter and title disagree' },
  severity: 'warning',
  basis: '本工具的写法：文件头优先于标题',
  why: {
    zh: '检查以文件头为准；它与标题不一致，适用格式和上下年对照就会用错年度或单位。',
    en: 'The front matter wins; where the title says otherwise, the report is checked as that of another year or unit.',
  },
  example: {
    bad: `---
年度: ⟦2022⟧
---

# 青禾县水务局2023年政府信息公开工作年度报告
`,
    good: `---
年度: 2023
---

# 青禾县水务局2023年政府信息公开工作年度报告
`,
  },
  check({ front, title }, say) {
    if (!front || !title) return;
    const [year, unit] = [front.year, front.unit];
    if (year && title.year && year.value !== title.year.value) {
      const it = { at: span(year), front: String(year.value), title: String(title.year.value) };
      say({ at: it.at, data: { ...it, key: '年度' as const }, related: [inTitle(title.year, `${it.title}年`)] });
    }
    if (unit && title.unit && areApart(unit.value, title.unit.value)) {
      const it = { at: span(unit), front: unit.value, title: title.unit.value };
      say({ at: it.at, data: { ...it, key: '单位' as const }, related: [inTitle(title.unit, it.title)] });
    }
  },
  message: ({ key, front, title }) => ({
    zh: `文件头的“${key}”是${front}，标题写的是${title}`,
    en: `The front matter says ${front}, the title ${title}`,
  }),
  // Unsafe: the title may be the one that is wrong.
  fixes: ({ at, title }) => [
    {
      title: { zh: `文件头改为${title}`, en: `Change the front matter to ${title}` },
      changes: [{ ...at, insert: title }],
      safe: false,
    },
  ],
});

const span = ({ from, to }: Span): Span => ({ from, to });

const inTitle = (at: Span, words: string) => ({
  at: span(at),
  message: { zh: `标题写的是${words}`, en: `The title says ${words}` },
});
