import { halfwidth } from '../../base/text.ts';
import { rule } from '../rule.ts';
import { type Labelled, labelledOf } from './labels.ts';

export const phoneFormat = rule<Labelled>({
  id: 'phone-format',
  topic: 'contact',
  title: { zh: '电话号码写法不规范', en: 'Telephone number not in its usual form' },
  severity: 'info',
  basis: '惯例：区号-号码，例如 0631-5322764；手机 11 位',
  why: {
    zh: '区号和号码之间用半角连字符，手机上点按才能拨出；位数不对就打不通。',
    en: 'With a plain hyphen behind the area code a phone can dial it; with a digit too few nobody can.',
  },
  example: {
    bad: `如对本报告有疑问，请与青禾县水务局办公室联系（电话：⟦0631—5322764⟧）。
`,
    good: `如对本报告有疑问，请与青禾县水务局办公室联系（电话：0631-5322764）。
`,
  },
  check(report, say) {
    for (const it of labelledOf(report)) {
      if (it.kind === 'postcode' || isValid(it.raw)) continue;
      say({ at: { from: it.from, to: it.to }, data: it });
    }
  },
  message: (it) => {
    const wanted = wantedFor(it.raw);
    if (wanted) return { zh: `电话号码应写作“${wanted}”`, en: `This number should read ${wanted}` };
    return { zh: `“${it.raw}”的位数不像电话号码`, en: `${it.raw} has not as many digits as a telephone number` };
  },
  // Safe: the digits stay, only the signs between them change.
  fixes: (it) => {
    const wanted = wantedFor(it.raw);
    return wanted
      ? [
          {
            title: { zh: `改为“${wanted}”`, en: `Change to ${wanted}` },
            changes: [{ from: it.from, to: it.to, insert: wanted }],
            safe: true,
          },
        ]
      : [];
  },
});

/**
 * An area code and a number, with an extension or not; a number without its area code, which is complete where it is read;
 * mobile, 400 and short numbers.
 */
const valid =
  /^(?:\+86[- ]?)?(?:\(?0\d{2,3}\)?[- ]?[2-9]\d{6,7}(?:-\d{1,6})?|[2-9]\d{6,7}(?:-\d{1,6})?|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4}|[48]00-?\d{4}-?\d{3}|1\d{2,4}|95\d{3,4}|0\d{2,3}-?(?:1\d{4}|1\d{2}))$/;

/** Full-width brackets are at home in a Chinese sentence; what stands behind a blank is another number. */
function isValid(raw: string): boolean {
  if (valid.test(raw)) return true;
  const plain = raw.replace('（', '(').replace('）', ')');
  const first = plain.split(' ', 1)[0]!;
  return valid.test(plain) || (first.length > 8 && valid.test(first));
}

/** The number in plain digits and hyphens, where that is all it lacks. */
function wantedFor(raw: string): string | undefined {
  const plain = halfwidth(raw)
    .replace(/[_—–‐‑‒―─~]/g, '-')
    .replace(/ ?-[- ]*/g, '-');
  const found = [plain, plain.replaceAll(' ', '')].find((it) => valid.test(it));
  return found === raw ? undefined : found;
}
