import { nameKey } from '../../report/unit-names.ts';
import { rule } from '../rule.ts';
import { part } from './drafts.ts';
import { listOf, placeOf } from './parts.ts';

interface Twice {
  readonly year: number;
  /** The names of the others. */
  readonly units: readonly string[];
  readonly isSure: boolean;
}

const own = '青禾县云溪镇人民政府';

export const crossUnitDuplicateUnit = rule<Twice>({
  id: 'cross-unit-duplicate-unit',
  topic: 'units',
  title: { zh: '同一机关同一年度有两份报告', en: 'One authority reports twice on one year' },
  severity: 'warning',
  basis: '《政府信息公开条例》第四十九条：每个行政机关每年公布一份年度报告',
  why: {
    zh: '一个机关一个年度只有一份报告。有两份的，多半是旧稿没有删去，或者复制后忘了改机关、改年度；与上一年度、与汇总数的比较也无从进行。',
    en: 'An authority has one report on a year. A second one mostly is an old draft, or a copy whose unit or year was left; and nothing can be compared with either.',
  },
  example: {
    bad: part(`⟦${own}⟧`, '1', '0'),
    good: part('青禾县柳河镇人民政府', '1', '0'),
    beside: [part('青禾县云溪镇', '1', '2')],
  },
  check(report, say, { archive }) {
    const { unit, year } = report;
    const others = unit && year ? archive.of(unit.value, year.value) : [];
    if (!unit || !year || others.length === 0) return;
    const isSure = nameKey(others[0]!.unit!) === nameKey(unit.value);
    say({
      at: placeOf(report, undefined),
      data: { year: year.value, units: others.map((it) => it.unit!), isSure },
      ...(!isSure && { severity: 'info' }),
      related: others.slice(0, 10).map((it) => ({
        in: it,
        at: it.title,
        message: { zh: `${it.unit}${year.value}年的报告`, en: `The report of ${it.unit} on ${year.value}` },
      })),
    });
  },
  message: ({ year, units, isSure }) =>
    isSure
      ? {
          zh: `这一机关${year}年度的报告共有${units.length + 1}份`,
          en: `There are ${units.length + 1} reports of this authority on ${year}`,
        }
      : {
          zh: `${listOf(units).zh}${year}年度也有报告，可能是同一机关；名称不能确定时，请写全称`,
          en: `${listOf(units).en} reports on ${year} too and may be the same authority; write full names to tell them apart`,
        },
});
