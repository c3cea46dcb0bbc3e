import type { Fact } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cellName, cellsOf, provedFix } from './unusual.ts';

export const cellNotNumber = rule<Fact>({
  id: 'cell-not-number',
  topic: 'cells',
  title: { zh: '单元格不是数字', en: 'A cell is no number' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表填报数字',
  why: {
    zh: '表内各格只填数字。读不出数的单元格无法汇总，也无法核对勾稽关系。',
    en: 'The cells of the tables hold numbers only. What cannot be read as one can neither be added up nor checked.',
  },
  example: {
    bad: `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 3 | ⟦若干⟧ | 0 | 1 | 6 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
    good: `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 3 | 2 | 0 | 1 | 6 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
  },
  check: (report, say) => cellsOf(report, 'unreadable').forEach(say),

  message(it) {
    const cell = cellName(it);
    if (/^\d+$/.test(it.raw)) {
      return {
        zh: `${cell.zh}的数字过大，无法核算：${it.raw}`,
        en: `${cell.en} is too large to be computed with: ${it.raw}`,
      };
    }
    return { zh: `${cell.zh}不是数字：${it.raw}`, en: `${cell.en} is no number: ${it.raw}` };
  },

  fixes: provedFix,
});
