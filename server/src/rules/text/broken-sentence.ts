import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { clauseBefore, clauseEnd } from './clause.ts';
import { givesEffect } from './lexica/phrases.ts';
import { type Hit, hitsOf } from './signs.ts';

type Gap = 'verb' | 'effect' | 'end';

interface Broken {
  readonly gap: Gap;
  readonly at: number;
}

export const brokenSentence = rule<Broken>({
  id: 'broken-sentence',
  topic: 'text',
  title: { zh: '句子残缺', en: 'Incomplete sentence' },
  severity: 'info',
  basis: '国办公开办函〔2021〕30号：文字严谨',
  why: {
    zh: '缺少动词或没有说完的句子，多半是删改时丢了几个字。',
    en: 'A sentence without its verb, or one that never ends, lost a few words in an edit.',
  },
  example: {
    bad: `
除了在政府门户网站公开信息外，⟦还微信⟧公众号、微博等渠道公开相关信息。
`,
    good: `
除了在政府门户网站公开信息外，还通过微信公众号、微博等渠道公开相关信息。
`,
  },
  check(report, say) {
    for (const it of hitsOf(report, 'channel')) {
      if (lacksVerb(report, it)) say({ at: { from: it.from, to: it.to }, data: { gap: 'verb', at: it.from + 1 } });
    }
    for (const it of hitsOf(report, 'broken')) {
      const gap = gapOf(report, it);
      if (gap) say({ at: { from: it.from, to: it.to - (gap === 'end' ? 1 : 2) }, data: { gap, at: it.from } });
    }
  },
  message: ({ gap }) => words[gap],
  fixes: ({ gap, at }) =>
    gap === 'verb'
      ? [
          {
            title: { zh: '补上“通过”', en: 'Put in 通过' },
            changes: [{ from: at, to: at, insert: '通过' }],
            safe: false,
          },
        ]
      : [],
});

const words = {
  verb: { zh: '“还”字后面缺少动词，如“通过”“利用”', en: 'A verb such as 通过 is missing behind 还' },
  effect: { zh: '“作用”前面缺少动词，如“发挥”', en: 'A verb such as 发挥 is missing before 作用' },
  end: { zh: '句子没有说完', en: 'The sentence is not finished' },
} as const;

/** 还微信、微博等渠道公开: only where the channels are what something is done through. */
function lacksVerb(report: Report, it: Hit): boolean {
  if (!it.line.prose) return false;
  const rest = report.text.slice(it.to, clauseEnd(report, it.to, Math.min(it.line.to, it.to + 60)));
  return /等[\u4e00-\u9fff]{0,4}(?:渠道|方式|形式|平台|途径|载体)[\u4e00-\u9fff]{0,4}(?:公开|发布|公布|公示)/.test(
    rest,
  );
}

/** Words with which 工作中 ends a sentence well: 运用到工作中, 正在工作中. */
const within = /[在于到入进正]|之|运用|应用|体现/;

function gapOf(report: Report, it: Hit): Gap | undefined {
  if (!it.line.prose) return undefined;
  if (it.entry.word === '工作中。') return within.test(clauseBefore(report, it.from, it.line.from)) ? undefined : 'end';
  const clause = clauseBefore(report, it.from, it.line.from, 80);
  // 充分发挥…的作用 may list what has it over several clauses.
  const sentence = clauseBefore(report, it.from, it.line.from, 200, '。；');
  return clause.includes('的') && !givesEffect.test(clause) && !/发挥|起到|起着/.test(sentence) ? 'effect' : undefined;
}
