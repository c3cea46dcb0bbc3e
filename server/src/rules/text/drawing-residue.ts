import { cover, type Span } from '../../base/span.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cutLines } from './cut.ts';
import { type SignedLine, sign, signsOf } from './signs.ts';

export const drawingResidue = rule<Span>({
  id: 'drawing-residue',
  topic: 'text',
  title: { zh: '残留图形文字', en: 'Leftover words of a drawing' },
  severity: 'warning',
  basis: '惯例：文本框、流程图应转成图片或写成文字，不留散落的短行',
  why: {
    zh: '从 Word 复制时，流程图和文本框会散成一行行的词和单独的括号，读者看不懂。',
    en: 'Copied from Word, a flow chart or a text box falls into lines of single words and lone brackets nobody understands.',
  },
  example: {
    bad: `
各职能部门各司其职、各负其责。

⟦（

宣传委员

党政办

）⟧

规范程序，完善制度。
`,
    good: `
各职能部门各司其职、各负其责。

规范程序，完善制度。
`,
  },
  check(report, say) {
    const { lines } = signsOf(report);
    for (let i = 0; i < lines.length; i++) {
      const it = lines[i]!;
      if ((it.signs & sign.pair) === 0 || !isLone(report, it, '（([{〔【')) continue;
      const end = endOf(report, lines, i);
      if (end === undefined) continue;
      const data = cover(it, lines[end]!);
      say({ at: trimmed(report.text, data), data });
      i = end;
    }
  },
  message: () => ({
    zh: '这些短行像是流程图或文本框残留的文字，应删除或改写成句子',
    en: 'These short lines look like the words of a drawing; delete them or write them as a sentence',
  }),
  // Unsafe: what the drawing said may be wanted.
  fixes: (at, { text }) => [
    { title: { zh: '删除这些短行', en: 'Delete these lines' }, changes: [cutLines(text, at)], safe: false },
  ],
});

/** A line that is one bracket. */
function isLone({ text }: Report, it: SignedLine, brackets: string): boolean {
  if (!it.prose || it.to - it.from > 12) return false;
  const words = text.slice(it.from, it.to).trim();
  return words.length === 1 && brackets.includes(words);
}

/** A drawing has a few boxes, with a few words each. */
const mostBoxes = 12;
const longestBox = 15;

/** Whether nothing but white space and comments to the linter stands between two lines. */
function isBetween(words: string): boolean {
  let rest = words.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return false;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest === '';
}

/** The line that closes the bracket, if nothing but short lines without a stop stands between. */
function endOf(report: Report, lines: readonly SignedLine[], start: number): number | undefined {
  for (let i = start + 1; i < lines.length && i <= start + mostBoxes + 1; i++) {
    const it = lines[i]!;
    if (isLone(report, it, '）)]}〕】')) return i > start + 1 ? i : undefined;
    const words = report.text.slice(it.from, Math.min(it.to, it.from + 60)).trim();
    if (!it.prose || words.length > longestBox || /[，。；：]/.test(words)) return undefined;
    if (!isBetween(report.text.slice(lines[i - 1]!.to, it.from))) return undefined;
  }
  return undefined;
}

function trimmed(text: string, { from, to }: Span): Span {
  while (from < to && /\s/.test(text[from]!)) from++;
  return { from, to };
}
