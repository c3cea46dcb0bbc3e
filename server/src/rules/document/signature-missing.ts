import type { Span } from '../../base/span.ts';
import { signed } from '../../report/identity.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { isWhole, lastLine, openingOf } from './lines.ts';

export const signatureMissing = rule<Span>({
  id: 'signature-missing',
  topic: 'document',
  title: { zh: '缺少落款单位', en: 'Nobody has signed' },
  severity: 'info',
  basis: '惯例：报告末尾署机关名称和日期',
  why: {
    zh: '落款说明报告由谁负责；转载、汇编时只剩正文，就看不出是哪个机关的。',
    en: 'The signature says who answers for the report, wherever its text is copied to.',
  },
  example: {
    bad: `# 青禾县水务局2023年政府信息公开工作年度报告

## 一、总体情况

## 六、其他需要报告的事项

⟦无。⟧
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

## 一、总体情况

## 六、其他需要报告的事项

无。

青禾县水务局

2024年1月18日
`,
  },
  check(report, say) {
    if (!isSigned(report) || signed(report).unit || publisher.test(openingWords(report))) return;
    const at = signed(report).date ?? lastLine(report);
    say({ at: { from: at.from, to: at.to }, data: at });
  },
  message: () => ({ zh: '报告末尾没有署机关名称', en: 'No authority has signed at the end of the report' }),
});

/**
 * Whether a report is one that its authority signs. That of a government is compiled and published by the office in charge
 * (第四十九条), and who signs it is not settled.
 */
export const isSigned = (report: Report): boolean => isWhole(report) && report.level.kind !== '政府';

/** 发布机构：青禾县水务局 above the text says as much. */
const publisher = /(?:发布|公布|编制|发文|主办)(?:机构|机关|单位)[：:]/;

export const openingWords = (report: Report): string => {
  const it = openingOf(report);
  return it ? report.text.slice(it.from, Math.min(it.to, it.from + 1000)) : '';
};
