import { test } from 'vitest';
import { crossYearPendingCases as rule } from '../../../server/src/rules/years/cross-year-pending-cases.ts';
import { tableOf } from '../../../server/src/rules/years/drafts.ts';
import { amid, finds } from '../../check.ts';

const header = ['情形', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const cases = (year: number, pending: string, total: string): string =>
  tableOf(year, header, ['行政复议', '', '', '', pending, total]);

test('what was pending comes up again', () => {
  finds(
    amid(rule, cases(2022, '3', '3')),
    cases(2023, '0', '⟦2⟧'),
    '表四“行政复议”的“总计”为 2，而上一年度报告有 3 件尚未审结',
  );
});

test.each([
  ['as many', [cases(2022, '3', '3')], cases(2023, '0', '3')],
  ['more', [cases(2022, '3', '3')], cases(2023, '0', '9')],
  ['a blank total', [cases(2022, '3', '3')], cases(2023, '3', '')],
  ['blank last year', [cases(2022, '', '3')], cases(2023, '0', '0')],
  ['no last year', [], cases(2023, '0', '0')],
])('says nothing: %s', (_, beside, text) => {
  finds(amid(rule, ...beside), text);
});
