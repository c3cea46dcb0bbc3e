import { cover, type Span } from '../../base/span.ts';
import { equationInWords } from '../../equations/explain.ts';
import { canonical } from '../../formats/lines.ts';
import { type Related, rule } from '../rule.ts';
import { type BlankRow, type Blanks, blanksOf, disagreement, placeOf } from './blanks.ts';

export const cellBlank = rule<BlankRow | Blanks>({
  id: 'cell-blank',
  topic: 'cells',
  title: { zh: '单元格未填', en: 'A cell is not filled in' },
  severity: 'warning',
  basis: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号、〔2019〕60号附件',
  why: {
    zh: '空格不等于 0：读者无从知道是没有，还是没有统计。没有发生的，请填 0。',
    en: 'A blank is not 0: nobody can tell whether nothing happened or nobody counted. Where nothing happened, write 0.',
  },
  example: {
    bad: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 |⟦  |  ⟧|
| 行政规范性文件 | 2 | 1 | 8 |
`,
    good: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 1 | 8 |
`,
  },

  check(report, say) {
    for (const it of blanksOf(report)) {
      if (it.isWhole) say({ at: headerOf(it), data: it, severity: 'hint' });
      else for (const row of it.open) say({ at: placeOf(row), data: row, related: contradiction(row) });
    }
  },

  message(data) {
    if ('isWhole' in data) {
      const { name } = data.table.table;
      return { zh: `${name}尚未填写`, en: `${name} is not filled in yet` };
    }
    const row = canonical(data.row);
    if (data.cells.length === data.of) return { zh: `“${row}”整行未填`, en: `Nothing is filled in for “${row}”` };
    const columns = data.cells.map((it) => canonical(it.column)).join('、');
    const count = data.cells.length;
    const at = disagreement(data)
      ? { zh: '；勾稽关系要求的数互相矛盾', en: '; the equations contradict each other here' }
      : none;
    return {
      zh: `“${row}”有 ${count} 格未填：${columns}${at.zh}`,
      en: `“${row}” has ${count} blank cell${count > 1 ? 's' : ''}: ${columns}${at.en}`,
    };
  },
});

const headerOf = ({ table }: Blanks): Span => table.header.reduce<Span>(cover, table.header[0] ?? table);

const none = { zh: '', en: '' };

/**
 * The equations that ask for different numbers in one blank: nothing is filled in, and both are shown, at the total they ask
 * for. A row that is too short has no cell for its total.
 */
const contradiction = (row: BlankRow): Related[] =>
  (disagreement(row) ?? []).map((it) => ({
    at: it.left.find((fact) => fact?.room) ?? placeOf(row),
    message: equationInWords(it),
  }));
