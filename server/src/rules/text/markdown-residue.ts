import type { Span } from '../../base/span.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { isChinese } from './clause.ts';
import { isHan, linesWith, type SignedLine, sign, spotsOf } from './signs.ts';

interface Marks {
  readonly marks: readonly Span[];
}

export const markdownResidue = rule<Marks>({
  id: 'markdown-residue',
  topic: 'text',
  title: { zh: '加粗标记没有生效', en: 'Emphasis that takes no effect' },
  severity: 'info',
  basis: 'CommonMark：“**”紧靠标点且另一侧是文字时不成为加粗的起止',
  why: {
    zh: '起草时“**一是**”是加粗；没有配对，或右边的“**”紧跟在句号、引号后面时不会加粗，星号会原样出现在公布的文本里。',
    en: 'In a draft **…** is bold. Without its other half, or where the closing mark follows a full stop or a quote, it is not, and the asterisks are published.',
  },
  example: {
    bad: `
⟦**⟧一是加强领导。**建立领导小组。
`,
    good: `
一是加强领导。建立领导小组。
`,
  },
  check(report, say) {
    for (const line of linesWith(report, sign.star)) {
      const marks = idle(report, line);
      if (marks.length > 0) say({ at: marks[0]!, data: { marks } });
    }
  },
  message: () => ({
    zh: '这里的“**”不会显示为加粗，星号会原样留在文中',
    en: 'This ** makes nothing bold; the asterisks stay in the text',
  }),
  fixes: ({ marks }) => [
    {
      title: { zh: '删除不起作用的“**”', en: 'Delete the marks without effect' },
      changes: marks.map((it) => ({ ...it, insert: '' })),
      safe: true,
    },
  ],
});

interface Mark extends Span {
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The `**` of a line that neither begin nor end emphasis but were meant to: at the start of the line, or two of them. */
function idle(report: Report, line: SignedLine): Span[] {
  const { text } = report;
  const { from, to } = line;
  const open: Mark[] = [];
  const out: Mark[] = [];
  const stars = spotsOf(report, line, sign.star);
  for (let k = 0; k < stars.length; k++) {
    const i = stars[k]!;
    while (stars[k + 1] === stars[k]! + 1) k++;
    const end = stars[k]! + 1;
    if (end - i !== 2) continue;
    const before = i > from ? kindOf(text.charCodeAt(i - 1)) : 'blank';
    const after = end < to ? kindOf(text.charCodeAt(end)) : 'blank';
    // Whether a run of asterisks can open or close emphasis, as CommonMark has it.
    const opens = after !== 'blank' && (after !== 'mark' || before !== 'letter');
    const closes = before !== 'blank' && (before !== 'mark' || after !== 'letter');
    if (closes && open.length > 0) open.pop();
    else (opens ? open : out).push({ from: i, to: end, opens, closes });
  }
  // In a line with code the marks may belong to it.
  if (out.length + open.length === 0 || text.slice(from, to).includes('`')) return [];
  const left = [...out, ...open].sort((a, b) => a.from - b.from);
  const starts = left[0] !== undefined && text.slice(from, left[0].from).trim() === '';
  // 张** and 138**** hide something; they are no marks of emphasis.
  return starts || (left.length > 1 && out.length > 0 && left.some((it) => it.opens)) ? left : [];
}

function kindOf(code: number): 'blank' | 'mark' | 'letter' {
  if (isHan(code)) return 'letter';
  if (code <= 32 || code === 0x3000 || code === 0xa0) return 'blank';
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return 'letter';
  return code < 128 || isChinese(code) ? 'mark' : 'letter';
}
