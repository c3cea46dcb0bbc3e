import { describe, expect, test } from 'vitest';
import { blankTable } from '../../../server/src/formats/blank.ts';
import { tableLabelWhitespace } from '../../../server/src/rules/tables/table-label-whitespace.ts';
import { tableIn } from '../../report/layouts.ts';
import { finds, firstOf, fixes } from './common.ts';

const t3 = `\n${blankTable(tableIn('2021', 't3'))}\n`;

describe('table-label-whitespace', () => {
  test.each([
    ['（一）予以公开', '（一） 予以公开'],
    ['1.属于国家秘密', '1. 属于国家秘密'],
    ['三、本年度办理结果', '三、　本年度办理结果'],
    ['自然人', '[bookmark: _GoBack]自然人'],
    ['自然人', '　自然人'],
    ['（三）不予公开 |', '（三）不予公开 1.属于国家秘密 |'],
  ])('is silent where %s reads %s', (official, it) => finds(tableLabelWhitespace, t3.replace(official, it)));
  test.each([
    ['三、本年度办理结果', '三、本年<br>度办理<br/>结果'],
    ['3.危及“三安全一稳定”', '3.危及“三安全一稳定 ”'],
    ['社会公益组织', '社会 公益　组织'],
    ['| 总计 |', '| 总 计 |'],
  ])('%s is restored from %s', (official, it) => {
    const words = it.replace(/^\| | \|$/g, '');
    fixes(tableLabelWhitespace, t3.replace(official, it.replace(words, `⟦${words}⟧`)), t3);
  });
  test('says one thing for a table, and lists its other labels', () => {
    const text = t3.replace('自然人', '自 然 人').replace('总计', '总 计').replace('2.重复申请', '2.重复 申请');
    const found = firstOf(tableLabelWhitespace, text)!;
    expect([found.count, found.related?.length]).toEqual([1, 2]);
    fixes(tableLabelWhitespace, text, t3);
  });
  test('keeps a bookmark and a space behind an ordinal out of account, but closes both up with the rest', () =>
    fixes(
      tableLabelWhitespace,
      t3.replace('（一）予以公开', '（一） 予以 [bookmark: _GoBack]公开'),
      t3.replace('（一）予以公开', '（一）予以[bookmark: _GoBack]公开'),
    ));
  test('leaves captions of table two to table-caption', () =>
    finds(tableLabelWhitespace, '\n| 第二十条 第（五）项 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 0 |\n'));
});
