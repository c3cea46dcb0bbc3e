import { test } from 'vitest';
import { narrativeGrowth as rule } from '../../../server/src/rules/narrative/narrative-growth.ts';
import { carried, tableOf } from '../../../server/src/rules/years/drafts.ts';
import { amid, finds } from '../../check.ts';

const row = '一、本年新收政府信息公开申请数量';
const before = '二、上年结转政府信息公开申请数量';
const last = carried(2022, { [row]: '10', [before]: '5' });
const now = (words: string, n = '12'): string =>
  `${carried(2023, { [row]: n, [before]: '2' })}\n## 一、总体情况\n\n${words}\n`;

test.each([
  '本年新收政府信息公开申请12件，⟦同比增长50%⟧。',
  '本年新收政府信息公开申请12件，⟦比上年减少2件⟧。',
  '本年新收政府信息公开申请12件，⟦较去年同期增加3件⟧。',
  '本年新收政府信息公开申请12件（⟦与上年相比上升２１％⟧）。',
  '本年新收政府信息公开申请12件，⟦同比增长19.9%⟧。',
  '本年新收政府信息公开申请12件（网站9件、当面3件），⟦同比增长70.3%⟧。',
])('finds %s', (words) => {
  finds(amid(rule, last), now(words), '上一年度（2022年）报告为 10，本年为 12，与此处所说的增减不符');
});

test.each([
  '本年新收政府信息公开申请12件，同比增长20%。',
  '本年新收政府信息公开申请12件，同比增长20.0％。',
  '本年新收政府信息公开申请12件，比上年增加2件。',
  '本年新收政府信息公开申请12件，同比增长约15%。',
  '本年新收政府信息公开申请12件，同比增长近三成。',
  '本年新收政府信息公开申请12件，同比增长10%以上。',
  '本年新收政府信息公开申请12件，同比增长10%-20%。',
  '本年新收政府信息公开申请12件，同比提高5个百分点。',
  '本年新收政府信息公开申请12件，比上年增加到15件。',
  '本年新收政府信息公开申请12件，与上年基本持平。',
  '本年新收政府信息公开申请12件，比2019年增长50%。',
  '本年新收政府信息公开申请12件，按时办结率同比增长50%。',
  '本年新收政府信息公开申请12件、上年结转2件，同比增长33%。',
  '收到政府信息公开申请14件，同比下降6.7%。',
])('says nothing of %s', (words) => {
  finds(amid(rule, last), now(words));
});

test('a cut share is as good as a rounded one', () => {
  const six = carried(2022, { [row]: '6' });
  for (const share of ['16%', '17%', '16.6%', '16.67%']) {
    finds(amid(rule, six), now(`本年新收政府信息公开申请7件，同比增长${share}。`, '7'));
  }
  finds(amid(rule, six), now('本年新收政府信息公开申请7件，⟦同比增长18%⟧。', '7'));
});

test.each([
  ['blank last year', [carried(2022, { [row]: '' })]],
  ['no last year', []],
  ['two candidates for last year', [last, last]],
])('says nothing: %s', (_, beside) => {
  finds(amid(rule, ...beside), now('本年新收政府信息公开申请12件，同比增长50%。'));
});

test('does not tell 元 from 万元', () => {
  const header = ['第二十条第（九）项', '采购项目数量', '采购总金额'];
  const bought = (year: number, amount: string): string => tableOf(year, header, ['政府集中采购', '6', amount]);
  finds(
    amid(rule, bought(2019, '20')),
    `${bought(2020, '25')}\n## 一、总体情况\n\n政府集中采购项目总金额25万元，同比增长25%。\n`,
  );
});
