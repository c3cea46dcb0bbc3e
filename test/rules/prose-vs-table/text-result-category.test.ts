import { describe, test } from 'vitest';
import { textResultCategory } from '../../../server/src/rules/prose-vs-table/text-result-category.ts';
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

describe('text-result-category', () => {
  test.each([
    '答复政府信息公开申请24件，其中予以公开⟦12件⟧。',
    '答复政府信息公开申请24件。其中，予以公开及部分公开⟦14件⟧，不予公开1件，因本机关不掌握等原因无法提供⟦3件⟧，属信访等不予处理1件，作其他处理（含申请人撤回）⟦2件⟧。',
    '收到政府信息公开申请23件，属于国家秘密⟦2件⟧。',
  ])('found: %s', (said) => {
    finds(textResultCategory, draft(said, given));
  });
  test.each([
    '答复政府信息公开申请24件，其中予以公开14件、部分公开2件、不予公开1件、无法提供5件、不予处理1件、其他处理1件。',
    '办理人大建议25件，其中予以公开20件、不予公开5件。',
    '收到政府信息公开申请23件，因本机关不掌握无法提供3件。',
    '主动公开文件30件，不予公开5件。',
    '2020年答复政府信息公开申请10件，其中予以公开9件。',
    '答复政府信息公开申请24件，其中县公安局予以公开3件。',
    '沭阳县收到政府信息公开申请5件，予以公开5件。',
  ])('silent: %s', (said) => {
    finds(textResultCategory, draft(said, given));
  });
  test('the fix writes the number of the table', () => {
    fixes(
      textResultCategory,
      draft('答复政府信息公开申请24件，予以公开⟦4件⟧。', given),
      draft('答复政府信息公开申请24件，予以公开14件。', given),
    );
  });
});
