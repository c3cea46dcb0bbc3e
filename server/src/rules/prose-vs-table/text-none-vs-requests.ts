import { rule } from '../rule.ts';
import { type Contradiction, cellInWords, contradictions, type Place } from './denied.ts';

const places: readonly Place[] = [['requests', 't3', 'new', 'total']];

export const textNoneVsRequests = rule<Contradiction>({
  id: 'text-none-vs-requests',
  topic: 'prose-vs-table',
  title: { zh: '正文称未收到申请，表三却有', en: 'The text says no application was received, table three counts some' },
  severity: 'error',
  basis: '政府信息公开条例第五十条第（二）项：年度报告应当包括收到和处理政府信息公开申请的情况',
  why: {
    zh: '正文说本年未收到政府信息公开申请，表三“本年新收政府信息公开申请数量”就应为 0。两者不符时，必有一处是错的，常见于沿用上年文字。',
    en: 'If the text says that no application was received this year, the first row of table three is 0. If it is not, one of the two is wrong — often the text, kept from last year.',
  },
  example: {
    bad: `# 某区某街道2023年政府信息公开工作年度报告

## 一、总体情况

2023年，我街道⟦未收到政府信息公开申请⟧。

## 三、收到和处理政府信息公开申请情况

| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| :-- | --: | --: | --: | --: | --: | --: | --: |
| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`,
    good: `# 某区某街道2023年政府信息公开工作年度报告

## 一、总体情况

2023年，我街道收到政府信息公开申请1件。

## 三、收到和处理政府信息公开申请情况

| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| :-- | --: | --: | --: | --: | --: | --: | --: |
| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`,
  },
  check: (report, say) => contradictions(report, ['s1', 's3'], places).forEach(say),
  message({ denial, fact }, report) {
    const said = report.text.slice(denial.from, denial.to);
    const cell = cellInWords(fact);
    return { zh: `正文称“${said}”，但${cell.zh}`, en: `The text says “${said}”, but ${cell.en}` };
  },
});
