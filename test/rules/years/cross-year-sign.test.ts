import { test } from 'vitest';
import { crossYearSign as rule } from '../../../server/src/rules/years/cross-year-sign.ts';
import { amid, finds } from '../../check.ts';

const draft = (year: number, day: string): string =>
  `# 青禾县水务局${year}年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。\n\n青禾县水务局\n\n${day}\n`;

test.each(['2023年1月25日', '2023年1月20日', '2022年1月20日', '2025年12月20日'])('finds %s', (day) => {
  finds(amid(rule, draft(2022, '2023年1月20日')), draft(2023, `⟦${day}⟧`));
});

test('says both days', () => {
  finds(
    amid(rule, draft(2022, '2023年1月20日')),
    draft(2023, '⟦2023年1月25日⟧'),
    '落款日期“2023年1月25日”与上一年度报告的“2023年1月20日”不是相隔一年左右',
  );
});

test.each([
  ['a year later', '2023年1月20日', '2024年1月31日'],
  ['two months late', '2023年1月20日', '2024年3月31日'],
  ['early, after a late one', '2023年6月30日', '2024年1月5日'],
  ['nobody has signed', '2023年1月20日', ''],
  ['nobody had signed', '', '2023年1月20日'],
  ['the day of last year’s report is wrong itself', '2022年1月20日', '2024年1月20日'],
])('says nothing: %s', (_, before, now) => {
  finds(amid(rule, draft(2022, before)), draft(2023, now));
});

test('says nothing without a single report on last year', () => {
  const last = draft(2022, '2023年1月20日');
  finds(amid(rule), draft(2023, '2023年1月25日'));
  finds(amid(rule, last, last), draft(2023, '2023年1月25日'));
});
