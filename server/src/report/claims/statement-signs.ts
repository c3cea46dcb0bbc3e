import { endings } from './statement-words.ts';

// What tells by a few characters that a line may hold a statement: most measure words stand in other words, most numbers
// count something else.

export const measures = '件份条宗起例篇则个项元';
export const numerals = '0123456789０１２３４５６７８９一二三四五六七八九十百千万两零〇余多.．,';
/** Words of how all went, of two characters each. */
export const manners: readonly string[] = '办结 完毕 完成 答复 回复 办复 维持 败诉 胜诉 纠错 纠正 然人'.split(' ');

const digits = new Uint8Array(0x10000);
for (const it of numerals) digits[it.charCodeAt(0)] = 1;
const between = new Uint8Array(0x10000);
for (const it of ' \u3000\u00a0数量总件共计合累为是有均达仅：:的') between[it.charCodeAt(0)] = 1;
/** How the words behind a number begin where it comes first. */
const behind = new Uint8Array(0x10000);
for (const it of '政信依申公按需将均已结转顺延的') behind[it.charCodeAt(0)] = 1;

/** Two neighbouring characters as one number, by the place of the second; for sets of pairs. */
export const pairAt = (text: string, last: number): number => (text.charCodeAt(last - 1) << 16) | text.charCodeAt(last);
const pairs = new Set([...endings].map((it) => pairAt(it, 1)));
const ends = new Set(manners.map((it) => pairAt(it, 1)));

/** Whether a word of how all went ends at a place. */
export const mayTellHow = (text: string, at: number): boolean => ends.has(pairAt(text, at));

/** Whether the words around a measure word are such as a statement has. */
export function mayCount(text: string, at: number, from: number, to: number): boolean {
  let i = at - 1;
  while (i > from && text.charCodeAt(i) === 32) i--;
  if (digits[text.charCodeAt(i)] !== 1) return false;
  let next = at + 1;
  while (next < to && text.charCodeAt(next) === 32) next++;
  if (next < to && behind[text.charCodeAt(next)] === 1) return true;
  while (i > from && (digits[text.charCodeAt(i)] === 1 || text.charCodeAt(i) === 32)) i--;
  if (endsWords(text, i)) return true;
  while (i > from && between[text.charCodeAt(i)] === 1) {
    i--;
    if (endsWords(text, i)) return true;
  }
  return text[i] === '）' || text[i] === ')';
}

/** 公开政府信息380条 counts no requests; 内部事务信息 and 已获取信息 are reasons to refuse some. */
const endsWords = (text: string, i: number): boolean =>
  pairs.has(pairAt(text, i)) && (text[i] !== '息' || text[i - 2] === '务' || text[i - 2] === '取');
