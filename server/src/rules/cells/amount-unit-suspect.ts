import { compare, whole } from '../../base/decimal.ts';
import type { Rank } from '../../formats/format.ts';
import type { Fact, Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { amountsOf } from './amounts.ts';
import { cellName } from './unusual.ts';

export const amountUnitSuspect = rule<Fact>({
  id: 'amount-unit-suspect',
  topic: 'cells',
  title: { zh: '金额大得像是把元填成了万元', en: 'An amount so large that 元 were taken for 万元' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号附件：“本年收费金额（单位：万元）”',
  why: {
    zh: '表头单位是万元。一个县级机关一年收费不会超过 100 亿元，一个省也不会超过 1000 亿元；更大的数，多半是以元为单位填的。',
    en: 'The header is in 万元. No county takes more than 10 billion yuan a year and no province more than 100 billion; what is larger was mostly written in 元.',
  },
  example: {
    bad: `
| 第二十条第（八）项 | 本年收费金额（单位：万元） |
| :-- | --: |
| 行政事业性收费 | ⟦3164410000⟧ |
`,
    good: `
| 第二十条第（八）项 | 本年收费金额（单位：万元） |
| :-- | --: |
| 行政事业性收费 | 316441 |
`,
  },

  check(report, say) {
    for (const { fact } of amountsOf(report)) {
      const { value, unit } = fact;
      // A unit in the cell is the business of cell-unit, which converts it.
      if (!value || unit !== undefined || fact.column.unit !== '万元') continue;
      if (compare(value, whole(most(report))!) > 0) say({ at: fact, data: fact });
    }
  },

  message(it) {
    const cell = cellName(it);
    return {
      zh: `${cell.zh}是 ${it.raw} 万元，可能是以元为单位填的`,
      en: `${cell.en} is ${it.raw} 万元; it may have been written in 元`,
    };
  },
});

/**
 * What no authority of a rank collects in a year, in 万元. All fees of the country together are about 40 million,
 * and one whose rank is not sure may sum up a province.
 */
const limits: Readonly<Partial<Record<Rank, number>>> = { 县级: 1_000_000, 乡级: 1_000_000 };

const most = ({ level }: Report): number => (level.rank && limits[level.rank]) || 10_000_000;
