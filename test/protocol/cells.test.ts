import { afterEach, expect, test } from 'vitest';
import { blankReport, rulePage, type Stops, stops } from '../../server/src/protocol.ts';
import { type Client, connect, draft } from './client.ts';

const uri = 'file:///w/a.nianbao.md';
let it: Client;
afterEach(() => it.leave());

test('the stops of a draft are named with the version they are in', async () => {
  it = await connect();
  it.open(uri, draft());
  const ask = () => it.request<Stops>(stops.method, { textDocument: { uri } });
  const first = await ask();
  expect(first.version).toBe(1);
  expect(first.stops).toHaveLength(7);
  const { start } = it.place(uri, ' 3 |');
  expect(first.stops[0]).toEqual({
    table: 0,
    column: 1,
    line: start.line,
    from: start.character,
    to: start.character + 3,
  });
  expect(it.edit(uri, '| 3 |', '| 30 |')).toBe(2);
  const second = await ask();
  expect([second.version, second.stops[0]?.to]).toEqual([2, start.character + 4]);
});

test('the page of a rule comes in the language it is asked for in', async () => {
  it = await connect({ locale: 'en' });
  const page = (rule: string, locale: string) => it.request<{ text: string } | null>(rulePage.method, { rule, locale });
  expect((await page('t3-row-total', 'zh-cn'))?.text).toMatch(/^# t3-row-total\n[\s\S]*依据：/);
  expect((await page('t3-row-total', 'en'))?.text).toMatch(/^# t3-row-total\n[\s\S]*Basis/);
  expect(await page('no-such-rule', 'en')).toBeNull();
});

test('a new report comes as text and as a snippet, and not for years without a format', async () => {
  it = await connect();
  const ask = (year: number) =>
    it.request<{ text: string; snippet: string } | null>(blankReport.method, { unit: '某局', year });
  const blank = await ask(2024);
  expect(blank?.text).toMatch(/^# 某局2024年/);
  expect(blank?.snippet).toMatch(/^# 某局2024年[\s\S]*\$\{1\}/);
  expect(await ask(2018)).toBeNull();
});
