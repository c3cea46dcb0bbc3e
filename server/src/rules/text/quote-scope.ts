import { rule } from '../rule.ts';
import { outsideQuotes } from './lexica/phrases.ts';
import { type Hit, hitsOf } from './signs.ts';

interface Scope {
  readonly hit: Hit;
  /** The general word within the quotes. */
  readonly noun: string;
}

export const quoteScope = rule<Scope>({
  id: 'quote-scope',
  topic: 'text',
  title: { zh: '引号范围过宽', en: 'Quotes hold too much' },
  severity: 'info',
  basis: '标点符号用法（GB/T 15834）：引号标示有特殊含义的词语本身',
  why: {
    zh: '加引号的是“五公开”这个提法，“情况”“工作”是普通词，放进引号里就成了另一个名称。',
    en: 'What is quoted is the term 五公开; 情况 or 工作 within the quotes makes another name of it.',
  },
  example: {
    bad: `
我街道落实⟦“五公开情况”⟧，公开服务信息146条。
`,
    good: `
我街道落实“五公开”情况，公开服务信息146条。
`,
  },
  check(report, say) {
    for (const hit of hitsOf(report, 'quoted')) {
      nouns.lastIndex = hit.to;
      const noun = nouns.exec(report.text)?.[0];
      if (noun) say({ at: { from: hit.from, to: hit.to + noun.length }, data: { hit, noun: noun.slice(0, -1) } });
    }
  },
  message: ({ hit, noun }) => ({
    zh: `引号只加在提法上：${hit.entry.word}”${noun}`,
    en: `Quote the term alone: ${hit.entry.word}”${noun}`,
  }),
  fixes: ({ hit, noun }) => {
    const at = { from: hit.to, to: hit.to + noun.length + 1 };
    const title = { zh: '引号移到提法后面', en: 'Move the quote behind the term' };
    return [{ title, changes: [{ ...at, insert: `”${noun}` }], safe: false }];
  },
});

const nouns = new RegExp(`(?:${outsideQuotes.join('|')})”`, 'y');
