import { ordinal } from '../../base/numerals.ts';
import { distance, squeeze } from '../../base/text.ts';
import type { Prose, Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cutLines } from './cut.ts';
import { type SignedLine, sign, signsOf } from './signs.ts';

interface Repeat {
  readonly first: Prose;
  readonly second: Prose;
  readonly exact: boolean;
}

/** A paragraph with its words without blanks and without the number in front. */
interface Words {
  readonly prose: Prose;
  readonly words: string;
  /** Its place among the paragraphs. */
  readonly index: number;
}

/** Fewer characters are a formula that may well stand twice. */
const shortest = 20;
const alike = 0.95;

export const duplicateParagraph = rule<Repeat>({
  id: 'duplicate-paragraph',
  topic: 'text',
  title: { zh: '段落重复', en: 'Paragraph repeated' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号：内容雷同、敷衍塞责的，严肃追究责任',
  why: {
    zh: '同一段话出现两次，多半是复制后忘了改，其中一处的内容因此缺失或文不对题。',
    en: 'A paragraph that stands twice was mostly copied and never rewritten, so one place lacks its own content.',
  },
  example: {
    bad: `
（四）平台建设情况

启用新版信息公开平台，做好日常维护，确保平台平稳有序运行。

（五）监督保障情况

⟦启用新版信息公开平台，做好日常维护，确保平台平稳有序运行。⟧
`,
    good: `
（四）平台建设情况

启用新版信息公开平台，做好日常维护，确保平台平稳有序运行。

（五）监督保障情况
`,
  },
  check(report, say) {
    for (const it of repeats(report)) {
      const related = [{ at: it.first, message: { zh: '首次出现在这里', en: 'It stands here first' } }];
      say({ at: it.second, data: it, related });
    }
  },
  message: ({ exact }) =>
    exact
      ? { zh: '这一段与前文完全相同', en: 'This paragraph repeats an earlier one word for word' }
      : { zh: '这一段与前文几乎相同', en: 'This paragraph is almost the same as an earlier one' },
  // Unsafe: perhaps the first one is in the wrong place.
  fixes: ({ second }, { text }) => [
    { title: { zh: '删除重复的这一段', en: 'Delete this repetition' }, changes: [cutLines(text, second)], safe: false },
  ],
});

function repeats(report: Report): Repeat[] {
  const { text } = report;
  const all: Words[] = [];
  for (const line of signsOf(report).lines) {
    const { prose } = line;
    const words = !prose || line.to - line.from < shortest ? '' : wordsOf(text, line, prose);
    if (prose && words.length >= shortest) all.push({ prose, words, index: all.length });
  }
  const mates = withMates(all);
  if (mates.length === 0) return [];
  const out: Repeat[] = [];
  const copies = new Set<Words>();
  // By length first: most paragraphs differ in it, and comparing numbers is cheaper than hashing paragraphs.
  const seen = new Map<number, Words[]>();
  for (const own of mates) {
    const others = seen.get(own.words.length);
    const first = others?.find((other) => other.words === own.words);
    if (first) {
      out.push({ first: first.prose, second: own.prose, exact: true });
      copies.add(own);
    } else if (others) others.push(own);
    else seen.set(own.words.length, [own]);
  }
  const fresh = (some: readonly Words[]) => (copies.size === 0 ? some : some.filter((it) => !copies.has(it)));
  // Which beginnings are formulas all paragraphs decide, but those that never meet among mates do not among all.
  if (nearRepeats(fresh(mates)).length > 0) out.push(...nearRepeats(fresh(all)));
  return out;
}

/** The paragraphs that are about as long as another one, in order; no others can be alike. */
function withMates(all: readonly Words[]): readonly Words[] {
  const byLength = all.slice().sort((a, b) => a.words.length - b.words.length);
  const mates: Words[] = [];
  for (let i = 0; i < byLength.length; i++) {
    const it = byLength[i]!;
    if ((i > 0 && isAsLong(byLength[i - 1]!, it)) || (i + 1 < byLength.length && isAsLong(it, byLength[i + 1]!)))
      mates.push(it);
  }
  return mates.sort((a, b) => a.index - b.index);
}

const isAsLong = (a: Words, b: Words): boolean =>
  Math.min(a.words.length, b.words.length) >= Math.max(a.words.length, b.words.length) * alike;

/** The words of a line; none where it is a row or a cell of a table that has not been imported yet. */
function wordsOf(text: string, { from, to, signs }: SignedLine, prose: Prose): string {
  // An item of a list may go on in the next line.
  const blank = (signs & (sign.blank | sign.control)) !== 0 || prose.block.kind === 'list';
  if ((signs & sign.pipe) !== 0 && text.indexOf('|', text.indexOf('|', from) + 1) < to) return '';
  if (blank && text.slice(from, to).includes('\t')) return '';
  const line = text.slice(from, to);
  // Most lines begin with a word, which is neither a list's mark nor a number.
  const words = begins[text.charCodeAt(from)] === 1 ? withoutNumber(line) : line;
  return blank ? squeeze(words) : words;
}

const begins = new Uint8Array(0x10000);
for (const it of '-*+0123456789０１２３４５６７８９（(一二三四五六七八九十') begins[it.charCodeAt(0)] = 1;

function withoutNumber(line: string): string {
  const words = line.replace(/^(?:[-*+]|\d{1,2}[.)])[ \t]+/, '');
  return words.slice(ordinal(words)?.length ?? 0);
}

/** Paragraphs meet where a sentence of theirs begins or ends alike, so that not every pair has to be weighed. */
function nearRepeats(fresh: readonly Words[]): Repeat[] {
  const out: Repeat[] = [];
  // Most pieces stand once, and a list for each of them would cost more than all of them together.
  const meeting = new Map<number, Words | Words[]>();
  for (const second of fresh) {
    let first: Words | undefined;
    for (const at of places(second.words)) {
      const key = hash(second.words, at);
      const met = meeting.get(key);
      if (!met) {
        meeting.set(key, second);
        continue;
      }
      const others = Array.isArray(met) ? met : [met];
      first ??= others.find((it) => it !== second && isNear(it, second));
      // A beginning that stands everywhere is a formula and tells nothing.
      if (others.length < 20) others.push(second);
      if (others !== met) meeting.set(key, others);
    }
    if (first) out.push({ first: first.prose, second: second.prose, exact: false });
  }
  return out;
}

const pieceLength = 8;

/** Where each sentence begins, and the last piece: so few edits as leave two texts alike cannot well touch them all. */
function places(words: string): readonly number[] {
  const out = [0, words.length - pieceLength];
  for (let at = words.indexOf('。'); at >= 0 && at + pieceLength < words.length; at = words.indexOf('。', at + 1)) {
    out.push(at + 1);
  }
  return out;
}

/** A number for the piece at a place; two pieces may share one, and are compared then. */
function hash(words: string, at: number): number {
  let out = 0;
  for (let i = at; i < at + pieceLength; i++) out = Math.imul(out, 31) + words.charCodeAt(i);
  return out & 0x3fffffff;
}

/** Sentences that differ in one of these, or in a number, are parallel statements and no copies. */
const contrasts =
  /[\d０-９]+|复议|诉讼|建议|提案|人大|政协|新收|结转|维持|纠正|制发|废止|许可|处罚|强制|自然人|法人|规章|规范性|网站|微信|微博|上年|本年|[一二三四五六七八九十百千万]+/g;

const contrastsOf = (words: string): string => (words.match(contrasts) ?? []).join(' ');

function isNear(a: Words, b: Words): boolean {
  if (!isAsLong(a, b)) return false;
  // Unlike texts share a formula here and there; those that are almost alike share most beginnings.
  const own = places(a.words);
  let shared = 0;
  for (const at of own) if (b.words.includes(a.words.slice(at, at + pieceLength))) shared++;
  if (shared * 2 < own.length || contrastsOf(a.words) !== contrastsOf(b.words)) return false;
  const edits = Math.floor(Math.max(a.words.length, b.words.length) * (1 - alike));
  return distance(a.words, b.words, edits) <= edits;
}
