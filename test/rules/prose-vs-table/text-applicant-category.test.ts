import { describe, test } from 'vitest';
import { textApplicantCategory } from '../../../server/src/rules/prose-vs-table/text-applicant-category.ts';
import { finds, fixes } from '../../check.ts';
import { draft } from './drafts.ts';

const given = {
  t3: {
    open: 10,
    partial: 2,
    deny_secret: 1,
    unable_nohold: 3,
    unable_nomake: 2,
    refuse_petition: 1,
    other_misc: 1,
    carry_in: 2,
    carry_out: 1,
  },
  organisations: { open: 4 },
};

describe('text-applicant-category', () => {
  test.each([
    '收到政府信息公开申请23件，其中自然人申请⟦18件⟧、法人或其他组织⟦5件⟧。',
    '收到政府信息公开申请23件，⟦全部为自然人申请⟧。',
    '收到政府信息公开申请23件，其中商业企业⟦3件⟧。',
  ])('found: %s', (said) => {
    finds(textApplicantCategory, draft(said, given));
  });
  test.each([
    '收到政府信息公开申请23件，其中自然人申请19件、法人或其他组织4件。',
    '收办政府信息公开申请25件，其中自然人申请21件。',
    '走访企业5个，其中自然人12件。',
    '收到投诉30件，其中自然人25件。',
    '收到政府信息公开申请23件，其中法人3件、其他组织1件。',
  ])('silent: %s', (said) => {
    finds(textApplicantCategory, draft(said, given));
  });
  test('the fix writes the number of the table', () => {
    fixes(
      textApplicantCategory,
      draft('收到政府信息公开申请23件，其中自然人⟦18件⟧。', given),
      draft('收到政府信息公开申请23件，其中自然人19件。', given),
    );
  });
});
