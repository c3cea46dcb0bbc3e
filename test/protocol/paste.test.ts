import { afterEach, expect, test } from 'vitest';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { latest } from '../../server/src/formats/index.ts';
import { type Import, importFile, type Pasted, paste, type Refusal } from '../../server/src/protocol.ts';
import { writers } from '../clipboard.ts';
import { mergedTable } from '../merged.ts';
import { type Client, connect } from './client.ts';

const uri = 'file:///w/a.nianbao.md';
let it: Client;
afterEach(() => it.leave());

const copied = writers.Word!(mergedTable(latest, 's4', { t4: (row, column) => String(row * 5 + column) }));

async function ask(clip: { html?: string; text?: string }, words = '| 行政复议 | '): Promise<Pasted | null> {
  const { end } = it.place(uri, words);
  return it.request(paste.method, { textDocument: { uri }, range: { start: end, end }, ...clip });
}

test('a table of the clipboard comes as a snippet for the table at the cursor, with the version it is for', async () => {
  it = await connect({ locale: 'en' });
  it.open(uri, blankReport('某局', 2024)!, 'nianbao', 7);
  const found = await ask(copied);
  expect(found).toMatchObject({ version: 7, isCertain: true, title: 'Fill in 表四', tables: ['表四'], unplaced: [] });
  expect(found!.snippet).toMatch(/^ 0 \| 1 \| 2 \| 3 \| 4 \|\n[\s\S]* 14 \$0$/);
  const first = it.place(uri, '| 行政复议 |').end;
  expect(found!.range.start).toEqual(first);
  // The same as text, where a program gives no page.
  expect((await ask({ text: copied.text }))?.snippet).toBe(found!.snippet);
});

test('a single row of figures is read from the text where a page makes nothing of it', async () => {
  it = await connect();
  it.open(uri, blankReport('某局', 2024)!);
  const html = '<table><tr><td>1</td><td>0</td><td>0</td><td>0</td><td>1</td></tr></table>';
  expect(await ask({ html, text: '1\t0\t0\t0\t1\r\n' })).toMatchObject({
    isCertain: true,
    text: ' 1 | 0 | 0 | 0 | 1 ',
  });
});

test('words are pasted as ever, and so is everything into a document that is no draft', async () => {
  it = await connect();
  it.open(uri, blankReport('某局', 2024)!);
  expect(await ask({ html: '<p>本年度无。</p>', text: '本年度无。' })).toBeNull();
  it.close(uri);
  it.open(uri, blankReport('某局', 2024)!, 'markdown');
  expect(await ask(copied)).toBeNull();
});

const imported = (name: string, text: string | Uint8Array, locale = 'zh'): Promise<Import | Refusal> =>
  it.request(importFile.method, { name, bytes: Buffer.from(text).toString('base64'), locale });

test('a page and a text become drafts, with what found no place', async () => {
  it = await connect();
  const page = (await imported('年报.HTML', `<h1>某局2024年政府信息公开工作年度报告</h1>${copied.html}`)) as Import;
  expect(page.text).toMatch(/^# 某局2024年政府信息公开工作年度报告\n\n\| 情形 \| 结果维持/);
  expect(page.text).toContain('| 行政复议 | 0 | 1 | 2 | 3 | 4 |');
  const text = (await imported('年报.txt', '一、总体情况\n本年度……\n', 'en')) as Import;
  expect(text).toEqual({ text: '## 一、总体情况\n\n本年度……\n', unplaced: 0, remarks: [] });
});

test.each([
  ['年报.doc', '\xd0\xcf', /另存为.*\.docx/],
  ['年报.pdf', '%PDF', /另存为.*\.docx/],
  ['年报.txt', ' \n', /空的/],
  ['年报.txt', new Uint8Array([0, 1, 2, 3, 0, 5]), /./],
])('%s is refused with advice: %j', async (name, content, advice) => {
  it = await connect();
  expect((await imported(name, content)) as Refusal).toMatchObject({ refused: expect.stringMatching(advice) });
});

test('bytes that were damaged on their way are refused', async () => {
  it = await connect();
  const answer = await it.request(importFile.method, { name: 'a.txt', bytes: '*', locale: 'en' });
  expect(answer).toEqual({ refused: expect.stringMatching(/try again/) });
});
