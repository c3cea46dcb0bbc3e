import type { Breach } from '../../equations/relations.ts';
import { rule } from '../rule.ts';
import { breached, inWords } from './breached.ts';

export const amountCountCoherent = rule<Breach>({
  id: 'amount-count-coherent',
  topic: 'arithmetic',
  title: {
    zh: '采购项目数量与采购总金额一个为 0、一个不为 0',
    en: 'Projects without an amount, or an amount without projects',
  },
  severity: 'warning',
  basis: '国办公开办函〔2019〕60号附件：“采购项目数量”“采购总金额”',
  why: {
    zh: '没有采购项目就没有采购金额，有项目就有金额。二者只有一个为 0，必有一格漏填或填错。',
    en: 'Without projects nothing is spent, and projects cost something. Where only one of the two is 0, one cell is wrong.',
  },
  example: {
    bad: `
| 第二十条第（九）项 | 采购项目数量 | 采购总金额 |
| :-- | --: | --: |
| 政府集中采购 | ⟦0 | 35000元⟧ |
`,
    good: `
| 第二十条第（九）项 | 采购项目数量 | 采购总金额 |
| :-- | --: | --: |
| 政府集中采购 | 1 | 35000元 |
`,
  },
  check: (report, say) => breached(report, 'amount-count-coherent').forEach(say),

  message(data) {
    const { row, cells } = inWords(data);
    return {
      zh: `${row}的${cells[0]}与${cells[1]}不相符：两者应同时为 0 或同时不为 0`,
      en: `${row}: ${cells[0]} and ${cells[1]} do not fit; either both are 0 or neither is`,
    };
  },
});
