import type { Sourced } from '../../base/span.ts';
import { formats } from '../../formats/index.ts';
import { rule } from '../rule.ts';

const first = Math.min(...formats.map((it) => it.years[0]));

export const yearUnsupported = rule<Sourced<number>>({
  id: 'year-unsupported',
  topic: 'document',
  title: { zh: '不支持的年度', en: 'Report year not supported' },
  severity: 'info',
  basis: '国办公开办函〔2019〕60号：统一格式自2019年度报告起试行',
  why: {
    zh: '2018年度及以前没有全国统一的表格，表格类检查不适用，因而不报。',
    en: 'Up to 2018 there was no common form; the checks of tables do not apply and are silent.',
  },
  example: {
    bad: `# 青禾县水务局⟦2018年⟧政府信息公开工作年度报告

## 一、概述
`,
    good: `# 青禾县水务局2019年政府信息公开工作年度报告

## 一、总体情况
`,
  },
  check({ year, front }, say) {
    // A format that the front matter names is asked for on purpose.
    if (year && year.value < first && !front?.format) say({ at: { from: year.from, to: year.to }, data: year });
  },
  message: ({ value }) => ({
    zh: `${value}年度没有统一格式，不检查表格`,
    en: `There was no common form for ${value}; tables are not checked`,
  }),
});
