import { quantities } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
import { claimsOf } from '../../report/claims/claims.ts';
import type { Prose } from '../../report/report.ts';
import { rule } from '../rule.ts';

interface Measure extends Span {
  readonly unit: string;
  readonly wanted: string;
  /** What is counted, where it has a measure word of its own. */
  readonly noun?: string;
}

export const measureWord = rule<Measure>({
  id: 'measure-word',
  topic: 'narrative',
  title: { zh: '量词不一致或不当', en: 'Measure word' },
  severity: 'info',
  basis: '惯例：同一统计口径使用同一量词；提案、代表建议以“件”计',
  why: {
    zh: '总数与分项正好相加，却用了不同的量词（条、篇、件），读者会怀疑口径不一；提案和人大代表建议习惯以“件”计。',
    en: 'A total and its parts add up but are counted in different words, so readers doubt that they are the same things; 提案 and 代表建议 are counted in 件.',
  },
  example: {
    bad: '全年公开信息30条，其中微信发布消息20条、网站发布⟦10篇⟧。\n',
    good: '全年公开信息30条，其中微信发布消息20条、网站发布10条。\n',
  },
  check(report, say) {
    for (const { holds, over, exhaustive, lead, total, parts, sum } of claimsOf(report).breakdowns) {
      if (!holds || over || (!exhaustive && lead !== 'of-which')) continue;
      if (total.group !== 'item' || sum.units !== total.value.units) continue;
      // Only where some part keeps to the word of the total; others are counted as what they are.
      if (!parts.some((it) => it.quantity.unit === total.unit)) continue;
      const other = parts.find((it) => it.quantity.unit !== total.unit && it.quantity.unit !== '');
      if (!other) continue;
      const at = { from: other.quantity.from, to: other.quantity.to };
      say({ at, data: { ...unitAt(other.quantity), unit: other.quantity.unit, wanted: total.unit } });
    }
    for (const it of proposals(report.text, report.prose)) say({ at: { from: it.all, to: it.to }, data: it });
  },
  message: ({ unit, wanted, noun }) =>
    noun
      ? { zh: `${noun}习惯以“${wanted}”计，不用“${unit}”`, en: `${noun} is counted in ${wanted}, not ${unit}` }
      : {
          zh: `总数以“${wanted}”计，此处却以“${unit}”计`,
          en: `The total is counted in ${wanted}, this part in ${unit}`,
        },
  // Unsafe: the parts may be other things than the total says.
  fixes: ({ from, to, wanted }) => [
    {
      title: { zh: `改为“${wanted}”`, en: `Change it to ${wanted}` },
      changes: [{ from, to, insert: wanted }],
      safe: false,
    },
  ],
});

const unitAt = (it: { readonly to: number; readonly unit: string }): Span => ({
  from: it.to - it.unit.length,
  to: it.to,
});

const nouns = ['提案', '代表建议'] as const;
const between = /^[ \u3000]?(?:共计?|合计|总计|各)?[ \u3000]?/;

/** 提案1条. */
function* proposals(text: string, prose: readonly Prose[]): Iterable<Measure & { all: number }> {
  for (const noun of nouns) {
    let line = 0;
    for (let i = text.indexOf(noun); i >= 0; i = text.indexOf(noun, i + noun.length)) {
      while (line < prose.length && prose[line]!.to <= i) line++;
      const own = prose[line];
      if (!own || own.from > i) continue;
      const start = i + noun.length;
      const at = start + between.exec(text.slice(start, start + 6))![0].length;
      const [it] = quantities(text, at, Math.min(own.to, at + 12));
      if (it?.from === at && it.unit === '条') yield { ...unitAt(it), unit: '条', wanted: '件', noun, all: it.from };
    }
  }
}
