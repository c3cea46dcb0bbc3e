import { ordinal } from '../../base/numerals.ts';
import { rewrite } from '../../rules/text/lexica/residue.ts';

/** A line of prose with a mark in front of every sentence: all of them are last year's. Some may be true of every year. */
export function marked(line: string, isKept: (sentence: string) => boolean = () => false): string {
  const start = lead(line);
  if (start === line.length) return line;
  let out = line.slice(0, start);
  let at = start;
  for (const { index, 0: stop } of line.slice(start).matchAll(ends)) {
    const to = start + index + stop.length;
    out += part(line.slice(at, to), isKept);
    at = to;
  }
  return out + part(line.slice(at), isKept);
}

/** Where a sentence ends, with the signs that close it. */
const ends = /[。！？!?]+[”’"）)】》*]*/g;

/** What is no more than signs and digits, as the number of a page, is no sentence. */
function part(sentence: string, isKept: (sentence: string) => boolean): string {
  const words = sentence.search(/[^\s\u3000]/);
  const isOne = /\p{L}/u.test(sentence) && !sentence.startsWith(rewrite, words) && !isKept(sentence);
  return isOne ? sentence.slice(0, words) + rewrite + sentence.slice(words) : sentence;
}

/** The sign of a list item or of a quote, and the title at the head of a line: `（一）主动公开方面。`; never the whole of a sentence. */
function lead(line: string): number {
  const sign = /^[\s\u3000]*(?:[-*+>] +|\d{1,2}[.)] +)?/.exec(line)![0].length;
  const number = ordinal(line.slice(sign));
  if (!number) return sign;
  const after = sign + number.length;
  const title = /^[^。；;，,：:！？!?\d]{2,20}[。：:]?[\s\u3000*]*/.exec(line.slice(after))?.[0] ?? '';
  const rest = line.slice(after + title.length).trim();
  // 一、加强领导。 is a title where more follows, or where it does not end like a sentence.
  return title !== '' && (rest === '' ? !/。\s*$/.test(title) : /[。：:][\s\u3000*]*$/.test(title))
    ? after + title.length
    : sign;
}

/** What the opening of every report says, and no figures: on what grounds, of what parts and which period; and whom to ask. */
export const isFormula = (sentence: string): boolean => formula.test(sentence) && !counted.test(sentence);

const counted = /(?<!第\d{0,3})\d\s{0,2}(?:条|件|次|项|个|篇|份|人|期|场|家|[%％])/;
const formula =
  /条例》|统计(?:期限|时限|时间|期间)|现(?:将|公布|公开|发布)|(?:部分|方面)组成|本(?:年度)?报告(?:由|包括|分)|联系|电话|传真|邮编|邮政编码|邮箱|地址|网址|网站|https?:|下载/;
