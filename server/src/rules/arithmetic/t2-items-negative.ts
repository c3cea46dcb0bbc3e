import type { Breach } from '../../equations/relations.ts';
import { rule } from '../rule.ts';
import { breached, inWords } from './breached.ts';

export const t2ItemsNegative = rule<Breach>({
  id: 't2-items-negative',
  topic: 'arithmetic',
  title: { zh: '减少的项目多于上一年的项目', en: 'More items were dropped than there were' },
  severity: 'error',
  basis: '国办公开办函〔2019〕60号附件：“上一年项目数量”“本年增/减”',
  why: {
    zh: '“上一年项目数量”加“本年增/减”是现有项目数，不会小于 0。',
    en: 'Last year’s items and this year’s change make the items there are now, which cannot be fewer than none.',
  },
  example: {
    bad: `
| 第二十条第（八）项 | 上一年项目数量 | 本年增/减 |
| :-- | --: | --: |
| 行政事业性收费 | ⟦3 | -5⟧ |
`,
    good: `
| 第二十条第（八）项 | 上一年项目数量 | 本年增/减 |
| :-- | --: | --: |
| 行政事业性收费 | 5 | -3 |
`,
  },
  check: (report, say) => breached(report, 't2-items-negative').forEach(say),

  message(data) {
    const { row, cells } = inWords(data);
    return {
      zh: `${row}的${cells[0]}与${cells[1]}相加小于 0`,
      en: `${row}: ${cells[0]} and ${cells[1]} add up to less than 0`,
    };
  },
});
