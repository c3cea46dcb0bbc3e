import type { Fact } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cellName, cellsOf, provedFix, rewrite } from './unusual.ts';

export const cellDash = rule<Fact>({
  id: 'cell-dash',
  topic: 'cells',
  title: { zh: '以横线、斜线或“无”代替数字', en: 'A dash, slash or 无 instead of a number' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表填报数字',
  why: {
    zh: '“—”“/”“无”可以是没有发生，也可以是不适用或没有统计。没有发生的，请填 0。',
    en: 'A dash, slash or 无 may mean nothing happened, not applicable or not counted. Where nothing happened, write 0.',
  },
  example: {
    bad: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | ⟦—⟧ | 1 | 8 |
`,
    good: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 0 | 1 | 8 |
`,
  },
  check: (report, say) => cellsOf(report, 'dash').forEach(say),

  message(it) {
    const cell = cellName(it);
    return {
      zh: `${cell.zh}填的是“${it.raw}”，不是数字；没有发生的请填 0`,
      en: `${cell.en} says “${it.raw}” instead of a number; where nothing happened, write 0`,
    };
  },

  // Unsafe: a dash need not mean that nothing happened. Where the other cells tell, that is offered and no 0.
  fixes(it, report) {
    const due = provedFix(it, report);
    return due.length > 0 ? due : [rewrite(it, '0', false)];
  },
});
