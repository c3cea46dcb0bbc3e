import { publishedText } from '../../report/comments.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { type Hit, hitsOf } from './signs.ts';

interface Short {
  readonly title: string;
  /** How many documents named so far it may stand for. */
  readonly candidates: number;
}

export const undefinedShortTitle = rule<Short>({
  id: 'undefined-short-title',
  topic: 'text',
  title: { zh: '简称没有交代', en: 'Short title never introduced' },
  severity: 'info',
  basis: '党政机关公文处理工作条例：使用简称应先用全称并注明简称',
  why: {
    zh: '前文没有“以下简称《通知》”，读者不知道指的是哪个文件。',
    en: 'Without 以下简称《通知》 readers cannot tell which document is meant.',
  },
  example: {
    bad: `
按照工作部署，逐项对照⟦《通知》⟧全面梳理自查。
`,
    good: `
按照《关于做好年度报告工作的通知》（以下简称《通知》）部署，逐项对照《通知》全面梳理自查。
`,
  },
  check(report, say) {
    const found = hitsOf(report, 'short');
    if (found.length === 0) return;
    const seen = new Set<string>();
    for (const it of found) {
      const { word } = it.entry;
      if (seen.has(word) || !it.line.prose) continue;
      seen.add(word);
      const title = word.slice(1, -1);
      if (isIntroduced(publishedText(report), word)) continue;
      const candidates = namedBefore(report, it, title);
      // One document named before is what it stands for; and everybody knows which 条例 is meant.
      if (candidates === 1 || title === '条例') continue;
      say({ at: { from: it.from, to: it.to }, data: { title, candidates } });
    }
  },
  message: ({ title, candidates }) =>
    candidates === 0
      ? { zh: `《${title}》是哪个文件，前文没有交代`, en: `《${title}》: the text names no such document before` }
      : {
          zh: `《${title}》可能指前文的${candidates}个文件，应注明“以下简称”`,
          en: `《${title}》 may stand for ${candidates} documents named before; introduce the short title`,
        },
});

/** （以下简称《条例》《办法》）: the short titles stand between 简称 or 统称 and the next bracket or stop. */
function isIntroduced(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.slice(Math.max(0, at - 40), at);
    const named = Math.max(before.lastIndexOf('简称'), before.lastIndexOf('统称'));
    if (named >= 0 && !/[）)。；\n]/.test(before.slice(named))) return true;
  }
  return false;
}

/** How many titles that end in this word stand before it. */
function namedBefore(report: Report, { from }: Hit, title: string): number {
  const text = publishedText(report);
  const titles = new Set<string>();
  const end = `${title}》`;
  for (let at = text.indexOf(end); at >= 0 && at < from; at = text.indexOf(end, at + 1)) {
    const before = text.slice(Math.max(0, at - 100), at);
    const open = before.lastIndexOf('《');
    if (open >= 0 && before.length - open > 3) titles.add(before.slice(open + 1));
  }
  return titles.size;
}
