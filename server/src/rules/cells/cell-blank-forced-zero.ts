import { canonical } from '../../formats/lines.ts';
import { type Fix, rule } from '../rule.ts';
import { type BlankRow, blanksOf, filled, placeOf } from './blanks.ts';

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

  check(report, say) {
    for (const { forced } of blanksOf(report)) for (const row of forced) say({ at: placeOf(row), data: row });
  },

  message({ row, cells }) {
    const columns = cells.map((it) => canonical(it.column)).join('、');
    return {
      zh: `“${canonical(row)}”的空格只能是 0：${columns}`,
      en: `The blanks of “${canonical(row)}” can only be 0: ${columns}`,
    };
  },

  fixes(it, report) {
    const own = filled(it);
    const all = blanksOf(report)
      .find((them) => them.table === it.table)!
      .forced.flatMap(filled);
    const out: Fix[] = [];
    if (own.length > 0) {
      const title = { zh: `空格补零（可证，${own.length} 格）`, en: `Fill in 0, which is certain (${own.length})` };
      out.push({ title, changes: own, safe: true });
    }
    if (all.length > own.length) {
      const { name } = it.table.table;
      const title = {
        zh: `${name}空格全部补零（可证，${all.length} 格）`,
        en: `Fill in every certain 0 of ${name} (${all.length})`,
      };
      out.push({ title, changes: all, safe: true });
    }
    return out;
  },
});
