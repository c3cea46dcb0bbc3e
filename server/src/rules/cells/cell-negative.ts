import type { Fact } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cellName, unusualCells } from './unusual.ts';

export const cellNegative = rule<Fact>({
  id: 'cell-negative',
  topic: 'cells',
  title: { zh: '件数或金额为负', en: 'A negative count or amount' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：除“本年增/减”外各格为非负数',
  why: {
    zh: '件数和金额不可能小于 0。只有 2019 年格式的“本年增/减”可以是负数。',
    en: 'Counts and amounts cannot be less than 0. Only 本年增/减 of the 2019 format may be.',
  },
  example: {
    bad: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| 行政处罚 | ⟦-1⟧ |
| 行政强制 | 0 |
`,
    good: `
| 第二十条第（六）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| :-- | --: | --: | --: |
| 行政处罚 | 3 | -1 | 12 |
| 行政强制 | 0 | 0 | 0 |
`,
  },

  check(report, say) {
    for (const it of unusualCells(report)) {
      if (it.value && it.value.units < 0 && it.column.kind !== 'delta') say({ at: it, data: it });
    }
  },

  message(it) {
    const cell = cellName(it);
    return { zh: `${cell.zh}不能是负数：${it.raw}`, en: `${cell.en} cannot be negative: ${it.raw}` };
  },
});
