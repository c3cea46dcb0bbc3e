import { describe, test } from 'vitest';
import { textNew } from '../../../server/src/rules/prose-vs-table/text-new.ts';
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

describe('text-new', () => {
  test.each([
    '2021年，我局新收政府信息公开申请⟦20件⟧。',
    '共受理政府信息公开申请25件（其中本年度新收申请数⟦22件⟧，上年结转申请数2件）。',
  ])('found: %s', (said) => {
    finds(textNew, draft(said, given));
  });
  test.each([
    '2021年，我局新收政府信息公开申请23件。',
    '新增专栏5个。',
    '新收行政复议申请5件。',
    '2020年新收政府信息公开申请30件。',
    '其中，新收信访件5件。',
  ])('silent: %s', (said) => {
    finds(textNew, draft(said, given));
  });
  test('the fix writes the number of the table', () => {
    fixes(textNew, draft('新收政府信息公开申请⟦25件⟧。', given), draft('新收政府信息公开申请23件。', given));
  });
});
