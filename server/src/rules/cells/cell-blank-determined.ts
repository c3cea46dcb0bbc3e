import { show } from '../../base/decimal.ts';
import { equationInWords } from '../../equations/explain.ts';
import { canonical } from '../../formats/lines.ts';
import { type Fix, type Related, rule } from '../rule.ts';
import { type BlankRow, blanksOf, duesOf, filled, placeOf } from './blanks.ts';

export const cellBlankDetermined = rule<BlankRow>({
  id: 'cell-blank-determined',
  topic: 'cells',
  title: { zh: '空格的数可以推出', en: 'A blank that can only be one number' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：表三、表四的勾稽关系',
  why: {
    zh: '勾稽关系中只有这一格未填时，它只能是一个数；请核对后填上，不应留空。',
    en: 'Where this is the only blank of an equation, it can only be one number. Check it and fill it in.',
  },
  example: {
    bad: `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 3 | 1 | 0 | 1 |⟦  ⟧|
| 行政诉讼（未经复议直接起诉） | 1 | 0 | 0 | 0 | 1 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
    good: `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 3 | 1 | 0 | 1 | 5 |
| 行政诉讼（未经复议直接起诉） | 1 | 0 | 0 | 0 | 1 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
  },

  check(report, say) {
    for (const { determined } of blanksOf(report)) {
      for (const row of determined) say({ at: placeOf(row), data: row, related: reasons(row) });
    }
  },

  message(it) {
    const values = valuesInWords(it);
    const row = canonical(it.row);
    return {
      zh: `“${row}”的空格可由勾稽关系推出：${values.join('、')}`,
      en: `The blanks of “${row}” follow from the equations: ${values.join(', ')}`,
    };
  },

  // Unsafe: the number follows from the other cells, and one of those may be wrong.
  fixes(it, report) {
    const all = blanksOf(report).find((them) => them.table === it.table)!.determined;
    const values = valuesInWords(it).join('、');
    const out: Fix[] = [];
    const own = filled(it);
    if (own.length > 0) {
      const title = { zh: `补出唯一确定的数：${values}`, en: `Fill in the only possible number: ${values}` };
      out.push({ title, changes: own, safe: false });
    }
    const whole = all.flatMap(filled);
    if (whole.length > own.length) {
      const { name } = it.table.table;
      const title = {
        zh: `补出${name}全部唯一确定的数（${whole.length} 格）`,
        en: `Fill in every number of ${name} that can only be one (${whole.length})`,
      };
      out.push({ title, changes: whole, safe: false });
    }
    return out;
  },
});

const valuesInWords = (it: BlankRow): string[] =>
  duesOf(it).map(({ value }, i) => `${canonical(it.cells[i]!.column)} ${show(value)}`);

/** The equations that ask for the numbers, at the first cell that says one. */
const reasons = (row: BlankRow): Related[] =>
  duesOf(row).flatMap(({ by }) => {
    const at = [...by.left, ...by.right].find((it) => it?.value && it.room);
    return at ? [{ at, message: equationInWords(by) }] : [];
  });
