import { describe, expect, test } from 'vitest';
import { rules } from '../../../server/src/rules/index.ts';
import { ambiguousApprox } from '../../../server/src/rules/narrative/ambiguous-approx.ts';
import { measureWord } from '../../../server/src/rules/narrative/measure-word.ts';
import { narrativeNumberConflict } from '../../../server/src/rules/narrative/narrative-number-conflict.ts';
import { narrativeNumberMissing } from '../../../server/src/rules/narrative/narrative-number-missing.ts';
import { narrativeVsOwnTable } from '../../../server/src/rules/narrative/narrative-vs-own-table.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { finds, read } from '../../check.ts';

describe('narrative-number-missing', () => {
  test.each([
    '共公开信息⟦  条⟧，均按时发布。',
    '全年收到政府信息公开申请⟦ 件⟧。',
    '召开专题会议⟦　次⟧；印发文件⟦   份⟧',
    '受理申请⟦  件⟧其中网上申请2件。',
  ])('a gap in front of a measure word is found: %s', finds.bind(undefined, narrativeNumberMissing));
  test.each([
    '共公开信息 12 条，收到申请 3 件。',
    '根据《政府信息公开 条例》规定公开 条例全文。',
    '共公开信息 十二 条。',
    '主动公开信息XX条。',
    '主动公开信息____条。',
    '做到每 件，有回音。',
    '办理依申请 件件有着落。',
    '本 次，下 次，多 次，一 次。',
    '共公开 条 件不成熟的信息',
  ])('silent: %s', (text) => finds(narrativeNumberMissing, text));
});

describe('narrative-number-conflict', () => {
  test('it says both values', () => {
    finds(
      narrativeNumberConflict,
      '2023年共主动公开政府信息20条。\n\n我局认真履职，⟦累计公开政府信息16条⟧。\n',
      '公开信息数前文为 20条，此处为 16条，前后不一致',
    );
  });
  test.each([
    ['equal', '共主动公开政府信息20条。\n\n共主动公开政府信息20条。'],
    ['a channel', '共主动公开政府信息20条。\n\n通过微信，累计公开政府信息16条。'],
    ['a channel before', '通过门户网站等渠道，共公开政府信息20条。\n\n累计公开政府信息16条。'],
    ['another year', '共主动公开政府信息20条。\n\n去年共公开政府信息16条。'],
    ['half a year', '共主动公开政府信息20条。\n\n上半年共公开政府信息16条。'],
    ['a scope', '全市共主动公开政府信息200条。\n\n累计公开政府信息16条。'],
    ['a part', '共主动公开政府信息20条，其中主动公开信息16条，其他4条。'],
    ['neither is said to be all', '主动公开政府信息20条。\n\n公开政府信息16条。'],
    ['rough', '共主动公开政府信息20余条。\n\n累计公开政府信息16条。'],
    ['other things', '共主动公开政府信息20条。\n\n共公开政策文件16条，共发布信息30条。'],
    ['other units', '共主动公开政府信息20条。\n\n累计公开政府信息16篇。'],
  ])('silent: %s', (_, text) => finds(narrativeNumberConflict, text));
});

describe('narrative-vs-own-table', () => {
  const table =
    '| 政府网站平台 |  |  | 原创微博 |\n| --- | --- | --- | --- |\n| 动态 | 年报 | 机构 |  |\n| 2 | 1 | 3 | 226 |\n';
  const rows = '| 渠道 | 条数 |\n| --- | --- |\n| 门户网站 | 52 |\n| 政务微博 | 226 |\n';
  test('the first cell of a heading is not its sum', () => {
    finds(
      narrativeVsOwnTable,
      `公开228条，其中：通过⟦政府网站平台主动公开信息2条⟧、原创微博226条。\n\n${table}`,
      '正文“政府网站平台”为 2，表中该栏 3 列之和为 6（2 + 1 + 3）',
    );
  });
  test('a label with its number', () => {
    finds(narrativeVsOwnTable, `${rows}\n其中⟦门户网站50条⟧，政务微博226条。\n`);
  });
  test.each([
    ['all agree', `政府网站平台6条、原创微博226条。\n\n${table}`],
    ['none agrees', `政府网站平台2条、原创微博220条。\n\n${table}`],
    ['a number that is no cell', `政府网站平台50条、原创微博226条。\n\n${table}`],
    ['one alone', `政府网站平台2条。\n\n${table}`],
    ['far from the table', `政府网站平台2条、原创微博226条。\n\n甲乙丙。\n\n甲乙丁。\n\n${table}`],
    ['a rough number', `其中门户网站约50条，政务微博226条。\n\n${rows}`],
    ['two rows of numbers', `政府网站平台2条、原创微博226条。\n\n${table}| 4 | 1 | 3 | 226 |\n`],
  ])('silent: %s', (_, text) => finds(narrativeVsOwnTable, text));
});

describe('measure-word', () => {
  test.each([
    '公开信息379条，其中消息228条，报道⟦39篇⟧，动态112篇。',
    '办理答复建议提案⟦1条⟧。',
    '办理人大代表建议共⟦3条⟧、政协提案⟦2条⟧。',
  ])('is found: %s', finds.bind(undefined, measureWord));
  test.each([
    '公开信息379条，其中消息228条，报道39条，动态112条。',
    '公开信息9条，其中甲1篇，乙4篇，其他4篇。',
    '公开信息379条，其中消息228条，报道39篇，动态12条。',
    '公开信息379条，召开会议3次，其中消息228条，动态151条。',
    '办理政协提案1件，征求意见建议12条。',
    '收到提案答复意见3条。',
  ])('silent: %s', (text) => finds(measureWord, text));
});

describe('ambiguous-approx', () => {
  test.each(['全年共主动公开政府信息⟦140余条⟧。', '累计收到政府信息公开申请⟦近100件⟧。', '共公开信息⟦约30条⟧。'])(
    'is found: %s',
    finds.bind(undefined, ambiguousApprox),
  );
  test.each([
    '全市共向社会主动公开政府信息18万余条。',
    '全年共主动公开政府信息140条。',
    '为来访群众提供法律咨询2000多人次，近10次。',
    '通过微信发布动态近100条。',
    '共阅读政府信息3000余次。',
  ])('silent: %s', (text) => finds(ambiguousApprox, text));
});

test('a hundred thousand signs of prose in one line or many are read to their end', () => {
  const own = rules.filter((it) => it.topic === 'narrative');
  const signs = [
    '占5%，',
    '共公开信息3条，',
    '公开 ',
    '公开信息',
    '提案',
    '约3条',
    '率100%，',
    '，1',
    '、1%',
    '合计1条，',
    '信息1、',
  ];
  for (const it of signs) {
    for (const text of [it.repeat(49_000 / it.length), `${it}\n\n`.repeat(20_000 / it.length)]) {
      const report = read(text);
      for (const rule of own) {
        const start = performance.now();
        for (const found of heard(rule, report)) expect(found.at.to).toBeLessThanOrEqual(text.length);
        expect(performance.now() - start, `${rule.id} at ${it}`).toBeLessThan(3000);
      }
    }
  }
}, 120_000);
