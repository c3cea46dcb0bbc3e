import { derived } from '../../base/memo.ts';
import { ordinal } from '../../base/numerals.ts';
import type { Change } from '../../base/span.ts';
import { publishedText } from '../../report/comments.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { endsSentence } from './clause.ts';
import { isHan, type SignedLine, signsOf } from './signs.ts';

interface Cut {
  /** The parts in order; more than two where one paragraph is cut several times. */
  readonly parts: readonly SignedLine[];
}

export const brokenParagraph = rule<Cut>({
  id: 'broken-paragraph',
  topic: 'text',
  title: { zh: '段落被截断', en: 'Paragraph cut in two' },
  severity: 'warning',
  basis: '惯例：一句话不分成两段',
  why: {
    zh: '从 PDF 或网页复制时，分页处会多出换行，一句话甚至一个词被拆到两段里。',
    en: 'Copying from PDF or a web page puts line breaks where pages end, in the middle of a sentence or even of a word.',
  },
  example: {
    bad: `
街道通过政务公开栏、政府网站管理平台、⟦政

务⟧公开栏和微博公开发布政府信息。
`,
    good: `
街道通过政务公开栏、政府网站管理平台、政务公开栏和微博公开发布政府信息。
`,
  },
  check(report, say) {
    let parts: SignedLine[] = [];
    const { lines } = signsOf(report);
    for (let i = 1; i <= lines.length; i++) {
      const before = lines[i - 1]!;
      const it = lines[i];
      if (it && isCut(report, before, it)) {
        if (parts.length === 0) parts.push(before);
        parts.push(it);
      } else if (parts.length > 0) {
        say({
          at: { from: lastSign(report.text, parts[0]!) - 1, to: firstSign(report.text, parts[1]!) + 1 },
          data: { parts },
        });
        parts = [];
      }
    }
  },
  message: ({ parts }) => ({
    zh: parts.length > 2 ? `这句话被拆成了${parts.length}段` : '这句话被拆成了两段',
    en: `This sentence is cut into ${parts.length} paragraphs`,
  }),
  // Unsafe: it joins paragraphs.
  fixes: ({ parts }, { text }) => {
    const changes = parts.slice(1).map((it, i): Change => {
      return { from: lastSign(text, parts[i]!), to: firstSign(text, it), insert: '' };
    });
    return [{ title: { zh: '接成一段', en: 'Join them' }, changes, safe: false }];
  },
});

function lastSign(text: string, { from, to }: SignedLine): number {
  while (to > from && ' \t\u3000'.includes(text[to - 1]!)) to--;
  return to;
}

function firstSign(text: string, { from, to }: SignedLine): number {
  while (from < to && ' \t\u3000'.includes(text[from]!)) from++;
  return from;
}

/** What a new paragraph begins with, whatever the one above ends in. */
const begins = /^(?:[一二三四五六七八九十]{1,3}是|其[一二三四]|第[一二三四五六七八九十]|[-*+•●#>|<&]|\d{4}年\d)/;

/** Whether a paragraph goes on with a sentence of the one above. */
function isCut(report: Report, above: SignedLine, it: SignedLine): boolean {
  const { text } = report;
  if (!above.prose || !it.prose || above.prose.block.kind !== 'paragraph' || it.prose.block.kind !== 'paragraph')
    return false;
  if (above.to - above.from < 15 || endsSentence(report, above)) return false;
  const between = text.slice(above.to, it.from);
  if (between.trim() !== '' || text[above.from] === '|') return false;
  const [end, start] = [lastSign(text, above), firstSign(text, it)];
  const next = text.slice(start, start + 16);
  if (begins.test(next) || ordinal(next)) return false;
  // A line without a stop is a heading without a mark, a signature or a field of a form.
  if (!/[，。；、,]/.test(text.slice(above.from, end - 1))) return false;
  const [last, first] = [text.charCodeAt(end - 1), text.charCodeAt(start)];
  if ('，、,'.includes(text[end - 1]!))
    return isHan(first) || (first >= 48 && first < 58) || '“《'.includes(text[start]!);
  return isHan(last) && isHan(first) && isWord(report, text[end - 1]! + text[start]!);
}

/** Whether the characters on both sides of a cut meet elsewhere in the report, as those of a word do. */
function isWord(report: Report, pair: string): boolean {
  const known = derived(report, looked);
  const seen = known.get(pair) ?? publishedText(report).includes(pair);
  known.set(pair, seen);
  return seen;
}

/** Pairs that were looked for already: in a long text that is cut at every line they are often the same. */
const looked = (_: Report): Map<string, boolean> => new Map();
