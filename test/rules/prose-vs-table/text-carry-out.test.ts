import { describe, test } from 'vitest';
import { textCarryOut } from '../../../server/src/rules/prose-vs-table/text-carry-out.ts';
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

describe('text-carry-out', () => {
  test.each([
    '收到政府信息公开申请23件，结转下年度继续办理⟦3件⟧。',
    '答复政府信息公开申请24件（另有⟦2件⟧申请按照《条例》顺延到下年度答复）。',
    '本年度办结政府信息公开申请24件，剩余⟦2件⟧结转下年度办理。',
  ])('found: %s', (said) => {
    finds(textCarryOut, draft(said, given));
  });
  test.each([
    '收到政府信息公开申请23件，结转下年度继续办理1件。',
    '本年度办结政府信息公开申请24件，剩余1件结转下年度办理。',
    '收到信访件5件，3件结转下年度办理。',
    '结转下年度项目3个。',
    '2020年收到政府信息公开申请10件，结转下年度2件。',
  ])('silent: %s', (said) => {
    finds(textCarryOut, draft(said, given));
  });
  test('the fix writes the number of the table', () => {
    fixes(
      textCarryOut,
      draft('收到政府信息公开申请23件，转下年度办理⟦2件⟧。', given),
      draft('收到政府信息公开申请23件，转下年度办理1件。', given),
    );
  });
});
