import { describe, test } from 'vitest';
import { basisDocOutdated } from '../../../server/src/rules/document/basis-doc-outdated.ts';
import { citationCheck } from '../../../server/src/rules/document/citation-check.ts';
import { feeNotReported } from '../../../server/src/rules/document/fee-not-reported.ts';
import { finds, fixes } from '../../check.ts';

const report = (words: string, year = 2023): string =>
  `# 青禾县水务局${year}年政府信息公开工作年度报告\n\n${words}\n\n## 一、总体情况\n`;

describe('basis-doc-outdated', () => {
  test.each([
    ['根据⟦国办公开办函〔2019〕60号⟧编制。', 2023],
    ['根据⟦国办公开办函[2019]60号⟧编制。', 2021],
    ['根据《填报问题的解释》（⟦国办公开办函〔2016〕201号⟧）编制。', 2022],
    ['根据⟦国办公开办函〔2021〕30号⟧编制。', 2020],
    ['根据《⟦国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知⟧》编制。', 2023],
    [
      '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（⟦国办公开办函〔2019〕60号⟧）编制。',
      2023,
    ],
  ])('finds %s', (words, year) => finds(basisDocOutdated, report(words, year)));
  test.each([
    ['根据国办公开办函〔2021〕30号编制。', 2023],
    ['根据国办公开办函〔2019〕60号编制。', 2020],
    ['根据国办函〔2020〕109号收取信息处理费。', 2023],
    ['根据《青禾县关于做好2023年政府信息公开工作年度报告有关事项的通知》编制。', 2023],
    ['国办公开办函〔2019〕60号同时废止。', 2023],
    ['根据国办公开办函〔2022〕8号编制。', 2023],
  ])('is silent on %s', (words, year) => finds(basisDocOutdated, report(words, year)));
  test('mends brackets and number together', () => {
    fixes(basisDocOutdated, report('根据国办公开办函[2019]60号编制。'), report('根据国办公开办函〔2021〕30号编制。'));
  });
});

describe('citation-check', () => {
  test.each([
    '根据《政府信息公开条例》（⟦国务院令第492号⟧）编制。',
    '根据《政府信息公开条例》(⟦国务院第492号令⟧)编制。',
    '根据《条例》⟦第五十条⟧规定建立考核制度。',
    '根据条例的⟦第五十条⟧第四项规定要求设立相应考评细则。',
  ])('finds %s', (words) => finds(citationCheck, report(words)));
  test.each([
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。',
    '根据《条例》第五十条规定，现公布年度报告，包括工作考核、社会评议和责任追究结果情况。',
    '根据《条例》第四十六条建立健全考核制度。',
    '2019年，《条例》（国务院令第492号）经修订后重新公布。',
    '根据《市场主体登记管理条例》（国务院令第746号）办理。',
    '根据《青禾县办法》第五十条规定建立考核制度。',
    '根据《条例》第四十九条规定，每年1月31日前公布年度报告。',
  ])('is silent on %s', (words) => finds(citationCheck, report(words)));
  test('knows the order of older reports', () => {
    finds(citationCheck, report('根据《政府信息公开条例》（国务院令第492号）编制。', 2017));
  });
});

describe('fee-not-reported', () => {
  const table = (fees: number): string => `## 三、收到和处理政府信息公开申请情况

| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| :-- | --: | --: | --: | --: | --: | --: | --: |
| 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | ${fees} | 0 | 0 | 0 | 0 | 0 | ${fees} |
`;
  const last = (words: string, mark = (it: string) => it): string =>
    `\n${mark('## 六、其他需要报告的事项')}\n\n${words}\n`;
  const whole = (fees: number, words: string): string => `${report('')}\n${table(fees)}${last(words)}`;

  test('finds requests whose fee was not paid, and no word on fees', () => {
    const text = `${report('')}\n${table(2)}${last('无。', (it) => `⟦${it}⟧`)}`;
    finds(feeNotReported, text, '表三有逾期未按收费通知缴费的申请，第六部分没有写明收取的金额');
  });
  test.each(['2023年收取信息处理费共计400元。', '2023年未收取信息处理费。', '本年度没有收费情况。'])(
    'accepts %s',
    (words) => finds(feeNotReported, whole(2, words)),
  );
  test('asks nothing where nobody was asked to pay', () => finds(feeNotReported, whole(0, '无。')));
  test('takes the name of the rules on fees for no charge', () => {
    finds(feeNotReported, `${report('学习《政府信息公开信息处理费管理办法》。')}${last('无。')}`);
  });
  test('does not ask the reports of the 2019 format', () => {
    finds(feeNotReported, `${report('依法收取信息处理费。', 2020)}${last('无。')}`);
  });
});
