import type { Span } from '../../base/span.ts';
import type { Segment } from '../../report/claims/segments.ts';
import { judge, numberOf, shareLines, sharesOf } from '../../report/claims/shares.ts';
import { isRest } from '../../report/claims/wording.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';

interface Shares extends Span {
  readonly sum: string;
  readonly terms: string;
}

export const narrativePercentSum = rule<Shares>({
  id: 'narrative-percent-sum',
  topic: 'narrative',
  title: { zh: '各项占比之和不是 100%', en: 'Shares do not add up to 100 %' },
  severity: 'info',
  basis: '惯例：年报应当真实、准确，文中数据前后一致',
  why: {
    zh: '一句话逐项给出占比并以“其他”收尾，或用“分别占”引出，各项占比之和应为 100%（四舍五入的误差除外）。',
    en: 'Shares listed down to 其他, or after 分别占, add up to 100 %, but for rounding.',
  },
  example: {
    bad: '公开的信息中，⟦政策文件占50%、工作动态占30%、其他占10%⟧。\n',
    good: '公开的信息中，政策文件占50%、工作动态占30%、其他占20%。\n',
  },
  check(report, say) {
    for (const segments of shareLines(report, hasThree)) {
      for (const it of lists(report.text, segments)) {
        const at = { from: it[0]!.from, to: it[it.length - 1]!.to };
        if (!explained(report, at)) for (const found of weighed(it, at)) say(found);
      }
    }
  },
  message: ({ sum, terms }) => ({
    zh: `各项占比之和为 ${sum}%（${terms}），不是 100%`,
    en: `The shares add up to ${sum} % (${terms}), not 100 %`,
  }),
});

/** Two shares make no list, and one that claims to be complete ends in the rest or says 分别占. */
const hasThree = (words: string): boolean =>
  /其[他它余]|剩余|余下|分别占/.test(words) && (words.match(/[%％]|百分之/g)?.length ?? 0) > 2;

/** The shares of a list that claims to be complete, with the segment each stands in. */
function* lists(text: string, segments: readonly Segment[]): Iterable<readonly Segment[]> {
  let found: Segment[] = [];
  let separate = false;
  for (let i = 0; i <= segments.length; i++) {
    const it = segments[i];
    const last = found[found.length - 1];
    if (!it || (last && it.sentence !== last.sentence)) {
      if (last && found.length > 2 && (separate || isRestShare(text, segments, last))) yield found;
      [found, separate] = [[], false];
    }
    if (!it?.quantities.some((q) => q.unit === '%')) continue;
    // A clause with more than one, or with one of another kind, makes the list unclear.
    if (!isPlain(text, it)) return;
    if (text.slice(it.from, it.to).includes('分别占')) separate = true;
    found.push(it);
  }
}

const others = /增|降|减|升|提高|提升|回落|同比|环比|率|满意|完成|达到|超/;

const isPlain = (text: string, it: Segment): boolean =>
  it.depth === 0 &&
  it.quantities.filter((q) => q.unit === '%' && q.exact).length === 1 &&
  it.quantities.filter((q) => q.unit === '%').length === 1 &&
  !others.test(text.slice(it.from, it.to));

/** 其他占10%, or 其他17条，占10%. */
function isRestShare(text: string, segments: readonly Segment[], it: Segment): boolean {
  const before = segments[segments.indexOf(it) - 1];
  return isRest(text, it) || (text[it.from] === '占' && before !== undefined && isRest(text, before));
}

function* weighed(list: readonly Segment[], at: Span): Iterable<{ at: Span; data: Shares }> {
  const shares = list.map((it) => it.quantities.find((q) => q.unit === '%')!);
  const scale = Math.min(...shares.map((it) => it.value.scale));
  const sum = shares.reduce((out, it) => out + numberOf(it), 0);
  const play = (list.length * 10 ** -scale) / 2;
  const most = Math.max(...shares.map((it) => it.value.scale));
  if (Math.abs(sum - 100) <= play + 1e-9) return;
  const terms = shares.map((it) => numberOf(it).toFixed(it.value.scale)).join(' + ');
  yield { at, data: { ...at, sum: sum.toFixed(most), terms } };
}

/** Whether a share of the list is wrong by itself, which is reported there. */
const explained = (report: Report, at: Span): boolean =>
  sharesOf(report).some(
    (it) =>
      it.from >= at.from &&
      it.to <= at.to &&
      judge(numberOf(it.part.quantity), numberOf(it.of.total), it.stated.value) === 'wrong',
  );
