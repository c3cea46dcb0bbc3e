import type { Span } from '../../base/span.ts';
import { signed } from '../../report/identity.ts';
import { rule } from '../rule.ts';
import { lastLine } from './lines.ts';
import { isSigned, openingWords } from './signature-missing.ts';

export const signDateMissing = rule<Span>({
  id: 'sign-date-missing',
  topic: 'document',
  title: { zh: '缺少落款日期', en: 'No date of signature' },
  severity: 'info',
  basis: '惯例：报告末尾署机关名称和日期；《政府信息公开条例》第四十九条规定了公布期限',
  why: {
    zh: '有了日期，才看得出报告是否按期公布。',
    en: 'Only a date shows whether the report was out in time.',
  },
  example: {
    bad: `# 青禾县水务局2023年政府信息公开工作年度报告

## 一、总体情况

## 六、其他需要报告的事项

无。

⟦青禾县水务局⟧
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
    if (!isSigned(report) || signed(report).date || dated.test(openingWords(report))) return;
    const at = signed(report).unit ?? lastLine(report);
    say({ at: { from: at.from, to: at.to }, data: at });
  },
  message: () => ({ zh: '报告末尾没有写明日期', en: 'The report bears no date at its end' }),
});

/** 发布日期：2024-01-18, or a line with a date below the title. */
const dated =
  /(?:发布|公布|成文|编制|发文)(?:日期|时间)[：:]|^[ \t\u3000]{0,40}[（(]?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[）)]?[ \t\u3000]{0,40}\r?$/m;
