import type { Span } from '../../base/span.ts';
import { rule } from '../rule.ts';
import { isOtherDocument } from './title-not-report.ts';
import { wrongIn } from './title-wording.ts';

export const titleYearDoubled = rule<Span>({
  id: 'title-year-doubled',
  topic: 'document',
  title: { zh: '标题中“年度”重复', en: '年度 twice in the title' },
  severity: 'info',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：标题为“×年政府信息公开工作年度报告”',
  why: {
    zh: '“年度报告”已经说明是年度的报告，年份后面再写“年度”就重复了。',
    en: '年度报告 says already that it is the report of a year; 年度 behind the year says it again.',
  },
  example: {
    bad: `# 青禾县水务局⟦2023年度⟧政府信息公开工作年度报告

## 一、总体情况
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

## 一、总体情况
`,
  },
  check(report, say) {
    const { title, text } = report;
    if (!title?.year || text[title.year.to] !== '度' || !title.value.endsWith('年度报告')) return;
    // Where other words are wrong as well, title-wording puts this right with them.
    if (isOtherDocument(title) || wrongIn(report, title)) return;
    const at = { from: title.year.from, to: title.year.to + 1 };
    say({ at, data: at });
  },
  message: (at, { text }) => ({
    zh: `“${text.slice(at.from, at.to)}”与后面的“年度报告”重复，写“${text.slice(at.from, at.to - 1)}”即可`,
    en: `${text.slice(at.from, at.to)} says again what 年度报告 says; ${text.slice(at.from, at.to - 1)} is enough`,
  }),
  fixes: ({ to }) => [
    {
      title: { zh: '删去前一个“度”', en: 'Drop the first 度' },
      changes: [{ from: to - 1, to, insert: '' }],
      safe: true,
    },
  ],
});
