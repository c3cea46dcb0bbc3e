import { describe, test } from 'vitest';
import { textReviewVsTable } from '../../../server/src/rules/prose-vs-table/text-review-vs-table.ts';
import { finds, fixes } from '../../check.ts';
import { draft } from './drafts.ts';

const given = { t4: { review: [5, 1, 0, 2], suit_direct: [3, 0, 0, 1], suit_after: [1, 1, 0, 0] } };

describe('text-review-vs-table', () => {
  test.each([
    '2021年，因政府信息公开工作被申请行政复议⟦7件⟧、提起行政诉讼⟦5件⟧。',
    '信息公开类行政复议8件，诉讼⟦4件⟧。',
    '因政府信息公开未经复议直接提起行政诉讼⟦3件⟧，复议后起诉⟦1件⟧。',
    '政府信息公开行政诉讼 ⟦4 件⟧。',
  ])('found: %s', (said) => {
    finds(textReviewVsTable, draft(said, given));
  });
  test.each([
    '因政府信息公开工作被申请行政复议8件、提起行政诉讼6件。',
    '全年办理行政复议案件120件。',
    '收到行政复议申请120件，行政诉讼30件。',
    '2020年，因政府信息公开工作被申请行政复议3件。',
    '因政府信息公开引发的行政复议、行政诉讼14件。',
    '因政府信息公开引发的行政复议和行政诉讼14件。',
    '审理政府信息公开行政复议案件3件。',
    '行政诉讼（复议后起诉）3件。',
    '全县因政府信息公开工作被申请行政复议30件。',
  ])('silent: %s', (said) => {
    finds(textReviewVsTable, draft(said, given));
  });
  test('the fix writes the number of the table', () => {
    fixes(textReviewVsTable, draft('信息公开类行政复议⟦7件⟧。', given), draft('信息公开类行政复议8件。', given));
  });
});
