import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { clauseBefore } from './clause.ts';
import type { Misuse } from './lexica/terms.ts';
import { type Hit, hitsOf } from './signs.ts';

export const termMisuse = rule<Hit>({
  id: 'term-misuse',
  topic: 'text',
  title: { zh: '术语误用', en: 'Wrong term' },
  severity: 'warning',
  basis: '政府信息公开条例第四章：收到、受理的是“政府信息公开申请”，“依申请公开”是公开方式',
  why: {
    zh: '“依申请公开”是一种公开方式，收到的是“政府信息公开申请”。混用后，既像没有收到申请，又像没有公开信息。',
    en: '依申请公开 is a way of disclosure; what an authority receives is 政府信息公开申请. Mixed up, the statement says neither.',
  },
  example: {
    bad: `
## 三、收到和处理政府信息公开申请情况

2020年，我街道未⟦收到依申请公开信息⟧。
`,
    good: `
## 三、收到和处理政府信息公开申请情况

2020年，我街道未收到政府信息公开申请。
`,
  },
  check(report, say) {
    for (const it of hitsOf(report, 'term')) {
      if (isWrong(report, it)) say({ at: { from: it.from, to: it.to }, data: it });
    }
  },
  message: ({ entry }) => {
    const { wrong, right } = entry.data as Misuse;
    return { zh: `“${wrong}”用词不当，应为“${right}”`, en: `“${wrong}” is the wrong term; it should be “${right}”` };
  },
  fixes: ({ from, to, entry }) => {
    const insert = (entry.data as Misuse).right;
    const title = { zh: `改为“${insert}”`, en: `Change to “${insert}”` };
    return [{ title, changes: [{ from, to, insert }], safe: false }];
  },
});

function isWrong(report: Report, it: Hit): boolean {
  const { followedBy, denied, wrong } = it.entry.data as Misuse;
  const { text } = report;
  if (followedBy && !followedBy.some((word) => text.startsWith(word, it.to))) return false;
  // 收到依申请公开信息申请3件: clumsy, but it names what was received.
  if (
    !followedBy &&
    !wrong.endsWith('申请') &&
    /^(?:公开)?的?(?:申请|需求|请求|事项)/.test(text.slice(it.to, it.to + 6))
  )
    return false;
  return !denied || /[未没无]/.test(clauseBefore(report, it.from, it.line.from, 8));
}
