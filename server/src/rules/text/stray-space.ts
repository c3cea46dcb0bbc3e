import { ordinal } from '../../base/numerals.ts';
import type { Change, Span } from '../../base/span.ts';
import { isBlank } from '../../base/text.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { calmly, counted, type Faults } from './calm.ts';
import { isChinese } from './clause.ts';
import { isHan, linesWith, type SignedLine, sign, spotsOf } from './signs.ts';

export const straySpace = rule<Faults>({
  id: 'stray-space',
  topic: 'text',
  title: { zh: '多余空格', en: 'Stray space' },
  severity: 'info',
  basis: '惯例：汉字之间不空格',
  why: {
    zh: '汉字之间的空格多半是排版或复制时带来的，会把词语断开，检索不到。',
    en: 'Blanks between Chinese characters come from layout or pasting; they cut words in two and hide them from searches.',
  },
  example: {
    bad: `
## 一、总体情况

2020年，⟦  ⟧我街道通过政府信息网公开政府信息，及时回应社会关切。
`,
    good: `
## 一、总体情况

2020年，我街道通过政府信息网公开政府信息，及时回应社会关切。
`,
  },
  check(report, say) {
    const found: Faults[] = [];
    for (const line of linesWith(report, sign.blank)) {
      const changes = strays(report, line);
      if (changes.length > 0) found.push({ places: changes, changes, paragraphs: 1 });
    }
    if (found.length > 0) for (const it of calmly(found)) say(it);
  },
  message: (it) => {
    const more = counted(it);
    return { zh: `这里的空格多余${more.zh}`, en: `This blank does not belong here${more.en}` };
  },
  fixes: ({ changes }) => [{ title: { zh: '删除多余空格', en: 'Delete stray blanks' }, changes, safe: true }],
});

function strays(report: Report, line: SignedLine): Change[] {
  const { text } = report;
  const out: Change[] = [];
  const spots = spotsOf(report, line, sign.blank);
  let wide = 0;
  let end = beginning(text, line, spots[0]!);
  for (const from of spots) {
    if (from < end) continue;
    end = from;
    while (end < line.to && isBlank(text.charCodeAt(end))) end++;
    if (end - from > 1) wide++;
    const it = end < line.to ? stray(text, { from, to: end }) : undefined;
    if (it) out.push(it);
  }
  // A line without a sentence, or with many wide gaps, is laid out with blanks: a signature, a row of fields.
  if (out.length === 0 || wide > 3 || !/[，。]/.test(text.slice(line.from, line.to))) return [];
  return out;
}

/** Where the words begin, behind an indent and a number; the start of the line where no blank can belong to either. */
function beginning(text: string, { from, to }: SignedLine, firstBlank: number): number {
  if (firstBlank >= from + 16 && !isBlank(text.charCodeAt(from))) return from;
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at + (ordinal(text.slice(at, at + 16))?.length ?? 0);
}

/** What may follow a gap that was left for a number or a date: `共公开  条`, `  年  月`. */
const counts = '条次份篇个人元项年月日名期场件部起宗%％';
const fieldName = /^[\u4e00-\u9fff]{2,6}[：:]/;

function stray(text: string, at: Span): Change | undefined {
  const before = text.charCodeAt(at.from - 1);
  const after = text.charCodeAt(at.to);
  if (counts.includes(text[at.to]!) && (isHan(before) || at.to - at.from > 1)) return undefined;
  if (fieldName.test(text.slice(at.to, at.to + 8))) return undefined;
  if (isChinese(before) && isChinese(after)) return { ...at, insert: '' };
  return at.to - at.from > 1 && (isChinese(before) || isChinese(after)) ? { ...at, insert: ' ' } : undefined;
}
