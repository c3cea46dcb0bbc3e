import type { Span } from '../../base/span.ts';
import { halfwidth, matchesIn } from '../../base/text.ts';
import { publishedText } from '../../report/comments.ts';
import { rule } from '../rule.ts';

interface Url extends Span {
  readonly raw: string;
}

export const urlFormat = rule<Url>({
  id: 'url-format',
  topic: 'contact',
  title: { zh: '网址写法不对', en: 'Web address not well formed' },
  severity: 'info',
  basis: 'RFC 3986：网址由半角字符组成，协议后为“://”',
  why: {
    zh: '网址里的全角句点、冒号或空格会让链接打不开。',
    en: 'A full-width dot or colon, or a blank, makes an address that leads nowhere.',
  },
  example: {
    bad: `本报告的电子版可在青禾县人民政府网站（⟦http：//www．qinghe．gov．cn⟧）查阅。
`,
    good: `本报告的电子版可在青禾县人民政府网站（http://www.qinghe.gov.cn）查阅。
`,
  },
  check(report, say) {
    const text = publishedText(report);
    for (const found of matchesIn(text, address)) {
      const it = urlAt(text, found);
      if (it && !isValid(it.raw)) say({ at: { from: it.from, to: it.to }, data: it });
    }
  },
  message: ({ raw }) => {
    const wanted = mended(raw);
    return wanted
      ? { zh: `网址应写作“${wanted}”`, en: `The address should read ${wanted}` }
      : { zh: `“${raw}”不像网址`, en: `${raw} is not a web address` };
  },
  // Safe: only signs that look like the right ones are changed.
  fixes: ({ from, to, raw }) => {
    const insert = mended(raw);
    return insert
      ? [{ title: { zh: `改为“${insert}”`, en: `Change to ${insert}` }, changes: [{ from, to, insert }], safe: true }]
      : [];
  },
});

/** A host of two names or more, or of four numbers; whatever path follows. */
const valid =
  /^(?:https?:\/\/)?(?!https?[:/])(?:\d{1,3}(?:\.\d{1,3}){3}|(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}[a-z]{2,12})(?::\d{2,5})?(?:[/?#][^\u3000-\u303f\uff00-\uffef]*)?$/i;
/** gov.com is no government’s. */
const misspelt = /\.gov\.(?:com|c|cm|con|cnn)(?=[:/]|$)/i;

const isValid = (it: string): boolean => valid.test(it) && !misspelt.test(it);

/** What an address begins with, and the signs that it can hold. */
const address =
  /(?:http|www|ｗｗｗ|HTTP|WWW)[a-zA-Z0-9.\-_~:/?#@!$&*+=%．：／。－\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]*/g;

/** What begins like an address, without the full stop of the sentence and what stands before a closing bracket. */
function urlAt(text: string, { 0: all, index: from }: RegExpExecArray): Url | undefined {
  let to = from + all.length;
  while (to > from && /[.。．:：?!*_]/.test(text[to - 1]!)) to--;
  const raw = text.slice(from, to);
  // https on its own is a word, and domains may be Chinese.
  const isChinese = text[to] === '.' && isHan(text.charCodeAt(to + 1));
  return /[.．:：/]/.test(raw) && !isChinese ? { from, to, raw } : undefined;
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** The address in plain signs; undefined where that alone does not mend it. */
function mended(raw: string): string | undefined {
  const plain = halfwidth(raw).replace(/^(https?):?[/\\]{0,3}(?=[a-z0-9])/i, '$1://');
  return plain !== raw && isValid(plain) ? plain : undefined;
}
