import { describe, test } from 'vitest';
import { textNoneVsRequests } from '../../../server/src/rules/prose-vs-table/text-none-vs-requests.ts';
import { textNoneVsReview } from '../../../server/src/rules/prose-vs-table/text-none-vs-review.ts';
import { finds } from '../../check.ts';
import { marked } from '../../marker.ts';

/** A report of 2023 that says a sentence in section 一 and counts in its tables what is given. */
const report = (
  said: string,
  received = '1',
  review = '1',
  direct = '0',
  after = '0',
): string => `# 某镇2023年政府信息公开工作年度报告

## 一、总体情况

${said}

## 三、收到和处理政府信息公开申请情况

| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| :-- | --: | --: | --: | --: | --: | --: | --: |
| 一、本年新收政府信息公开申请数量 | ${received} | 0 | 0 | 0 | 0 | 0 | ${received} |

## 四、政府信息公开行政复议、行政诉讼情况

| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | ${review} | 0 | 0 | 0 | ${review} |
| 行政诉讼（未经复议直接起诉） | ${direct} | 0 | 0 | 0 | ${direct} |
| 行政诉讼（复议后起诉） | ${after} | 0 | 0 | 0 | ${after} |
`;

describe('text-none-vs-requests', () => {
  test('its example holds', () => {
    finds(textNoneVsRequests, textNoneVsRequests.example.bad);
    finds(textNoneVsRequests, marked(textNoneVsRequests.example.good).text);
  });
  test('it quotes the text and the cell', () => {
    const words = '正文称“未收到政府信息公开申请”，但表三“一、本年新收政府信息公开申请数量”的“总计”为 1';
    finds(textNoneVsRequests, report('2023年，我镇⟦未收到政府信息公开申请⟧。'), words);
  });
  test.each([
    '今年，我镇⟦未收到依申请公开信息⟧。',
    '我镇⟦未收到任何形式的政府信息公开申请⟧。',
    '2023年，我镇⟦未接到公开政府信息申请⟧。',
    '我镇⟦没有收到依申请公开的政府信息⟧。',
    '2023年⟦没有受理依申请公开情况⟧。',
    '2023年1月1日至12月31日，我镇⟦未收到公民、法人和其他组织提出的政府信息公开申请⟧。',
    '⟦无依申请公开事项⟧。',
    '⟦政府信息公开申请情况：无⟧。',
    '⟦收到政府信息公开申请0件⟧，结转0件。',
    '全年⟦收到0件政府信息公开申请⟧。'.replace('全年⟦', '⟦全年'),
  ])('found: %s', (said) => {
    finds(textNoneVsRequests, report(said));
    finds(textNoneVsRequests, report(marked(said).text, '0'));
    finds(textNoneVsRequests, report(marked(said).text, ''));
  });
  test.each([
    '未收到针对我镇的投诉举报。',
    '未收到法人提出的政府信息公开申请。',
    '未收到信函申请。',
    '2022年未收到政府信息公开申请。',
    '上年未收到政府信息公开申请。',
    '上半年，我镇未收到政府信息公开申请。',
    '6月以前未收到政府信息公开申请。',
    '如未收到政府信息公开申请，应当填0。',
    '未收到政府信息公开申请的，填0。',
    '未收到政府信息公开申请后提出的补正。',
    '没有超期的政府信息公开申请。',
    '结转上年度政府信息公开申请0件。',
    '不予公开的政府信息公开申请0件。',
    '下属单位未收到政府信息公开申请。',
    '并非没有政府信息公开申请。',
    '无政府信息公开申请结转下年。',
    '未因政府信息公开申请收取费用。',
    '本年收到申请10件。',
  ])('silent: %s', (said) => {
    finds(textNoneVsRequests, report(said));
  });
});

describe('text-none-vs-review', () => {
  test('its example holds', () => {
    finds(textNoneVsReview, textNoneVsReview.example.bad);
    finds(textNoneVsReview, marked(textNoneVsReview.example.good).text);
  });
  test.each([
    '2023年，我镇⟦没有因政府信息公开申请提起行政复议、行政诉讼的情况发生⟧。',
    '⟦没有与我镇有关的因政府信息公开申请行政复议、提起行政诉讼的案件⟧。',
    '⟦未发生因政府信息申请引起的行政复议和行政诉讼⟧。',
    '⟦未因政府信息公开工作被申请行政复议⟧。',
    '⟦行政复议0件⟧，行政诉讼0件。',
    '⟦无行政复议、行政诉讼案件⟧。',
    '⟦行政复议、行政诉讼情况：无⟧。',
    '（三）⟦行政复议：无⟧；',
  ])('found: %s', (said) => {
    finds(textNoneVsReview, report(said));
    finds(textNoneVsReview, report(marked(said).text, '0', '0'));
    finds(textNoneVsReview, report(marked(said).text, '0', ''));
  });
  test('a denial of lawsuits says nothing on reviews, and speaks of both kinds of lawsuit', () => {
    finds(textNoneVsReview, report('未发生行政诉讼。'));
    finds(textNoneVsReview, report('⟦未发生行政诉讼⟧。', '0', '0', '1'));
    finds(textNoneVsReview, report('⟦未发生行政诉讼⟧。', '0', '0', '0', '2'));
  });
  test.each([
    '未发生行政复议被纠正的情况。',
    '未经复议直接提起行政诉讼0件。',
    '没有行政复议、行政诉讼败诉案件。',
    '行政复议结果纠正0件。',
    '行政复议纠正情况：无。',
    '行政复议、行政诉讼情况：无败诉。',
    '2022年未发生行政复议、行政诉讼。',
    '该行政复议件未被复议审查机关纠错。',
    '行政复议1件，其中被纠正0件。',
  ])('silent: %s', (said) => {
    finds(textNoneVsReview, report(said, '1', '1', '1', '1'));
  });
});
