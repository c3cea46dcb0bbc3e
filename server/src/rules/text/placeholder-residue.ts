import type { Span } from '../../base/span.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { rewrite, unnamed } from './lexica/residue.ts';
import { type Hit, hitsOf, isHan } from './signs.ts';

export const placeholderResidue = rule<Span>({
  id: 'placeholder-residue',
  topic: 'text',
  title: { zh: '残留占位符', en: 'Leftover placeholder' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号：内容全面、数据精确；模板中的待填内容必须填实',
  why: {
    zh: '“XX”“20XX年”“____”“（或本部门）”是模板里待填或待选的内容，公布出去等于报告没有填完。',
    en: 'XX, 20XX, ____ and （或本部门） wait to be filled in or chosen; published, they show an unfinished report.',
  },
  example: {
    bad: `
## 一、总体情况

⟦XX⟧街道全年公开政府信息⟦____⟧条，比⟦20XX⟧年有所增加。
`,
    good: `
## 一、总体情况

竹林街道全年公开政府信息120条，比2022年有所增加。
`,
  },
  check(report, say) {
    let last: Hit | undefined;
    let end = -1;
    let marked: Hit['line'] | undefined;
    for (const it of hitsOf(report, 'placeholder')) {
      if (it.line === last?.line && it.from < end) continue;
      // Where every sentence of a line waits to be rewritten, that is one thing to do.
      if (report.text.startsWith(rewrite, it.from)) {
        if (it.line === marked) continue;
        marked = it.line;
      }
      const at = placeholder(report, it);
      if (!at) continue;
      last = it;
      end = at.to;
      say({ at, data: at });
    }
  },
  message: (at, { text }) =>
    text.startsWith(rewrite, at.from)
      ? {
          zh: '这里是上年度报告的文字，应改写成本年度的情况，并删去“【请改写】”',
          en: 'These are the words of last year’s report: write what is true of this year, and delete 【请改写】',
        }
      : placeholderWords(shown(text, at)),
});

const placeholderWords = (it: string) => ({
  zh: `“${it}”是模板里待填写的内容，应改为实际内容`,
  en: `“${it}” is a placeholder of the template; put in what is meant`,
});

const shown = (text: string, { from, to }: Span): string => text.slice(from, Math.min(to, from + 20));

const isLatin = (it: string | undefined): boolean => it !== undefined && /[A-Za-z0-9./_@+-]/.test(it);

/** The whole placeholder that begins with a hit; undefined where it is something else. */
function placeholder({ text }: Report, { from, to, line, entry }: Hit): Span | undefined {
  const first = entry.word[0]!;
  if ('（(【'.includes(first)) return bracketed(text, from, line.to);
  if (entry.word === '某某') {
    const names = unnamed.some((it) => text.startsWith(it, to));
    return names && !isHan(text.charCodeAt(from - 1)) ? { from, to } : undefined;
  }
  let start = from;
  let end = from + 1;
  while (end < line.to && text[end] === first) end++;
  // An address, a name of a product and 1+X are no placeholders; 20XX is one.
  if (first !== '_') while (start > line.from && /\d/.test(text[start - 1]!)) start--;
  const digits = text.slice(start, from);
  if (digits !== '' && digits !== '20' && digits !== '19') return undefined;
  if (isLatin(text[start - 1]) || (first !== '×' && isLatin(text[end]))) return undefined;
  return { from: start, to: end };
}

/** From an opening bracket to the closing one, if that stands near. */
function bracketed(text: string, from: number, to: number): Span | undefined {
  for (let i = from + 1; i < to && i < from + 40; i++) {
    if ('）)】'.includes(text[i]!)) return { from, to: i + 1 };
    if ('。，；'.includes(text[i]!)) return undefined;
  }
  return undefined;
}
