import { show } from '../../base/decimal.ts';
import type { Quantity } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
import type { Segment } from '../../report/claims/segments.ts';
import { judge, numberOf, rounded, shareLines } from '../../report/claims/shares.ts';
import { rule } from '../rule.ts';

interface Rate extends Span {
  readonly stated: Quantity;
  readonly received: Quantity;
  readonly answered: Quantity;
}

export const narrativeRate = rule<Rate>({
  id: 'narrative-rate',
  topic: 'narrative',
  title: { zh: '回复率、办结率与件数不符', en: 'A rate does not fit its numbers' },
  severity: 'warning',
  basis: '惯例：年报应当真实、准确，文中数据前后一致',
  why: {
    zh: '同一句话里写明收到和办结（答复、回复）的件数，办结率应等于两者之比；件数不等时不会是 100%，相等时就是 100%。按时率、满意率等不在此列。',
    en: 'Where one sentence says how many came in and how many were answered, the rate is their ratio; it is 100 % only if they are equal. Rates of punctuality or satisfaction are not meant.',
  },
  example: {
    bad: '全年接到投诉68件，回应60件，⟦回复率100%⟧。\n',
    good: '全年接到投诉68件，回应60件，回复率88%。\n',
  },
  check(report, say) {
    for (const segments of shareLines(report, (words) => words.includes('率'))) {
      for (const it of rates(report.text, segments)) {
        const verdict = judge(numberOf(it.answered), numberOf(it.received), it.stated.value);
        // All were answered only where none is left.
        const all = numberOf(it.stated) === 100 && numberOf(it.answered) !== numberOf(it.received);
        if (verdict === 'wrong' || all) say({ at: it, data: it });
      }
    }
  },
  message: ({ stated, received, answered }) => {
    const right = show(rightOf(answered, received, stated) ?? stated.value);
    return {
      zh: `${show(answered.value)} ÷ ${show(received.value)} = ${right}%，与所写的 ${show(stated.value)}% 不符`,
      en: `${show(answered.value)} ÷ ${show(received.value)} = ${right}%, but ${show(stated.value)}% is stated`,
    };
  },
  // Unsafe: one of the numbers may be the wrong one.
  fixes: ({ stated, received, answered }) => {
    const right = show(rightOf(answered, received, stated) ?? stated.value);
    return [
      {
        title: { zh: `改为 ${right}%`, en: `Change it to ${right}%` },
        changes: [{ ...stated.number, insert: right }],
        safe: false,
      },
    ];
  },
});

/** As many decimals as are stated, and as many more as it takes not to be 100 %. */
function rightOf(answered: Quantity, received: Quantity, stated: Quantity): ReturnType<typeof rounded> {
  const [a, b] = [numberOf(answered), numberOf(received)];
  const { scale } = stated.value;
  const it = rounded(a, b, scale);
  return it && a < b && it.units >= 100 * 10 ** scale ? rounded(a, b, scale + 2) : it;
}

const rateWords = /(?:回复|答复|办结|办复|回应|处理|办理)率(?:为|达到?|是|均为|均达)?$/;
const punctual = /(?:按时|按期|及时|限时|准时|满意|规定时|法定|期限)[^，,、；;]{0,6}$/;
const received = /收到|接到|受理|新收|接收|收办|收件|承办|交办|转办/;
const answered = /回复|答复|回应|办结|办复|办理|处理/;

/** The rates of a line whose two numbers stand before them in the same sentence. */
function* rates(text: string, segments: readonly Segment[]): Iterable<Rate> {
  for (let i = 0; i < segments.length; i++) {
    const it = segments[i]!;
    const stated = it.quantities[it.quantities.length - 1];
    if (stated?.unit !== '%' || !stated.exact) continue;
    const words = text.slice(it.from, stated.from);
    const found = rateWords.exec(words);
    if (!found || punctual.test(words.slice(0, found.index))) continue;
    const pair = pairBefore(text, segments, i, stated);
    if (pair) yield { from: it.from + found.index, to: stated.to, stated, ...pair };
  }
}

/** The number that came in and the one that was answered: the only two counts before the rate in its sentence. */
function pairBefore(
  text: string,
  segments: readonly Segment[],
  at: number,
  stated: Quantity,
): Pick<Rate, 'received' | 'answered'> | undefined {
  const counts: { words: string; q: Quantity }[] = [];
  for (let i = Math.max(0, at - 8); i <= at; i++) {
    const it = segments[i]!;
    if (it.sentence !== segments[at]!.sentence) continue;
    let from = it.from;
    for (const q of it.quantities) {
      if (q === stated) break;
      counts.push({ words: text.slice(from, q.from), q });
      from = q.to;
    }
  }
  const [a, b] = counts.slice(-2);
  if (!a || !b || !a.q.exact || !b.q.exact || a.q.unit !== b.q.unit || counts.length > 2) return undefined;
  if (!received.test(a.words) || answered.test(a.words) || !answered.test(b.words) || received.test(b.words)) {
    return undefined;
  }
  // More answered than received: some were carried in.
  return numberOf(a.q) >= numberOf(b.q) && numberOf(a.q) > 0 ? { received: a.q, answered: b.q } : undefined;
}
