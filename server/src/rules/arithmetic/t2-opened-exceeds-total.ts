import type { Breach } from '../../equations/relations.ts';
import { rule } from '../rule.ts';
import { breached, inWords } from './breached.ts';

export const t2OpenedExceedsTotal = rule<Breach>({
  id: 't2-opened-exceeds-total',
  topic: 'arithmetic',
  title: { zh: '本年新公开多于对外公开总数', en: 'More was opened this year than is open in all' },
  severity: 'warning',
  basis: '国办公开办函〔2019〕60号附件：“本年新公开数量”“对外公开总数量”',
  why: {
    zh: '“对外公开总数量”是截至年末公开的全部，本年新公开的也在其中，不会少于“本年新公开数量”。',
    en: 'The total counts all that is open at the end of the year, this year’s included, and cannot be less than these.',
  },
  example: {
    bad: `
| 第二十条第（一）项 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | 5 | ⟦5 | 3⟧ |
`,
    good: `
| 第二十条第（一）项 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | 5 | 5 | 30 |
`,
  },
  check: (report, say) => breached(report, 't2-opened-exceeds-total').forEach(say),

  message(data) {
    const { row, cells } = inWords(data);
    return { zh: `${row}的${cells[0]}大于${cells[1]}`, en: `${row}: ${cells[0]} is more than ${cells[1]}` };
  },
});
