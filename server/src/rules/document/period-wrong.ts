import { rule } from '../rule.ts';
import { isYear, type Period, periodsOf, startsYear } from './periods.ts';

export const periodWrong = rule<Period>({
  id: 'period-wrong',
  topic: 'document',
  title: { zh: '统计期限不是整个年度', en: 'Period of the figures is not the whole year' },
  severity: 'error',
  basis: '《政府信息公开条例》第四十九条：报告的是上一年度；统计期限为当年1月1日至12月31日',
  why: {
    zh: '年度报告的数据要覆盖整个年度，首尾日期写错，就与上下年度重叠或脱节。',
    en: 'The figures of a report cover a whole year; with a wrong first or last day they overlap with the next year or leave a gap.',
  },
  example: {
    bad: `# 青禾县水务局2023年政府信息公开工作年度报告

本报告所列数据的统计期限自⟦2023年1月1日起至2023年12月30日⟧止。

## 一、总体情况
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。

## 一、总体情况
`,
  },
  check(report, say) {
    for (const it of periodsOf(report).read) {
      if (isYear(it) || founded.test(it.sentence)) continue;
      const severity = startsYear(it.first) ? 'error' : 'warning';
      say({ at: { from: it.from, to: it.to }, data: it, severity });
    }
  },
  message: (it, { text, year }) => ({
    zh: `统计期限写作“${text.slice(it.from, it.to)}”，应为${year?.value ?? yearOf(it)}年1月1日至12月31日`,
    en: `The period reads ${text.slice(it.from, it.to)}; it should be 1 January to 31 December ${year?.value ?? yearOf(it)}`,
  }),
  fixes(it, { text, year }) {
    const value = year?.value ?? yearOf(it);
    const between = text.slice(it.first.to, it.last.from);
    const insert = `${value}年1月1日${between}${it.last.year === undefined ? '' : `${value}年`}12月31日`;
    return [
      {
        title: { zh: `改为“${insert}”`, en: `Change to ${insert}` },
        changes: [{ ...spanOf(it), insert }],
        safe: false,
      },
    ];
  },
});

/** A body set up in the course of the year counts from the day it was set up. */
const founded = /成立|组建|挂牌|新设|设立|撤销|机构改革|之日/;

const spanOf = ({ from, to }: Period) => ({ from, to });
const yearOf = ({ first, last }: Period): number => first.year ?? last.year ?? 0;
