import type { Span } from '../../base/span.ts';
import { rule } from '../rule.ts';

export const titleUnitMissing = rule<Span>({
  id: 'title-unit-missing',
  topic: 'document',
  title: { zh: '标题缺少机关名称', en: 'Title names no authority' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号：年度报告由各行政机关分别编制、公布',
  why: {
    zh: '报告集中公布在政府网站上，标题没有机关名称，读者无从知道是谁的报告。',
    en: 'Reports of many authorities are published side by side; without a name nobody knows whose this is.',
  },
  example: {
    bad: `# ⟦2020年政府信息公开工作年度报告⟧

## 一、总体情况

## 六、其他需要报告的事项

无。

青禾县云溪街道办事处

2021年1月19日
`,
    good: `# 青禾县云溪街道办事处2020年政府信息公开工作年度报告

## 一、总体情况

## 六、其他需要报告的事项

无。

青禾县云溪街道办事处

2021年1月19日
`,
  },
  check({ title }, say) {
    if (!title || title.unit) return;
    const at = { from: title.from, to: title.to };
    say({ at, data: at });
  },
  message: () => ({ zh: '标题中没有机关名称', en: 'The title names no authority' }),
  // Unsafe: the name is a guess from the signature, the opening or the front matter.
  fixes: (at, { unit }) =>
    unit
      ? [
          {
            title: { zh: `在标题前加“${unit.value}”`, en: `Begin the title with ${unit.value}` },
            changes: [{ from: at.from, to: at.from, insert: unit.value }],
            safe: false,
          },
        ]
      : [],
});
