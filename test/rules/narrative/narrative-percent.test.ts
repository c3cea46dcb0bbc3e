import { describe, expect, test } from 'vitest';
import { narrativePercent } from '../../../server/src/rules/narrative/narrative-percent.ts';
import { narrativePercentSum } from '../../../server/src/rules/narrative/narrative-percent-sum.ts';
import { narrativeRate } from '../../../server/src/rules/narrative/narrative-rate.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { finds, read } from '../../check.ts';

describe('narrative-percent', () => {
  test('it says what the share is', () => {
    finds(
      narrativePercent,
      '答复申请805件，均在期限内。予以公开258件，⟦占33.9%⟧；不予公开35件，占4.35%；无法提供265件，占32.9%；不予处理158件，占19.6%；其他处理89件。',
      '258 ÷ 805 = 32.0%，与所写的 33.9% 不符（总数为“答复申请805件”）',
    );
  });
  test('a digit cut off is a hint', () => {
    const report = read('答复申请805件，均在期限内。予以公开770件；其他处理0件；不予公开35件，占4.34%。');
    expect([...heard(narrativePercent, report)].map((it) => it.severity)).toEqual(['hint']);
  });
  test.each([
    '共公开信息356条，其中重点领域信息120条，⟦占总数的35.7%⟧。',
    '共公开信息100条，其中甲类60条（⟦50%⟧）、乙类40条（40%）。',
    '共公开信息100条，分别为甲类60条，⟦占比50%⟧，乙类40条，占比40%。',
    '共公开信息100条，分别为甲类60条，⟦占百分之五十⟧，乙类40条，占百分之四十。',
  ])('a wrong share is found: %s', finds.bind(undefined, narrativePercent));
  test.each([
    '收到政府信息公开申请1499件。其中，通过网络申请1303件，占86.92%;通过信函申请172件，占11.47%;通过当面申请24件，占1.60%。',
    '办结1453件。其中，甲966件（66.48%）、乙67件（4.61%）、丙81件（5.57%）、丁182件（12.53%）、戊61件（4.20%）、己96件（6.61%）。',
    '共公开1023条，其中业务管理类578条，占总体的比例为56.5%；社区建设类178条，占总体的比例为17.4%；其他267条，占比26.1%。',
    '共公开信息100条，其中甲类60条，同比增长20%，其他40条，较上年提高5%。',
    '共公开信息100条，其中甲类60条，占约六成，其他40条，占约30%。',
    '共公开信息100条，其中甲类60条，办结率98%，其他40条。',
    '共公开信息356条，其中重点领域信息120条，占总数的33.7%。',
    '公开信息356条，增长5%，占全区的12%，其中微信120条。',
    '予以公开258件，占33.9%。',
    '差评数占评价量总数的0.34%，好评数占评价总数99.58%。',
  ])('silent: %s', (text) => finds(narrativePercent, text));
});

describe('narrative-percent-sum', () => {
  test.each(['来源中，⟦企业占50%、个人占30%、其他占10%⟧。', '⟦三类信息分别占50%，占30%，占10%⟧。'])(
    'shares of a complete list that are no hundred are found: %s',
    finds.bind(undefined, narrativePercentSum),
  );
  test.each([
    '企业占50%、个人占30%、其他占20%。',
    '企业占33.3%、个人占33.3%、其他占33.3%。',
    '企业占33%、个人占33%、其他占33%。',
    '企业占50%、个人占30%、学校占10%。',
    '企业占50%，同比增长30%，其他占10%。',
    '求助类2252件,占82.8%,;咨询类77件,占2.8%;投诉类382件,占14.1%;其他类9件,占0.3%。',
    '企业占50%。个人占30%。其他占10%。',
    '全年满意率98%，办结率100%，其他占10%。',
  ])('silent: %s', (text) => finds(narrativePercentSum, text));
});

describe('narrative-rate', () => {
  test('it says the ratio', () => {
    finds(narrativeRate, '接到68件、回应60件，⟦回复率100%⟧。', '60 ÷ 68 = 88%，与所写的 100% 不符');
  });
  test.each([
    '收到申请50件，答复50件，⟦答复率98%⟧。',
    '收到申请1000件，答复999件，⟦答复率为100%⟧。',
    '受理投诉200件，办结190件，⟦办结率达99%⟧。',
  ])('a wrong rate is found: %s', finds.bind(undefined, narrativeRate));
  test.each([
    '接到微博投诉事件68条，微博回应事件68条，回复率100%。',
    '受理投诉200件，办结190件，办结率达95%。',
    '收到申请100件，办结98件，按时办结率100%。',
    '收到申请100件，办结98件，群众满意率100%。',
    '收到申请100件，办结102件（含上年结转2件），办结率100%。',
    '收到申请100件。办结98件，办结率100%。',
    '收到申请100件，办结98件，其中受理建议50件，办结率100%。',
    '5件申请均在法定期限内予以回复，回复率达到100% 。',
    '收到来信100封，答复98件，答复率100%。',
    '收到申请约100件，办结98件，办结率100%。',
  ])('silent: %s', (text) => finds(narrativeRate, text));
});
