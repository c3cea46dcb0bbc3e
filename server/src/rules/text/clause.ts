import type { Report } from '../../report/report.ts';
import { isHan, type Place, type SignedLine } from './signs.ts';

/** Chinese punctuation and full-width forms, Han characters included: what stands next to Chinese text. */
export const isChinese = (code: number): boolean =>
  isHan(code) ||
  (code >= 0x3001 && code <= 0x303f) ||
  (code >= 0xff01 && code <= 0xff5e) ||
  (code >= 0x2018 && code <= 0x201d) ||
  code === 0x2014 ||
  code === 0x2026 ||
  code === 0xb7;

/** Whether a clause begins at a place: nothing but blanks and marks of emphasis since the last stop or the start of the line. */
export function beginsClause({ text }: Report, { from, line }: Place, stops: string): boolean {
  let i = from - 1;
  while (i >= line.from && ' \u3000*'.includes(text[i]!)) i--;
  return i < line.from || stops.includes(text[i]!);
}

/** The words of the clause before a place, at most so many. */
export function clauseBefore({ text }: Report, at: number, from: number, most = 60, stops = '，,。；;！？：'): string {
  let start = at;
  while (start > from && at - start < most && !stops.includes(text[start - 1]!)) start--;
  return text.slice(start, at);
}

/** No clause has more characters. */
const longestClause = 300;

/** Where the clause that holds a place ends. */
export function clauseEnd({ text }: Report, at: number, to: number, stops = '，,。；;！？：'): number {
  const end = Math.min(to, at + longestClause);
  while (at < end && !stops.includes(text[at]!)) at++;
  return at;
}

/** Whether a line of prose ends where a sentence or a list may end. */
export function endsSentence({ text }: Report, { from, to }: SignedLine): boolean {
  let i = to - 1;
  while (i > from && trailing[text.charCodeAt(i)] === 1) i--;
  const code = text.charCodeAt(i);
  return !isHan(code) && code !== comma && code !== listComma && code !== narrowComma;
}

/** What may stand behind the stop of a sentence. */
const trailing = new Uint8Array(0x10000);
for (const it of ' \u3000\t*”’）)》〉」』') trailing[it.charCodeAt(0)] = 1;

const [comma, listComma, narrowComma] = [0xff0c, 0x3001, 0x2c];

/** No title has more characters. */
const longestTitle = 150;

/** Whether a place stands within 《…》 on its line. */
export function inTitle({ text }: Report, { from, line }: Place): boolean {
  for (let i = from - 1; i >= Math.max(line.from, from - longestTitle); i--) {
    if (text[i] === '》' || text[i] === '〉') return false;
    if (text[i] === '《' || text[i] === '〈') return true;
  }
  return false;
}
