import { describe, test } from 'vitest';
import { textAnswered } from '../../../server/src/rules/prose-vs-table/text-answered.ts';
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

describe('text-answered', () => {
  test.each([
    '收到政府信息公开申请23件，答复⟦20件⟧。',
    '本年度办结政府信息公开申请⟦25件⟧。',
    '收到政府信息公开申请23件，已按时办结⟦19件⟧。',
  ])('found: %s', (said) => {
    finds(textAnswered, draft(said, given));
  });
  test.each([
    '收到政府信息公开申请23件，答复24件。',
    '答复政府信息公开申请23件，撤回1件。',
    '答复政府信息公开申请22件。',
    '收到政府信息公开申请23件，其中延期答复5件。',
    '收到政府信息公开申请23件，其中11件均按规定程序办结。',
    '县长信箱收到信件238件，办结99件。',
    '收到政府信息公开申请23件，人大建议答复12件。',
    '答复率100%。',
    '收到留言30件，答复30件。',
    '收到政府信息公开申请23件，主动答复咨询5件。',
  ])('silent: %s', (said) => {
    finds(textAnswered, draft(said, given));
  });
  test('the fix writes the number of the table', () => {
    fixes(
      textAnswered,
      draft('收到政府信息公开申请23件，答复⟦20件⟧。', given),
      draft('收到政府信息公开申请23件，答复24件。', given),
    );
  });
});
