import { describe, expect, test } from 'vitest';
import { textDocumentsVsTable } from '../../../server/src/rules/prose-vs-table/text-documents-vs-table.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { finds, fixes, read } from '../../check.ts';
import { draft, draft2019 } from './drafts.ts';

const given = {
  t2: {
    rules: { made: 1, repealed: 0, valid: 4 },
    norms: { made: 2, repealed: 1, valid: 9, opened: 3, opened_total: 12 },
  },
};

describe('text-documents-vs-table', () => {
  test.each([
    '2021年，我局制发行政规范性文件⟦3件⟧，废止⟦2件⟧，现行有效⟦8件⟧。',
    '制定规章⟦2件⟧。',
    '现行有效规范性文件⟦10件⟧。',
    '行政规范性文件废止⟦3件⟧。',
  ])('found: %s', (said) => {
    finds(textDocumentsVsTable, draft(said, given));
  });
  test.each([
    '我局制发行政规范性文件2件、废止1件、现行有效9件。',
    '清理规范性文件30件。',
    '报备规范性文件3件。',
    '全县制发规范性文件30件。',
    '2020年制发规范性文件5件。',
    '主动公开规范性文件3件。',
    '制发文件30件。',
    '县政府制定规范性文件5件。',
    '修订规范性文件3件。',
  ])('silent: %s', (said) => {
    finds(textDocumentsVsTable, draft(said, given));
  });
  test('the fix writes the number of the table', () => {
    fixes(textDocumentsVsTable, draft('制发行政规范性文件⟦3件⟧。', given), draft('制发行政规范性文件2件。', given));
  });
  test('in the format of 2019, published documents are those newly published, all that are, or those made', () => {
    finds(textDocumentsVsTable, draft2019('主动公开规范性文件⟦5件⟧。', given));
    for (const n of [2, 3, 12]) finds(textDocumentsVsTable, draft2019(`主动公开规范性文件${n}件。`, given));
  });
  test('the table may be set to the text instead', () => {
    const report = read(draft('制发行政规范性文件3件。', given));
    const [found] = heard(textDocumentsVsTable, report);
    const titles = textDocumentsVsTable.fixes!(found!.data, report).map((it) => it.title.zh);
    expect(titles).toEqual(['将正文改为 2', '将表格改为 3']);
  });
});
