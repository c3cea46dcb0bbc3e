import * as phrases from './lexica/phrases.ts';
import { fields, furtherInstructions, instructions, placeholders } from './lexica/residue.ts';
import { adverb, misuses } from './lexica/terms.ts';
import { typos } from './lexica/typos.ts';

/** Which rule looks for a word. */
export type Kind =
  | 'typo'
  | 'term'
  | 'instruction'
  | 'placeholder'
  | 'field'
  | 'head'
  | 'channel'
  | 'broken'
  | 'short'
  | 'title'
  | 'self'
  | 'dated'
  | 'opposite'
  | 'quoted'
  | 'list'
  | 'repeat';

/** A word of a lexicon, with what the lexicon says of it. */
export interface Entry {
  readonly word: string;
  readonly kind: Kind;
  /** Where its rarest two characters stand; the text is searched for these. */
  readonly anchor: number;
  readonly data: unknown;
}

/** Pairs of characters that stand everywhere in a report and announce nothing. */
const common = pairsOf(
  '政府信息公开 主动公开 依申请公开 政务公开 的政府 的信息 公开工作 收到 受理 接到 接收 没有 组织 开展 培训 专人 专职 行政 信息公开 公开条例 重点领 落实 规范 联系 内容 根据 事项',
);

function pairsOf(text: string): ReadonlySet<string> {
  return new Set([...text].slice(1).map((it, i) => [...text][i]! + it));
}

function entry(kind: Kind, word: string, data?: unknown): Entry {
  for (let i = 0; i + 1 < word.length; i++) {
    if (!common.has(word.slice(i, i + 2))) return { word, kind, anchor: i, data };
  }
  return { word, kind, anchor: 0, data };
}

const of = (kind: Kind, words: readonly string[], data?: unknown): Entry[] => words.map((it) => entry(kind, it, data));

const entries: readonly Entry[] = [
  ...typos.map((it) => entry('typo', it.wrong, it)),
  ...[...misuses, adverb].map((it) => entry('term', it.wrong, it)),
  ...of('instruction', instructions, true),
  ...of('instruction', furtherInstructions, false),
  ...of('placeholder', placeholders),
  ...of('field', fields),
  // Behind a stop, where they are rare; the rule itself looks at the starts of lines.
  ...phrases.beheaded.flatMap((it) => [...'。；！？'].map((stop) => entry('head', stop + it[1], it))),
  ...of(
    'channel',
    phrases.channels.map((it) => `还${it}`),
  ),
  ...of('broken', ['工作中。', '作用，由', '作用，在']),
  ...of(
    'short',
    phrases.shortTitles.map((it) => `《${it}》`),
  ),
  ...of('title', ['条例']),
  ...of('self', phrases.selfNames),
  ...phrases.dated.map((it) => entry('dated', it.words, it)),
  ...phrases.opposites.flatMap((it) => [
    ...of('opposite', it.has, { of: it, has: true }),
    ...of('opposite', it.lacks, { of: it, has: false }),
  ]),
  ...of(
    'quoted',
    phrases.quotedTerms.map((it) => `“${it}`),
  ),
  ...[...'一二三四五六七八九十'].map((it, i) => entry('list', `${it}是`, i + 1)),
];

const key = (first: number, second: number): number => (first << 16) | second;
const slot = (first: number, second: number): number => (first * 31 + second) & 0x1ffff;

/** A bit for each slot: so many that few pairs share one, and yet little memory. */
const filter = new Uint32Array(0x1000);
const byAnchor = new Map<number, Entry[]>();
for (const it of entries) {
  const [first, second] = [it.word.charCodeAt(it.anchor), it.word.charCodeAt(it.anchor + 1)];
  const at = slot(first, second);
  filter[at >>> 5]! |= 1 << (at & 31);
  byAnchor.set(
    key(first, second),
    [...(byAnchor.get(key(first, second)) ?? []), it].sort((a, b) => b.word.length - a.word.length),
  );
}

/** Whether a word may have its anchor in two neighbouring characters; seldom true where none has. */
export function mayStart(first: number, second: number): boolean {
  const at = slot(first, second);
  return ((filter[at >>> 5]! >>> (at & 31)) & 1) === 1;
}

const nothing: readonly Entry[] = [];

/** The words that have their anchor in these two characters, the longest first. */
export const startingAt = (first: number, second: number): readonly Entry[] =>
  byAnchor.get(key(first, second)) ?? nothing;
