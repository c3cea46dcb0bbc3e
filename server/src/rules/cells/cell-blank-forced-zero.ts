import type { Change } from '../../base/span.ts';
import { canonical } from '../../formats/lines.ts';
import type { Fact } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { type BlankRow, blanksOf, placeOf } from './blanks.ts';

export const cellBlankForcedZero = rule<BlankRow>({
  id: 'cell-blank-forced-zero',
  topic: 'cells',
  title: { zh: '空格只能是 0', en: 'A blank that can only be 0' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：表三、表四的勾稽关系',
  why: {
    zh: '各项件数都不是负数。总计为 0，它的各个分项就只能是 0，应当填上，不应留空。',
    en: 'No count is negative. Where a total is 0, each of its parts can only be 0, and should say so.',
  },
  example: {
    bad: `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 |⟦  |  |  |  ⟧| 0 |
| 行政诉讼（未经复议直接起诉） | 1 | 0 | 0 | 0 | 1 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
    good: `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（未经复议直接起诉） | 1 | 0 | 0 | 0 | 1 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
  },

  *check(report) {
    for (const { forced } of blanksOf(report)) for (const row of forced) yield { at: placeOf(row), data: row };
  },

  message({ row, cells }) {
    const columns = cells.map((it) => canonical(it.column)).join('、');
    return {
      zh: `“${canonical(row)}”的空格只能是 0：${columns}`,
      en: `The blanks of “${canonical(row)}” can only be 0: ${columns}`,
    };
  },

  fixes({ cells }) {
    const changes = cells.filter((it) => it.room).map(zero);
    if (changes.length === 0) return [];
    return [
      { title: { zh: `填 0（${changes.length} 格）`, en: `Fill in 0 (${changes.length})` }, changes, safe: true },
    ];
  },
});

/** Residue that stands in an otherwise blank cell is left to its own rule. */
const zero = (it: Fact): Change => ({ from: it.forms.includes('residue') ? it.to : it.from, to: it.to, insert: '0' });
