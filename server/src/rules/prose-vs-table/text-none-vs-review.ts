import { rule } from '../rule.ts';
import { type Contradiction, cellInWords, contradictions, type Place } from './denied.ts';

const places: readonly Place[] = [
  ['review', 't4', 'review', 'total'],
  ['suit', 't4', 'suit_direct', 'total'],
  ['suit', 't4', 'suit_after', 'total'],
];

export const textNoneVsReview = rule<Contradiction>({
  id: 'text-none-vs-review',
  topic: 'prose-vs-table',
  title: {
    zh: '正文称无复议、诉讼，表四却有',
    en: 'The text says there was no review or lawsuit, table four counts some',
  },
  severity: 'error',
  basis: '政府信息公开条例第五十条第（三）项：年度报告应当包括因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
  why: {
    zh: '正文说没有发生行政复议或行政诉讼，表四相应的总计就应为 0。两者不符时，必有一处是错的，常见于沿用上年文字。',
    en: 'If the text says that there was no administrative review or lawsuit, the totals of table four are 0. If one is not, text or table is wrong — often the text, kept from last year.',
  },
  example: {
    bad: `# 某区某街道2023年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

2023年，我街道⟦未发生行政复议、行政诉讼⟧。

| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 1 | 0 | 0 | 0 | 1 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
    good: `# 某区某街道2023年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

2023年，我街道发生行政复议1件，未发生行政诉讼。

| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 1 | 0 | 0 | 0 | 1 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`,
  },
  check: (report, say) => contradictions(report, ['s1', 's3', 's4'], places).forEach(say),
  message({ denial, fact }, report) {
    const said = report.text.slice(denial.from, denial.to);
    const cell = cellInWords(fact);
    return { zh: `正文称“${said}”，但${cell.zh}`, en: `The text says “${said}”, but ${cell.en}` };
  },
});
