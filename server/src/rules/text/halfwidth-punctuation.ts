import type { Change, Span } from '../../base/span.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { calmly, counted, type Faults } from './calm.ts';
import { isChinese } from './clause.ts';
import { isHan, linesWith, type SignedLine, sign, spotsOf } from './signs.ts';

export const halfwidthPunctuation = rule<Faults>({
  id: 'halfwidth-punctuation',
  topic: 'text',
  title: { zh: '中文之间用了半角标点', en: 'Half-width punctuation in Chinese text' },
  severity: 'info',
  basis: '标点符号用法（GB/T 15834）：中文用全角标点',
  why: {
    zh: '半角标点与全角标点混用，版面不齐，也说明这段文字是从别处粘贴来的。',
    en: 'Half-width marks among full-width ones look uneven and tell that the text was pasted from elsewhere.',
  },
  example: {
    bad: `
我街道落实决策、执行、管理、服务、结果“五公开”情况⟦,⟧公开服务信息146条;其中民政类59条。
`,
    good: `
我街道落实决策、执行、管理、服务、结果“五公开”情况，公开服务信息146条；其中民政类59条。
`,
  },
  check(report, say) {
    const found: Faults[] = [];
    for (const line of linesWith(report, sign.half)) {
      const { changes, sure } = marks(report, line);
      if (sure) found.push({ places: changes, changes, paragraphs: 1 });
    }
    for (const it of calmly(found)) say(it);
  },
  message: (it, { text }) => {
    const more = counted(it);
    const at = it.places[0]!;
    const mark = text.slice(at.from, at.to);
    return { zh: `“${mark}”是半角标点，应改为全角${more.zh}`, en: `“${mark}” is half-width punctuation${more.en}` };
  },
  fixes: ({ changes }) => [
    { title: { zh: '改为全角标点', en: 'Change to full-width punctuation' }, changes, safe: true },
  ],
});

const full: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '•': '·' };

/** The marks of a line that Chinese text wants wide, and whether one of them stands between Chinese characters. */
function marks(report: Report, line: SignedLine): { readonly changes: readonly Change[]; readonly sure: boolean } {
  const { text } = report;
  const out: Change[] = [];
  let sure = false;
  let inSentence = false;
  let open = -1;
  for (const i of spotsOf(report, line, sign.half)) {
    const one = text[i]!;
    if (one === ',' || one === ';') inSentence = true;
    if (one === '(') open = i;
    if (one === ')' && open >= 0) {
      if (isNote(text, open, i, line.to)) {
        out.push({ from: open, to: open + 1, insert: '（' }, { from: i, to: i + 1, insert: '）' });
        sure = true;
      }
      open = -1;
    }
    const found = full[one] === undefined ? undefined : wanted(text, i, line);
    if (!found) continue;
    out.push({ from: i, to: i + 1, insert: full[one]! });
    sure ||= found.sure;
  }
  if (!sure) return { changes: [], sure };
  // A row of fields (来源: 浏览次数:) is no sentence.
  inSentence ||= /[，。；]/.test(text.slice(line.from, line.to));
  return { changes: out.sort((a, b) => a.from - b.from), sure: inSentence };
}

/** Whether a mark is to be wide. Between a word and a number it is mended with others, but is no fault that anybody sees. */
function wanted(text: string, at: number, { from, to }: Span): { readonly sure: boolean } | undefined {
  const before = at > from && isChinese(text.charCodeAt(at - 1));
  const after = at + 1 < to && isChinese(text.charCodeAt(at + 1));
  const sure = before && after;
  if (sure) return { sure };
  if (text[at] === '•') return undefined;
  return (before && goesOn(text, at + 1, to)) || (after && /[\d%]/.test(text[at - 1] ?? '')) ? { sure } : undefined;
}

const goesOn = (text: string, at: number, to: number): boolean => at >= to || /[\d ]/.test(text[at]!);

/** (以下简称《条例》) in a sentence: Chinese words within. (一) and the target of a link are none. */
function isNote(text: string, open: number, close: number, to: number): boolean {
  const inner = text.slice(open + 1, close);
  if (inner.length < 2 || inner.length > 200 || text[open - 1] === ']' || /^[一二三四五六七八九十\d]+$/.test(inner))
    return false;
  if (!isChinese(text.charCodeAt(open - 1)) || !(isChinese(text.charCodeAt(close + 1)) || goesOn(text, close + 1, to)))
    return false;
  return isHan(inner.charCodeAt(0)) || isHan(inner.charCodeAt(inner.length - 1));
}
