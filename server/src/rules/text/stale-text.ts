import { rule } from '../rule.ts';
import type { dated } from './lexica/phrases.ts';
import { type Hit, hitsOf } from './signs.ts';

interface Stale {
  readonly hit: Hit;
  readonly year: number;
}

export const staleText = rule<Stale>({
  id: 'stale-text',
  topic: 'text',
  title: { zh: '提法与年度不符', en: 'Wording of another year' },
  severity: 'info',
  basis: '国办公开办函〔2021〕30号：真实客观，不得照搬往年',
  why: {
    zh: '“信息公开工作刚刚开始”“新修订的《条例》”这类提法只合某几年，出现在别的年度，多半是沿用了旧报告。',
    en: 'Such wordings fit certain years only; in another they were mostly copied from an old report.',
  },
  example: {
    bad: `
# 竹林街道2024年政府信息公开工作年度报告

## 一、总体情况

认真贯彻⟦新修订的《条例》⟧，做好公开工作。
`,
    good: `
# 竹林街道2024年政府信息公开工作年度报告

## 一、总体情况

认真贯彻《条例》，做好公开工作。
`,
  },
  check(report, say) {
    const year = report.year?.value;
    if (year === undefined) return;
    for (const hit of hitsOf(report, 'dated')) {
      const { first, last } = hit.entry.data as (typeof dated)[number];
      if (hit.line.prose && (year < first || year > last))
        say({ at: { from: hit.from, to: hit.to }, data: { hit, year } });
    }
  },
  message: ({ hit, year }) => ({
    zh: `${year}年度的报告中“${hit.entry.word}”的提法可能已过时`,
    en: `“${hit.entry.word}” hardly fits a report for ${year}`,
  }),
});
