import { type Decimal, show } from '../../base/decimal.ts';
import { judge, numberOf, rounded, type Share, sharesOf } from '../../report/claims/shares.ts';
import { rule } from '../rule.ts';
import { quoted } from './sums.ts';

interface Wrong extends Share {
  readonly right: Decimal;
}

export const narrativePercent = rule<Wrong>({
  id: 'narrative-percent',
  topic: 'narrative',
  title: { zh: '占比与件数不符', en: 'A share does not fit its numbers' },
  severity: 'warning',
  basis: '惯例：年报应当真实、准确，文中数据前后一致',
  why: {
    zh: '分项件数除以所属总数，应等于文中的占比（四舍五入）。不符时，件数、总数或占比必有一个是错的。只差末位一个单位以内的，可能是截尾，仅作提示。',
    en: 'The number of a part divided by its total is the share the text states, rounded. If not, one of the three is wrong. Less than one unit in the last digit may come of cutting digits off, and is only a hint.',
  },
  example: {
    bad: '答复申请805件，其中予以公开258件，⟦占33.9%⟧；其他547件，占68.0%。\n',
    good: '答复申请805件，其中予以公开258件，占32.0%；其他547件，占68.0%。\n',
  },
  check(report, say) {
    for (const it of sharesOf(report)) {
      const [part, total] = [numberOf(it.part.quantity), numberOf(it.of.total)];
      const { value } = it.stated;
      const verdict = judge(part, total, value);
      const right = rounded(part, total, value.scale);
      if (verdict === 'right' || !right) continue;
      // It may be the share of another number of the line.
      if (isShareOfPart(it, value)) continue;
      const from = report.text.lastIndexOf('占', it.from);
      const at = { from: from > it.part.quantity.to - 1 ? from : it.from, to: it.to };
      say({ at, data: { ...it, right }, severity: verdict === 'near' ? 'hint' : 'warning' });
    }
  },
  message: ({ stated, part, of, right }, { text }) => ({
    zh: `${show(part.quantity.value)} ÷ ${show(of.total.value)} = ${show(right)}%，与所写的 ${show(stated.value)}% 不符（总数为“${quoted(text, of.said)}”）`,
    en: `${show(part.quantity.value)} ÷ ${show(of.total.value)} = ${show(right)}%, but ${show(stated.value)}% is stated`,
  }),
  // Unsafe: the number of the part or the total may be the wrong one.
  fixes: ({ stated, right }) => [
    {
      title: { zh: `将占比改为 ${show(right)}%`, en: `Change the share to ${show(right)}%` },
      changes: [{ ...stated.number, insert: show(right) }],
      safe: false,
    },
  ],
});

/** Whether the share is right of the sum of the parts, where that is not the total. */
const isShareOfPart = ({ of, part }: Share, stated: Decimal): boolean =>
  of.sum.units > 0 && judge(numberOf(part.quantity), of.sum.units / 10 ** of.sum.scale, stated) === 'right';
