import { describe, expect, test } from 'vitest';
import { textAllDoneVsCarry } from '../../../server/src/rules/prose-vs-table/text-all-done-vs-carry.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { finds, read } from '../../check.ts';
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

describe('text-all-done-vs-carry', () => {
  test.each([
    '收到政府信息公开申请23件，⟦均已办结⟧。',
    '收到政府信息公开申请23件，⟦全部办理完毕⟧。',
    '⟦所有政府信息公开申请均已办结⟧。',
    '收到政府信息公开申请23件，⟦均在法定期限内予以答复⟧。',
    '收到政府信息公开申请23件，上年结转2件，⟦均已办结⟧。',
  ])('found: %s', (said) => {
    finds(textAllDoneVsCarry, draft(said, given));
  });
  test.each([
    '收到政府信息公开申请23件，答复22件，均在法定期限内予以答复。',
    '收到政府信息公开申请23件，均依法受理。',
    '办理建议5件，均已办结。',
    '12345热线工单全部办结。',
    '收到政府信息公开申请23件，均已办结，结转下年度1件。',
    '收到政府信息公开申请23件，办理提案6件，均已办结。',
    '2020年收到政府信息公开申请10件，均已办结。',
    '收到政府信息公开申请20件，均已办结。',
  ])('silent: %s', (said) => {
    finds(textAllDoneVsCarry, draft(said, given));
  });
  test('an answer in time may be meant of those that were due, and is information', () => {
    const text = draft('收到政府信息公开申请23件，均在法定期限内予以答复。', given);
    expect([...heard(textAllDoneVsCarry, read(text))].map((it) => it.severity)).toEqual(['info']);
  });
  test('it is true where none is carried out', () => {
    finds(textAllDoneVsCarry, draft('收到政府信息公开申请3件，均已办结。', { t3: { open: 3 } }));
  });
});
