import { unspaced } from '../../report/labels.ts';
import type { BoundTable } from '../../report/report.ts';
import { textOf } from '../../report/report.ts';
import { rule } from '../rule.ts';

export const tableLabelWhitespace = rule<BoundTable>({
  id: 'table-label-whitespace',
  topic: 'tables',
  title: { zh: '表格的行名、列名中有空格或换行', en: 'White space inside the labels of a table' },
  severity: 'info',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表的行名和列名',
  why: {
    zh: '从 Word 或网页粘贴时，换行和对齐用的空格会留在名称里，检索和汇总时就认不出。',
    en: 'Breaks and padding of a Word table stay in pasted labels, and searches and summaries no longer find them.',
  },
  example: {
    bad: `
| 情形 | ⟦结果 维持⟧ | 结果 纠正 | 其他结果 | 尚未审结 | 总　计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
    good: `
| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
  },

  check({ tables }, say) {
    for (const it of tables) {
      // A copied table is broken all over: one finding speaks for all of its labels.
      const [first, ...others] = it.spacedLabels;
      if (!first) continue;
      const message = { zh: '这里也有空格或换行', en: 'Here, too' };
      say({ at: first, data: it, related: others.map((at) => ({ at, message })) });
    }
  },

  message({ spacedLabels }, report) {
    const label = unspaced(textOf(report, spacedLabels[0]!));
    const count = spacedLabels.length;
    return count === 1
      ? { zh: `“${label}”中有空格或换行`, en: `There is white space inside “${label}”` }
      : {
          zh: `“${label}”等 ${count} 个名称中有空格或换行`,
          en: `There is white space inside “${label}” and ${count - 1} more label${count > 2 ? 's' : ''}`,
        };
  },

  fixes({ spacedLabels }, report) {
    const changes = spacedLabels.map(({ from, to }) => ({ from, to, insert: unspaced(report.text.slice(from, to)) }));
    return [{ title: { zh: '去掉名称中的空格和换行', en: 'Close up the labels' }, changes, safe: true }];
  },
});
