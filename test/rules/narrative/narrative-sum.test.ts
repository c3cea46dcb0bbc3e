import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { show } from '../../../server/src/base/decimal.ts';
import { claimsOf } from '../../../server/src/report/claims/claims.ts';
import { narrativeSum } from '../../../server/src/rules/narrative/narrative-sum.ts';
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
    ['cut off', '共办理100件（甲60件、乙30件'],
  ])('silent: %s', (_, text) => {
    silent(text);
  });
});

/** The must-pass sums of the catalogue, each as a complete list. */
test.each(
  ['146=59+45+42', '1023=578+178+267', '228=2+226', '379=228+39+112', '3067=5+3+4+2505+550', '566=56+510'].concat([
    '875=1+1+1+1+12+1+136+532+79+70+41',
    '63=16+36+5+1+5',
    '304=31+3+260+2+1+1+1+1+1+1+1+1',
    '1453=966+67+81+182+61+96',
  ]),
)('%s passes, and one more fails', (sum) => {
  const [total, parts] = sum.split('=') as [string, string];
  const list = parts.split('+').map((it, i) => `第${i + 1}类${it}条`);
  const said = (n: number): string => `共公开信息${n}条，分别为${list.join('，')}。`;
  silent(said(Number(total)));
  expect([...narrativeSum.check(read(said(Number(total) + 1000)))]).toHaveLength(1);
});

const folder = process.env.NIANBAO_SHARED ?? '../shared';

test.runIf(existsSync(folder))('the seeds hold three wrong sums and no other', () => {
  const seeds = join(folder, 'seeds');
  const said = readdirSync(seeds).flatMap((file) => {
    const report = read(readFileSync(join(seeds, file), 'utf8'));
    const line = (at: number): number => report.text.slice(0, at).split('\n').length;
    return [...narrativeSum.check(report)].map((it) => `${file.slice(0, 3)}:${line(it.at.from)} ${show(it.data.sum)}`);
  });
  expect(said).toEqual(['002:9 252', '002:21 252', '004:14 51']);
});

const shared = join(folder, 'corpus/sentences.jsonl');

describe.runIf(existsSync(shared))('the labelled sentences', () => {
  const sentences = existsSync(shared)
    ? readFileSync(shared, 'utf8')
        .trim()
        .split('\n')
        .map((it) => JSON.parse(it) as Sentence)
    : [];
  test('none that holds is reported', () => {
    const wrong = sentences.filter((it) => it.holds && [...narrativeSum.check(read(it.text))].length > 0);
    expect(wrong.map((it) => it.text)).toEqual([]);
  });
  // The two others list examples after 其中; only what exceeds a total is wrong with examples.
  test('one of the three that do not hold claims to be complete and is reported', () => {
    const bad = sentences.filter((it) => !it.holds && it.exhaustive);
    expect(bad).toHaveLength(3);
    expect(bad.map((it) => [...narrativeSum.check(read(it.text))].length)).toEqual([1, 0, 0]);
  });
  test('every breakdown read from a sentence that holds agrees, unless it is open', () => {
    const claims = sentences.filter((it) => it.holds).flatMap((it) => claimsOf(read(it.text)).breakdowns);
    expect(claims.length).toBeGreaterThan(25);
    expect(claims.filter((it) => it.exhaustive && !it.holds)).toEqual([]);
  });
});

interface Sentence {
  readonly text: string;
  readonly holds: boolean;
  readonly exhaustive?: boolean;
}

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
