import { describe, test } from 'vitest';
import { textCarryIn } from '../../../server/src/rules/prose-vs-table/text-carry-in.ts';
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

describe('text-carry-in', () => {
  test.each([
    '收到政府信息公开申请23件，上年结转⟦3件⟧。',
    '收到政府信息公开申请23件，结转上年度政府信息公开申请⟦0件⟧。',
    '答复政府信息公开申请24件（含上年度结转申请⟦3件⟧）。',
  ])('found: %s', (said) => {
    finds(textCarryIn, draft(said, given));
  });
  test.each([
    '收到政府信息公开申请23件，上年结转2件。',
    '答复政府信息公开申请24件（含上年度结转申请1件）。',
    '上年结转项目3件。',
    '办理建议5件，上年结转3件。',
    '上年结转资金3项。',
  ])('silent: %s', (said) => {
    finds(textCarryIn, draft(said, given));
  });
  test('the fix writes the number of the table', () => {
    fixes(
      textCarryIn,
      draft('收到政府信息公开申请23件，上年结转⟦3件⟧。', given),
      draft('收到政府信息公开申请23件，上年结转2件。', given),
    );
  });
});
