import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { show } from '../../../server/src/base/decimal.ts';
import { narrativeSum } from '../../../server/src/rules/narrative/narrative-sum.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { finds, fixes, read } from '../../check.ts';
import { marked } from '../../marker.ts';

const silent = (text: string): void => finds(narrativeSum, text);

describe('narrative-sum', () => {
  test('its example holds', () => {
    finds(narrativeSum, narrativeSum.example.bad);
    silent(marked(narrativeSum.example.good).text);
    fixes(narrativeSum, narrativeSum.example.bad, narrativeSum.example.good);
  });
  test('it says parts, sum, total and difference', () => {
    finds(
      narrativeSum,
      '⟦共公开信息100条，其中甲类60条、其他30条⟧。',
      '各项之和为 90（60 + 30），与“共公开信息100条”不符，少 10',
    );
  });
  test.each([
    '⟦共公开信息100条，分别为甲类60条、乙类30条⟧。',
    '⟦共公开信息100条。从内容看，甲类60条，乙类30条⟧。',
    '⟦共公开信息100条。按渠道分，网站60条，微信30条⟧。',
    '⟦共公开信息100条：甲类60条，乙类30条⟧。',
    '⟦共公开信息100条（甲类60条、乙类30条⟧）。',
    '⟦共公开信息一百条，其中甲类六十条、其他三十条⟧。',
    '共公开信息500条，⟦网站公开100条，其中甲类60条、其他30条⟧。',
    '⟦微信公开30条、微博公开20条，合计60条⟧。',
    '⟦线上办理26件，线下办理5件，共33件⟧。',
    '⟦全年共公开政府信息120，其中政策文件30、工作动态60、其他20⟧。',
    '⟦全年共公开政府信息120条，其中政策文件30、工作动态60、其他20⟧。',
    '从公开渠道看，⟦全年公开860条：网站500条，微信300条⟧。',
    '从公开渠道看，⟦全年共公开860条，网站500条，微信300条⟧。',
    '⟦共收到申请100件。其中，网上申请50件。信函申请30件。其他申请10件⟧。',
    '共公开100条，⟦其中网站公开60条（其中文件20条、其他30条⟧），微信40条。',
    '⟦共公开信息100条，其中甲类60条、乙类60条、其他30条⟧。',
    '⟦共公开信息100条，其中甲类60条、乙类40条、其他30条⟧。',
    '⟦答复申请20件，均按期答复。予以公开5件；部分公开3件；不予公开2件；无法提供4件；其他处理0件⟧。',
  ])('a complete list that does not add up is found: %s', finds.bind(undefined, narrativeSum));
  test.each([
    ['open list', '共公开信息100条，其中甲类60条、乙类30条。'],
    ['等', '共公开信息100条，分别为甲类60条、乙类30条等。'],
    ['主要', '共公开信息100条，主要包括甲类60条、乙类20条、丙类5条。'],
    ['approximate total', '共公开信息100余条，其中甲类60条、其他30条。'],
    ['approximate part', '共公开信息100条，其中甲类约60条、其他30条。'],
    ['mixed measure words', '共公开信息100条，其中消息60条、报道30篇、其他10件。'],
    ['shares', '共公开信息100条，其中甲类60条，占60%，其他40条，占40%。'],
    ['money beside', '收取信息处理费2件，共100元，其中甲1件，60元；其他1件，40元。'],
    ['nearest total', '累计公开44条。通过网站公开34条，其中甲类11条、乙类11条、其他12条。'],
    ['two dimensions', '共公开信息100条。按渠道分，网站60条，微信40条。按内容分，甲类30条，乙类70条。'],
    ['two dimensions in one sentence', '共收到100件（甲60件、乙40件），其中网络30件，其他70件。'],
    ['new and carried in together', '本年新收10件，上年结转2件，其中甲类7件、其他5件。'],
    ['results leave what is carried out', '收到申请10件，其中予以公开5件，部分公开2件，其他处理1件，结转下年2件。'],
    ['the rest without a number', '共公开信息100条。从渠道看，网站60条，微信30条，其余通过公告栏公开。'],
    ['growth', '共公开信息100条，其中甲类60条，同比增加20条，其他40条。'],
    ['legal persons are no rest', '共收到申请100件，其中自然人60件，法人或其他组织30件。'],
    ['合计 that holds', '微信公开30条、微博公开20条，合计50条。'],
    ['合计 of the last ones', '接待群众5条；微信公开30条、微博公开20条，合计50条。'],
    ['合计 with more in the sentence before', '网站公开40条。微信公开30条、微博公开20条，合计90条。'],
    ['合计 behind 等', '发布检查19份、处罚5份等信息，合计87份。'],
    ['a total of its own noun', '微博发布3条、微信发布2条，共公开政府信息100条。'],
    ['numbers of a list and of tables', '共公开3条，其中见表1、表2、附件3。'],
    ['numbers for each', '4个部门各5条、6个街道各3条，共38条。'],
    ['numbers for each of several', '共公开信息30条，分别为甲、乙两类各5条，丙类20条。'],
    ['a month and its times', '部门每月2次、街道每季3次，共36次。'],
    ['the trap of the nearest total', '累计44条。通过网站公开34条，其中11、11、12条。'],
    ['years', '共公开3项，其中2019、2020、2021各一项。'],
    ['numbers without measure words', '共收到申请4其中：当面1件，网络1件，邮寄2件。'],
    ['a rough part without digits', '共公开信息100条，其中甲类30条、乙类百余条、其他20条。'],
    ['total behind its lead', '从公开渠道看，全年公开860条：网站500条，微信300条，其他60条。'],
    ['over sentences', '共收到申请100件。其中，网上申请50件。信函申请30件。其他申请20件。'],
    ['the rest in the next sentences', '共公开100条。从渠道看，网站60条，微信30条。微博6条。抖音4条。'],
    ['cut off', '共办理100件（甲60件、乙30件'],
  ])('silent: %s', (_, text) => {
    silent(text);
  });
});

/** The must-pass sums of the catalogue, each as a complete list. */
test.each(
  ['146=59+45+42', '1023=578+178+267', '228=2+226', '379=228+39+112', '3067=5+3+4+2505+550', '566=56+510'].concat([
    '875=1+1+1+1+12+1+136+532+79+70+41',
    '92=79+1+1+1+2+2+2+2+1+1',
    '30=1+1+6+2+3+6+7+4',
    '130=18+112',
    '1030=31+138+861',
    '13=11+2',
    '13=5+4+4',
    '1499=1303+172+24',
    '63=16+36+5+1+5',
    '304=31+3+260+2+1+1+1+1+1+1+1+1',
    '1453=966+67+81+182+61+96',
  ]),
)('%s passes, and one more fails', (sum) => {
  const [total, parts] = sum.split('=') as [string, string];
  const list = parts.split('+').map((it, i) => `第${i + 1}类${it}条`);
  const said = (n: number): string => `共公开信息${n}条，分别为${list.join('，')}。`;
  silent(said(Number(total)));
  expect([...heard(narrativeSum, read(said(Number(total) + 1000)))]).toHaveLength(1);
});

test('nine tenths of a total behind 其中 are a hint, less is silent', () => {
  const said = (part: number): readonly unknown[] =>
    [...heard(narrativeSum, read(`共公开信息100条，其中甲类60条、乙类30条、丙类${part}条。`))].map((it) => it.severity);
  expect([said(1), said(9), said(10)]).toEqual([['hint'], ['hint'], []]);
  silent('共公开信息100条，其中甲类60条、乙类20条、丙类5条。');
  silent('共公开信息100条，其中主要有甲类60条、乙类30条、丙类5条等。');
});

describe('a generated list', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 3, maxLength: 9 });
  const list = (all: readonly number[], sign: string): string => all.map((it, i) => `${names[i]}${it}件`).join(sign);
  const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
  const shapes: readonly ((total: number, all: readonly number[]) => string)[] = [
    (n, all) => `全年共受理事项${n}件，分别为${list(all, '、')}。`,
    (n, all) => `全年共受理事项${n}件。按类型分，${list(all, '，')}。`,
    (n, all) => `全年共受理事项${n}件（${list(all, '、')}）。`,
    (n, all) => `全年共受理事项${n}件：${list(all, '；')}。`,
    (n, all) => `全年共受理事项${n}件，其中${list(all, '、')}、其他1件。`,
    (n, all) => `全年办理${list(all, '、')}，合计${n}件。`,
  ];
  const rest = (shape: number): number => (shape === 4 ? 1 : 0);
  const index = fc.integer({ min: 0, max: shapes.length - 1 });
  test('that adds up is silent', () => {
    fc.assert(fc.property(index, parts, (i, all) => silent(shapes[i]!(sum(all) + rest(i), all))));
  });
  test('that claims to be complete and has one part changed is found', () => {
    fc.assert(
      fc.property(index, parts, fc.nat(8), fc.integer({ min: 1000, max: 2000 }), (i, all, at, more) => {
        const changed = all.map((it, k) => (k === at % all.length ? it + more : it));
        const report = read(shapes[i]!(sum(changed) + rest(i), all));
        expect([...heard(narrativeSum, report)]).toHaveLength(1);
      }),
    );
  });
  test('that is open and short by much is silent', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 8000, max: 90_000 }), (all, more) => {
        silent(`全年共受理事项${sum(all) + more}件，其中${list(all, '、')}。`);
      }),
    );
  });
});

const names = ['甲类', '乙类', '丙类', '丁类', '戊类', '己类', '庚类', '辛类', '壬类'];

const folder = process.env.NIANBAO_SHARED ?? '../shared';

test.runIf(existsSync(folder))('the seeds hold three wrong sums and no other', () => {
  const seeds = join(folder, 'seeds');
  const said = readdirSync(seeds).flatMap((file) => {
    const report = read(readFileSync(join(seeds, file), 'utf8'));
    const line = (at: number): number => report.text.slice(0, at).split('\n').length;
    return [...heard(narrativeSum, report)].map((it) => `${file.slice(0, 3)}:${line(it.at.from)} ${show(it.data.sum)}`);
  });
  expect(said).toEqual(['002:9 252', '002:21 252', '004:14 51']);
});

test('a hundred thousand signs of prose in one line are read to their end', () => {
  for (const it of [
    '其中1条，',
    '：1条',
    '（1条',
    '共1条。',
    '《',
    '按渠道分，1条，',
    '未收到政府信息公开申请，',
    '0件',
  ]) {
    silent(it.repeat(100_000 / it.length));
  }
}, 40_000);
