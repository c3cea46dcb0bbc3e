import { describe, expect, test } from 'vitest';
import { rules } from '../../../server/src/rules/index.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { read } from '../../check.ts';

const long = 100_000;
const repeated = (words: string): string => words.repeat(Math.ceil(long / words.length)).slice(0, long);
const report = (words: string): string =>
  `# 青禾县水务局2023年政府信息公开工作年度报告\n\n${words}\n\n## 一、总体情况\n\n${words}\n\n## 五、存在的主要问题及改进情况\n\n${words}\n\n## 六、其他需要报告的事项\n\n${words}\n\n${words}2024年1月1日\n`;

const topics = new Set(['document', 'contact']);
const own = rules.filter((it) => topics.has(it.topic));

// No text, however odd, may hold up the editor. Each line is a way to make some pattern look twice at the same signs.
describe.each([
  ' ',
  '\u3000',
  '1',
  '一',
  '（',
  '2022年',
  '2022年，我局公开1条。',
  '2022年1月1日至',
  '我局2022年将将将',
  '统计期限自2022年1月1日',
  '统计期限',
  '现公布2022',
  '现将青禾县   ',
  '请与青禾县',
  '电话：0631—5322764；',
  '电话：1 - 1 - ',
  '传真：1234567、',
  '邮编：',
  'http',
  'http://a.',
  'www.a.gov.cn',
  'www.gov.com',
  '@',
  'a@b,',
  'a＠1.',
  '国办公开办函〔2019〕60号',
  '国务院令第492号条例',
  '条例第五十条建立健全',
  '收取',
  '收取信息处理费，',
  '青禾县水务局',
  '青禾县2024年1月1日\n\n',
  '|\n',
])('%j over and over', (words) => {
  test('is read to its end', () => {
    const it = read(report(repeated(words)));
    // A rule that looks at the whole for every part of it never ends here, on a slow machine or a quick one.
    for (const rule of own) expect(heard(rule, it).length, rule.id).toBeLessThanOrEqual(it.text.length);
  });
});
