import type { Span } from '../../base/span.ts';
import { halfwidth } from '../../base/text.ts';
import { publishedText } from '../../report/comments.ts';
import { rule } from '../rule.ts';

interface Address extends Span {
  readonly raw: string;
}

export const emailFormat = rule<Address>({
  id: 'email-format',
  topic: 'contact',
  title: { zh: '邮箱写法不对', en: 'E-mail address not well formed' },
  severity: 'info',
  basis: 'RFC 5321：邮箱由半角字符组成，写作“名称@域名”',
  why: {
    zh: '邮箱里有全角字符、空格，或把句点打成逗号，邮件就寄不到。',
    en: 'With a full-width sign, or a comma for a dot, no mail arrives.',
  },
  example: {
    bad: `如有疑问，请联系我局办公室（邮箱：⟦qhswj＠163．com⟧）。
`,
    good: `如有疑问，请联系我局办公室（邮箱：qhswj@163.com）。
`,
  },
  check(report, say) {
    const text = publishedText(report);
    for (const sign of ['@', '＠']) {
      for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        const it = addressAt(text, at);
        if (it && !valid.test(it.raw)) say({ at: { from: it.from, to: it.to }, data: it });
      }
    }
  },
  message: ({ raw }) => {
    const wanted = mended(raw);
    return wanted
      ? { zh: `邮箱应写作“${wanted}”`, en: `The address should read ${wanted}` }
      : { zh: `“${raw}”不像邮箱`, en: `${raw} is not an e-mail address` };
  },
  fixes: ({ from, to, raw }) => {
    const insert = mended(raw);
    return insert
      ? [{ title: { zh: `改为“${insert}”`, en: `Change to ${insert}` }, changes: [{ from, to, insert }], safe: true }]
      : [];
  },
});

const valid = /^[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9][a-z0-9-]{0,62}\.){1,6}[a-z]{2,12}$/i;

const inName = /[a-z0-9._%+\-．－＿\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/i;
const inHost = /[a-z0-9.\-．－\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/i;

/** What tells the host of an address from any other word behind the sign. */
const provider = /[.．,，。]|com|cn|net|mail|qq|163|126|１６３|ｃｏｍ/i;

/** The address around a sign; undefined where none stands before it, as in @青禾发布. */
function addressAt(text: string, at: number): Address | undefined {
  let from = at;
  let to = at + 1;
  while (from > 0 && at - from < 64 && inName.test(text[from - 1]!)) from--;
  while (to < text.length && to - at < 80 && inHost.test(text[to]!)) to++;
  // 163,com: a comma for the last dot.
  to += /^[,，。](?:com|cn|net|org)(?![a-z0-9.@])/i.exec(text.slice(to, to + 6))?.[0].length ?? 0;
  while (to > at + 1 && /[.,。，．-]/.test(text[to - 1]!)) to--;
  const raw = text.slice(from, to);
  return from < at && provider.test(text.slice(at + 1, to)) ? { from, to, raw } : undefined;
}

/** The address in plain signs; undefined where that alone does not mend it. */
function mended(raw: string): string | undefined {
  const plain = halfwidth(raw).replace(/[,。]/g, '.');
  return plain !== raw && valid.test(plain) ? plain : undefined;
}
