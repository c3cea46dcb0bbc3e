import type { Breach } from '../../equations/relations.ts';
import { rule } from '../rule.ts';
import { breached, inWords } from './breached.ts';

// No fix, ever: the three numbers owe each other nothing, and only the author knows how many cases were decided.
export const decisionsLookLikeItems = rule<Breach>({
  id: 'decisions-look-like-items',
  topic: 'arithmetic',
  title: { zh: '处理决定数量像是项目数', en: 'The decisions look like a number of items' },
  severity: 'info',
  basis: '国办公开办函〔2019〕60号附件：“处理决定数量”；湖北等地填表说明',
  why: {
    zh: '“上一年项目数量”“本年增/减”数的是事项，“处理决定数量”数的是办件，二者没有加减关系。恰好相加得出，多半是把第三列误作现有项目数，请核对。',
    en: 'The first two columns count items, the third counts cases decided; the one is not the sum of the others. Where it happens to be, the third was mostly taken for the items there are now. Please check.',
  },
  example: {
    bad: `
| 第二十条第（六）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| :-- | --: | --: | --: |
| 行政处罚 | ⟦386 | -59 | 327⟧ |
| 行政强制 | 2 | 0 | 2 |
`,
    good: `
| 第二十条第（六）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| :-- | --: | --: | --: |
| 行政处罚 | 386 | -59 | 41 |
| 行政强制 | 2 | 0 | 2 |
`,
  },
  check: (report, say) => breached(report, 'decisions-look-like-items').forEach(say),

  message(data) {
    const { row, cells } = inWords(data);
    return {
      zh: `${row}的${cells[0]}恰为${cells[1]}与${cells[2]}之和：这一列填办件数，不是现有项目数`,
      en: `${row}: ${cells[0]} is just the sum of ${cells[1]} and ${cells[2]}; this column counts cases, not the items there are now`,
    };
  },
});
