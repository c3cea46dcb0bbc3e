import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { beginsClause } from './clause.ts';
import type { Typo } from './lexica/typos.ts';
import { type Hit, hitsOf } from './signs.ts';

export const typoLexicon = rule<Hit>({
  id: 'typo-lexicon',
  topic: 'text',
  title: { zh: '错别字', en: 'Misspelling' },
  severity: 'warning',
  basis: '国家通用语言文字法；国办公开办函〔2021〕30号：文字严谨',
  why: {
    zh: '年度报告向社会公布，错别字会被读者截图转发；表格项目名称写错还会使数据读不出来。',
    en: 'The report is published: readers notice a wrong character, and a wrong one in a label makes a table unreadable.',
  },
  example: {
    bad: `
## 六、其他需要报告的事项

如需了解更多信息，请⟦登陆⟧政府网站查询。
`,
    good: `
## 六、其他需要报告的事项

如需了解更多信息，请登录政府网站查询。
`,
  },
  check(report, say) {
    for (const it of hitsOf(report, 'typo')) {
      if (isWrong(report, it)) say({ at: { from: it.from, to: it.to }, data: it });
    }
  },
  message: ({ entry }) => {
    const { wrong, right } = entry.data as Typo;
    const words = right.map((it) => `“${it}”`);
    return {
      zh: `“${wrong}”应为${words.join('或')}`,
      en: `“${wrong}” should be ${words.join(' or ')}`,
    };
  },
  // Unsafe: a list of words does not know what was meant.
  fixes: ({ from, to, entry }) =>
    (entry.data as Typo).right.map((insert) => ({
      title: { zh: `改为“${insert}”`, en: `Change to “${insert}”` },
      changes: [{ from, to, insert }],
      safe: false,
    })),
});

function isWrong(report: Report, it: Hit): boolean {
  const { notBehind = '', notBefore = '', near, followedBy, only, right, wrong } = it.entry.data as Typo;
  const { text } = report;
  const before = it.from > it.line.from ? text[it.from - 1]! : '';
  const after = it.to < it.line.to ? text[it.to]! : '';
  if ((before && notBehind.includes(before)) || (after && notBefore.includes(after))) return false;
  if (followedBy && !followedBy.some((word) => text.startsWith(word, it.to))) return false;
  if (only === 'clause' && !beginsClause(report, it, '，,。；;！？：（(')) return false;
  if (only === 'year' && !/(?:^|\D)(?:19|20)\d\d$/.test(text.slice(Math.max(it.line.from, it.from - 5), it.from)))
    return false;
  // 第一时间 begins with 第一时; what is right already is no slip.
  if (right.some((word) => word.startsWith(wrong) && text.startsWith(word, it.from))) return false;
  if (!near) return true;
  const around = text.slice(Math.max(it.line.from, it.from - 40), Math.min(it.line.to, it.to + 20));
  return near.some((word) => around.includes(word));
}
