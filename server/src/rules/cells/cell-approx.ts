import type { Fact } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cellName, cellsOf, provedFix } from './unusual.ts';

// No fix: the exact number is not in the text.
export const cellApprox = rule<Fact>({
  id: 'cell-approx',
  topic: 'cells',
  title: { zh: '单元格内是约数', en: 'A rough number in a cell' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表填报数字',
  why: {
    zh: '表内各格填准确数。“约”“余”“多”“近”“左右”“以上”无法汇总，也无法核对勾稽关系。',
    en: 'The cells of the tables hold exact numbers. A rough one can neither be added up nor checked.',
  },
  example: {
    bad: `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 3 | ⟦20余⟧ | 0 | 1 | 26 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
    good: `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 3 | 22 | 0 | 1 | 26 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
  },
  check: (report, say) => cellsOf(report, 'approx').forEach(say),

  message(it) {
    const cell = cellName(it);
    return { zh: `${cell.zh}应填准确数，不填约数：${it.raw}`, en: `${cell.en} should be exact, not rough: ${it.raw}` };
  },

  fixes: provedFix,
});
