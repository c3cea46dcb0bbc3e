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
  const all = paragraphs(report);
  // Most paragraphs differ in length, and only those side by side in this order can be alike.
  const byLength = all.slice().sort((a, b) => a.words.length - b.words.length);
  const copies = new Set<Words>();
  const out = exactRepeats(byLength, copies);
  const fresh = (some: readonly Words[]) => (copies.size === 0 ? some : some.filter((it) => !copies.has(it)));
  // Which beginnings are formulas all paragraphs decide, in the order of the text.
  if (mayBeNear(fresh(byLength))) out.push(...nearRepeats(fresh(all)));
  return out;
}

function paragraphs(report: Report): readonly Words[] {
  const { lines } = signsOf(report);
  const out: Words[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (!line.prose || line.to - line.from < shortest) continue;
    const words = wordsOf(report.text, line, line.prose);
    if (words.length >= shortest) out.push({ prose: line.prose, words, index: out.length });
  }
  return out;
}

/** Paragraphs that stood before, in order. Most have a length of their own, and comparing lengths is cheaper than hashing words. */
function exactRepeats(byLength: readonly Words[], copies: Set<Words>): Repeat[] {
  const out: Repeat[] = [];
  const seen = new Map<string, Words>();
  const lengthAt = (i: number): number | undefined => byLength[i]?.words.length;
  for (let i = 0; i < byLength.length; i++) {
    const own = byLength[i]!;
    const { words } = own;
    if (lengthAt(i - 1) !== words.length && lengthAt(i + 1) !== words.length) continue;
    const first = seen.get(words);
    if (first) {
      out.push({ first: first.prose, second: own.prose, exact: true });
      copies.add(own);
    } else seen.set(words, own);
  }
  return out.sort((a, b) => a.second.from - b.second.from);
}

const isAsLong = (a: Words, b: Words): boolean =>
  Math.min(a.words.length, b.words.length) >= Math.max(a.words.length, b.words.length) * alike;

/** The last paragraph with a piece, by some bits of its hash; pieces that share them only make a second look needed. */
const lastWith = new Int32Array(0x1000);

/** Whether any two paragraphs are near; now and then also where none are, but never the other way round. */
function mayBeNear(byLength: readonly Words[]): boolean {
  lastWith.fill(-1);
  for (let i = 0; i < byLength.length; i++) {
    const own = byLength[i]!;
    const next = byLength[i + 1];
    const isLast = !next || !isAsLong(own, next);
    if (isLast && (i === 0 || !isAsLong(byLength[i - 1]!, own))) continue;
    let meets = false;
    for (const at of places(own.words)) {
      const slot = hash(own.words, at) & 0xfff;
      const met = lastWith[slot]!;
      // All before it are shorter still.
      meets ||= met >= 0 && isAsLong(byLength[met]!, own);
      lastWith[slot] = i;
    }
    for (let k = i - 1; meets && k >= 0 && isAsLong(byLength[k]!, own); k--) {
      const other = byLength[k]!;
      if (i - k > mostWeighed || (other.index < own.index ? isNear(other, own) : isNear(own, other))) return true;
    }
  }
  return false;
}

/** So many paragraphs of one length are few; of more the beginnings tell which to weigh. */
const mostWeighed = 20;

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
