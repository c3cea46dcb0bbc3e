import type { Fact } from '../../report/report.ts';
import type { Fix } from '../rule.ts';
import { rule } from '../rule.ts';
import { amountsOf } from './amounts.ts';
import { cellName, rewrite } from './unusual.ts';

export const amountUnitUnknown = rule<Fact>({
  id: 'amount-unit-unknown',
  topic: 'cells',
  title: { zh: '金额没有写明单位', en: 'An amount without a unit' },
  severity: 'info',
  basis: '国办公开办函〔2019〕60号附件：“采购总金额”（表头未印单位）',
  why: {
    zh: '这一列的表头没有印单位，只写数字无从知道是元还是万元，相差一万倍。请在格内写明。',
    en: 'The header of this column prints no unit. Whether a bare number is in 元 or 万元 nobody can tell, and it is ten thousand times as much. Say it in the cell.',
  },
  example: {
    bad: `
| 第二十条第（九）项 | 采购项目数量 | 采购总金额 |
| :-- | --: | --: |
| 政府集中采购 | 6 | ⟦44967.00⟧ |
`,
    good: `
| 第二十条第（九）项 | 采购项目数量 | 采购总金额 |
| :-- | --: | --: |
| 政府集中采购 | 6 | 44967.00元 |
`,
  },

  check(report, say) {
    for (const { fact, printed } of amountsOf(report)) {
      // Nothing is nothing in any unit; what is less has a finding of its own.
      if (!printed && fact.unit === undefined && fact.value && fact.value.units > 0) say({ at: fact, data: fact });
    }
  },

  message(it) {
    const cell = cellName(it);
    return {
      zh: `${cell.zh}没有写明单位，是元还是万元：${it.raw}`,
      en: `${cell.en} has no unit; is it in 元 or in 万元: ${it.raw}`,
    };
  },

  // A choice, both of them: a command that guessed 元 would be wrong by a factor of ten thousand or right by chance.
  // Once it is made, cell-unit leaves the unit where it is, so that the two rules never undo each other.
  fixes: (it) => ['元', '万元'].map((unit) => withUnit(it, unit)),
});

function withUnit(it: Fact, unit: string): Fix {
  const number = it.raw.trimEnd();
  return { ...rewrite(it, number + unit + it.raw.slice(number.length), false), choice: true };
}
