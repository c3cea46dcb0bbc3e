import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { clauseBefore } from './clause.ts';
import { type Hit, hitsOf } from './signs.ts';

interface Claim {
  readonly of: unknown;
  readonly has: boolean;
}

export const contradictoryStatements = rule<Hit>({
  id: 'contradictory-statements',
  topic: 'text',
  title: { zh: '前后说法矛盾', en: 'Statements that contradict each other' },
  severity: 'info',
  basis: '国办公开办函〔2021〕30号：真实客观、内容全面',
  why: {
    zh: '前文说“指定专人负责”，后文又说“没有设置专人”，读者不知道该信哪一句；范围不同的应当写明。',
    en: 'First somebody is in charge, later nobody is: readers cannot tell which is true. Where the scopes differ, say so.',
  },
  example: {
    bad: `
## 一、总体情况

街道指定专人负责政府信息公开工作。

## 五、存在的主要问题及改进情况

网站维护质量有待提高，⟦没有设置专人⟧负责。
`,
    good: `
## 一、总体情况

街道指定专人负责政府信息公开工作。

## 五、存在的主要问题及改进情况

网站维护质量有待提高。
`,
  },
  check(report, say) {
    const found = hitsOf(report, 'opposite');
    if (found.length < 2) return;
    const claims = new Map<unknown, Hit>();
    for (const it of found) {
      const { of } = it.entry.data as Claim;
      if (!claims.has(of) && isClaim(report, it)) claims.set(of, it);
    }
    for (const it of found) {
      const { of, has } = it.entry.data as Claim;
      if (has || !it.line.prose) continue;
      const other = claims.get(of);
      if (!other) continue;
      const message = { zh: `这里说“${other.entry.word}”`, en: `Here it says ${other.entry.word}` };
      say({
        at: { from: it.from, to: it.to },
        data: it,
        related: [{ at: { from: other.from, to: other.to }, message }],
      });
    }
  },
  message: ({ entry }) => ({
    zh: `“${entry.word}”与前文的说法矛盾`,
    en: `“${entry.word}” contradicts another statement of this report`,
  }),
});

/** Said to be so, in the year reported: neither denied nor planned. Section 五 tells what shall be done about it. */
function isClaim(report: Report, it: Hit): boolean {
  if (!(it.entry.data as Claim).has || !it.line.prose || it.line.prose.section?.id === 's5') return false;
  return !/[未没无不将要应拟需]|缺[少乏]|计划/.test(clauseBefore(report, it.from, it.line.from, 10));
}
