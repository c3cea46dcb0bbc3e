import { describe, test } from 'vitest';
import { narrativeSumOver } from '../../../server/src/rules/narrative/narrative-sum-over.ts';
import { finds } from '../../check.ts';

describe('narrative-sum-over', () => {
  test('it says parts, sum, total and difference', () => {
    finds(
      narrativeSumOver,
      '⟦共公开信息10条，其中文件8条、动态5条⟧。',
      '各项之和为 13（8 + 5），比“共公开信息10条”多 3',
    );
  });
  test.each([
    '⟦全年累计发布信息2139条，其中动态类1744条，政务类393条，解读类21条，回应类2条⟧。',
    '⟦共公开信息276条，其中甲类216条，乙类50条，丙类100余条⟧。',
    '⟦共收到申请5件，其中网上申请6件⟧。',
    '⟦共公开信息100条，其中网站80条，微信公众号60条⟧。',
  ])('an open list above its total is found: %s', finds.bind(undefined, narrativeSumOver));
  test.each([
    ['equal', '共公开信息100条，其中甲类60条、乙类40条。'],
    ['short', '共公开信息100条，其中甲类60条、乙类30条。'],
    ['rough parts below', '共公开信息276条，其中甲类116条，乙类50条，丙类100余条。'],
    ['a rough total', '共公开信息约100条，其中甲类80条、乙类40条。'],
    ['parts near a number that may be less', '共公开信息100条，其中甲类80条、乙类约40条。'],
    ['the first part is the whole', '共收到申请10件，其中自然人10件，网络申请6件。'],
    ['two dimensions at once', '共收到申请10件，其中自然人8件，网络申请7件。'],
    ['people counted twice', '配备工作人员10名，其中专职8名、党员6名。'],
    ['other things than those counted', '编印简报5份，其中刊登动态20条、通知8条。'],
    ['a wider total before', '收到申请100件，答复90件，其中网上申请80件、信函申请15件。'],
    ['several totals together', '本年新收10件，上年结转2件，其中甲类7件、乙类5件。'],
    ['one piece of news on every channel', '共公开信息500条，其中网站公开500条，微信公众号公开200条。'],
    ['a complete list, which narrative-sum compares', '共公开信息100条，其中甲类60条、其他50条。'],
    ['the total of the last clause', '累计44条。通过网站公开34条，其中甲类11条、乙类11条、丙类12条。'],
    ['one part in the next sentence', '共收到申请5件。其中，接待来访10件。'],
    ['one part of another kind', '召开会议5次，其中印发文件10份。'],
    ['one part', '微博发布1200条，阅读量150万次，其中原创微博900条。'],
    ['growth', '共公开信息100条，其中甲类60条，同比增加80条，乙类40条。'],
  ])('silent: %s', (_, text) => {
    finds(narrativeSumOver, text);
  });
});
