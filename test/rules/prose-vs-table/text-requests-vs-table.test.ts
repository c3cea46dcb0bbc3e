import { describe, expect, test } from 'vitest';
import { textRequestsVsTable } from '../../../server/src/rules/prose-vs-table/text-requests-vs-table.ts';
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

describe('text-requests-vs-table', () => {
  test.each([
    '2021年，我局收到政府信息公开申请⟦20件⟧。',
    '全年共受理政府信息公开申请⟦2宗⟧，均已办结。',
    '某县教育局共收到⟦24份⟧政府信息公开申请。',
    '县教育局全年接到依申请公开事项⟦二十件⟧。',
    '通过信函、网络等渠道收到公民、法人和其他组织政府信息公开申请⟦1,024件⟧。',
    '收办政府信息公开申请⟦22件⟧。',
    '2021年，我局收到政府信息公开申请⟦25件⟧。',
    '（二）依申请公开方面。依申请公开工作有序，全年收到申请⟦20件⟧。',
  ])('found: %s', (said) => {
    finds(textRequestsVsTable, draft(said, given));
  });
  test.each([
    '2021年，我局收到政府信息公开申请23件。',
    '2021年，我局受理政府信息公开申请25件，含上年结转申请2件。',
    '收办政府信息公开申请25件。',
    '办理政府信息公开申请24件。',
    '2020年，我局收到政府信息公开申请30件。',
    '我县共收到政府信息公开申请300件。',
    '全县共收到政府信息公开申请300件。',
    '县公安局收到政府信息公开申请30件。',
    '各乡镇共收到政府信息公开申请30件。',
    '上半年，我局收到政府信息公开申请12件。',
    '通过网站收到政府信息公开申请12件。',
    '收到超期的政府信息公开申请5件。',
    '自2008年以来，累计收到政府信息公开申请200件。',
    '收到公众咨询120件。',
    '收到申请30件。',
    '较上年增加，收到建议30件，收到申请5件。',
    '约收到政府信息公开申请20余件。',
    '收到政府信息公开申请20件左右。',
    '受理行政许可申请120件。',
    '下属单位高度重视，收到政府信息公开申请5件。',
    '收到信函申请5件。',
    '收到政府信息公开申请同比增加5件。',
    '未收到政府信息公开申请。',
    '收到政府信息公开申请0件。',
  ])('silent: %s', (said) => {
    finds(textRequestsVsTable, draft(said, given));
  });
  test('the fix writes the number of the table', () => {
    fixes(
      textRequestsVsTable,
      draft('我局收到政府信息公开申请⟦20件⟧。', given),
      draft('我局收到政府信息公开申请23件。', given),
    );
  });
  test('it says both numbers', () => {
    const words = '正文称“我局收到政府信息公开申请20件”，但表三“一、本年新收政府信息公开申请数量”的“总计”为 23';
    finds(textRequestsVsTable, draft('我局收到政府信息公开申请⟦20件⟧。', given), words);
  });
  test('new and carried-in applications together are told as such', () => {
    const words = '“我局收到政府信息公开申请25件”是本年新收与上年结转之和；表三“本年新收”为 23，宜写明 25 件含上年结转';
    finds(textRequestsVsTable, draft('我局收到政府信息公开申请⟦25件⟧。', given), words);
  });
  test('what the text repeats is one finding, and mended everywhere', () => {
    const said = '我局收到政府信息公开申请⟦20件⟧。\n\n2021年，收到政府信息公开申请20件。';
    finds(textRequestsVsTable, draft(said, given));
    fixes(
      textRequestsVsTable,
      draft(said, given),
      draft(said.replace('⟦20件⟧', '23件').replace('20件', '23件'), given),
    );
  });
  test('a blank cell that nothing proves, and a table that contradicts itself, say nothing', () => {
    const text = draft('我局收到政府信息公开申请20件。', given);
    const rows = /(一、本年新收.*?\| )19( \|.*\| )23( \|\n.*二、上年结转.*?\| )2( \|.*\| )2( \|)/;
    expect(text).toMatch(rows);
    finds(textRequestsVsTable, text.replace(rows, '$1 $2 $3 $4 $5'));
    finds(textRequestsVsTable, text.replace(rows, '$118$224$32$42$5'));
  });
  test('a blank cell counts with the only value it can have', () => {
    const text = draft('我局收到政府信息公开申请⟦20件⟧。', given);
    finds(textRequestsVsTable, text.replace(/(一、本年新收.*\| )23( \|)/, '$1 $2'));
  });
  test('a single wrong cell counts with its right value', () => {
    const text = draft('我局收到政府信息公开申请23件。', given);
    finds(textRequestsVsTable, text.replace(/(一、本年新收政府信息公开申请数量 \|.*\| )23( \|)/, '$120$2'));
  });
});
