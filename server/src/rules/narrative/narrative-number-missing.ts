import type { Span } from '../../base/span.ts';
import { matchesIn } from '../../base/text.ts';
import { linesWith, sign } from '../../report/claims/signs.ts';
import { rule } from '../rule.ts';

export const narrativeNumberMissing = rule<Span>({
  id: 'narrative-number-missing',
  topic: 'narrative',
  title: { zh: '正文缺少数字', en: 'A number is missing in the text' },
  severity: 'warning',
  basis: '惯例：年报应当内容完整、数据准确，公布前填齐各项数字',
  why: {
    zh: '动词和量词之间只有空白，没有数字，多半是模板里的数没有填。',
    en: 'Between the words and the measure word there is a gap where the number of the template was never filled in.',
  },
  example: {
    bad: '全年主动公开信息⟦  条⟧，均按时发布。\n',
    good: '全年主动公开信息12条，均按时发布。\n',
  },
  check(report, say) {
    for (const line of linesWith(report, sign.blank)) {
      for (const it of matchesIn(report.text.slice(line.from, line.to), gaps)) {
        if (!isCounted(it.input, it.index)) continue;
        // The word in front of the gap stays outside.
        const from = line.from + it.index + 1;
        const at = { from, to: line.from + it.index + it[0].length };
        say({ at, data: at });
      }
    }
  },
  message: (at, { text }) => ({
    zh: `“${text.slice(at.to - 1, at.to)}”前面缺少数字`,
    en: `There is no number in front of “${text.slice(at.to - 1, at.to)}”`,
  }),
});

/** A Chinese word, a gap and a measure word that ends its clause. */
const gaps =
  /[\u4e00-\u9fff][ \t\u3000\u00a0\u2002]{1,40}[条件篇份次项期场](?=[ \t\u3000\u00a0\u2002]?(?:[，,。；;、：）)]|其中|$))/g;

/** Signs after which a measure word needs no number, or that are a number themselves. */
const noGap =
  /[一二三四五六七八九十百千万亿零〇两几多数余来每逐各第本此该某首上下单整全再初这那哪半若干些同另项条篇份次期场文要信邮证附事案来]$/;

const verbs =
  /公开|发布|收到|受理|接到|答复|办理|办结|制发|制定|废止|印发|召开|举办|开展|组织|回复|回应|解读|编发|刊登|报送|上传|处理|共|累计|合计/;

/** Whether the words before a gap, back to the last mark, say that something is counted. */
function isCounted(text: string, at: number): boolean {
  if (noGap.test(text[at]!) || (text[at] === '件' && !'文信案事稿函'.includes(text[at - 1] ?? '-'))) return false;
  let from = at;
  while (from > 0 && at - from < 40 && !'，,。；;：:、（('.includes(text[from - 1]!)) from--;
  return verbs.test(text.slice(from, at + 1));
}
