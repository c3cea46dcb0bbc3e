import type { Span } from '../../base/span.ts';
import { rule } from '../rule.ts';
import { linesWith, sign } from './signs.ts';

export const repeatedPunctuation = rule<Span>({
  id: 'repeated-punctuation',
  topic: 'text',
  title: { zh: '标点重复', en: 'Punctuation repeated' },
  severity: 'info',
  basis: '标点符号用法（GB/T 15834）',
  why: {
    zh: '两个点号连用，多半是删掉中间的文字后留下的。',
    en: 'Two stops in a row are mostly what is left when the words between them were deleted.',
  },
  example: {
    bad: `
我街道主动公开政府信息120条⟦。。⟧下一步将加强公开。
`,
    good: `
我街道主动公开政府信息120条。下一步将加强公开。
`,
  },
  check(report, say) {
    for (const line of linesWith(report, sign.stops)) {
      for (const it of report.text.slice(line.from, line.to).matchAll(runs)) {
        const from = line.from + it.index;
        const to = from + it[0].length;
        // `::` is part of a name or a code; …… may be typed as full stops.
        if (/^[,;:]+$/.test(it[0]) && !isWide(report.text[from - 1])) continue;
        if (/^。{3,}$/.test(it[0])) continue;
        say({ at: { from, to }, data: { from, to } });
      }
    }
  },
  message: ({ from, to }, { text }) => ({
    zh: `标点“${text.slice(from, to)}”连用，应只留一个`,
    en: `“${text.slice(from, to)}”: keep one of these marks`,
  }),
  fixes: ({ from, to }, { text }) => {
    const insert = strongest(text.slice(from, to));
    const title = { zh: `只留“${insert}”`, en: `Keep “${insert}” alone` };
    // Of two different marks only the author knows which is meant.
    return [{ title, changes: [{ from, to, insert }], safe: new Set(text.slice(from, to)).size === 1 }];
  },
});

const runs = /[，。；、：,;:]{2,}/g;
const isWide = (it: string | undefined): boolean => it !== undefined && it.charCodeAt(0) > 0x2000;
const strongest = (marks: string): string => [...'。；;：:，,、'].find((it) => marks.includes(it))!;
