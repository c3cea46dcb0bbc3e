import { afterEach, expect, test } from 'vitest';
import {
  type CompletionClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type InsertReplaceEdit,
  InsertTextFormat,
  type TextEdit,
} from 'vscode-languageserver';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { type Client, connect, type Setup } from './client.ts';

const uri = 'file:///w/a.nianbao.md';
const whole: CompletionClientCapabilities = {
  completionItem: {
    snippetSupport: true,
    insertReplaceSupport: true,
    labelDetailsSupport: true,
    preselectSupport: true,
  },
  completionList: { itemDefaults: ['editRange', 'commitCharacters'] },
};
const blank = blankReport('某县教育局', 2024)!;
const half = blank.replace('| （一）予以公开 |  |  |  |  |  |  |  |', '| yygk');

let it: Client;
const start = async (setup?: Setup): Promise<Client> => {
  it = await connect(setup);
  return it;
};
afterEach(() => it.leave());

/** What is offered behind some words of a document. */
async function offered(text: string, behind: string): Promise<CompletionList> {
  it.open(uri, text);
  const { end } = it.place(uri, behind);
  return it.request<CompletionList>('textDocument/completion', { textDocument: { uri }, position: end });
}

const labelled = ({ items }: CompletionList, label: string): CompletionItem =>
  items.find((one) => one.label === label)!;

test('completion is asked for by signs that are no letters', async () => {
  const { capabilities } = await start();
  expect(capabilities.completionProvider).toEqual({ triggerCharacters: ['#', '|', '<'] });
});

test('an able client gets the range once, tab stops, details beside the label and one item selected', async () => {
  await start({ completion: whole, locale: 'en' });
  const list = await offered(half, '| yygk');
  expect(list).toMatchObject({ isIncomplete: false, itemDefaults: { editRange: it.place(uri, 'yygk') } });
  expect(list.items[0]).toEqual({
    label: '（一）予以公开',
    kind: CompletionItemKind.EnumMember,
    sortText: '000',
    filterText: 'yygk yuyigongkai （一）予以公开 予以公开',
    labelDetails: { description: '表三' },
    documentation: 'Applications that were granted',
    insertTextFormat: InsertTextFormat.Snippet,
    preselect: true,
    textEditText:
      '（一）予以公开 | $' + '{1} | $' + '{2} | $' + '{3} | $' + '{4} | $' + '{5} | $' + '{6} | $' + '{7} |',
  });
  expect(list.items.filter((one) => one.preselect)).toHaveLength(1);
  expect(list.items.map((one) => one.sortText)).toEqual(list.items.map((one) => one.sortText).toSorted());
});

test('a plain client gets plain edits, each with its range, and details as it knows them', async () => {
  await start();
  const list = await offered(half, '| yygk');
  expect(list.itemDefaults).toBeUndefined();
  expect(list.items[0]).toEqual({
    label: '（一）予以公开',
    kind: CompletionItemKind.EnumMember,
    sortText: '000',
    filterText: 'yygk yuyigongkai （一）予以公开 予以公开',
    detail: '表三',
    documentation: '办理结果为予以公开的申请',
    textEdit: { range: it.place(uri, 'yygk'), newText: '（一）予以公开 |  |  |  |  |  |  |  |' },
  });
  expect(JSON.stringify(list)).not.toContain('$');
});

test('a sentence with a number nobody knows is for clients with tab stops alone', async () => {
  const text = blank.replace('## 四、', 'bnsd\n\n## 四、');
  await start();
  expect((await offered(text, 'bnsd')).items).toEqual([]);
  await it.leave();
  await start({ completion: whole });
  const { items } = await offered(text, 'bnsd');
  expect(items.map((one) => one.label)).toContain('本年收到政府信息公开申请□件');
});

test('a word under the cursor is split or replaced, as the reader of the list likes', async () => {
  const text = '<!-- nianbao-disable-file t3-row -->\n';
  await start({ completion: whole });
  const split = labelled(await offered(text, 't3'), 't3-balance').textEdit as InsertReplaceEdit;
  expect(split).toEqual({ newText: 't3-balance', insert: it.place(uri, 't3'), replace: it.place(uri, 't3-row') });
  await it.leave();
  await start();
  const one = labelled(await offered(text, 't3'), 't3-balance').textEdit as TextEdit;
  expect(one).toEqual({ newText: 't3-balance', range: it.place(uri, 't3-row') });
});

test('an empty draft is offered a whole report of the year before', async () => {
  await start({ completion: whole });
  it.open(uri, '');
  const position = { line: 0, character: 0 };
  const { items } = await it.request<CompletionList>('textDocument/completion', { textDocument: { uri }, position });
  expect(items[0]).toMatchObject({ label: '空白年报', kind: CompletionItemKind.File, preselect: true });
  expect(items[0]!.textEditText ?? items[0]!.textEdit!.newText).toContain(`{2:${new Date().getFullYear() - 1}}`);
});

test('a rule that is off is not said to speak here', async () => {
  const wrong = blank
    .replace('| 行政复议 |  |  |  |  |  |', '| 行政复议 | 1 | 0 | 0 | 0 | 7 |')
    .replace('| 情形', '<!-- nianbao-disable-next-line  -->\n| 情形');
  await start({ completion: whole });
  expect((await offered(wrong, 'next-line ')).items[0]).toMatchObject({ label: 't4-total', preselect: true });
  await it.leave();
  await start({ completion: whole, settings: { value: { rules: { 't4-total': 'off' } } } });
  expect((await offered(wrong, 'next-line ')).items[0]!.label).not.toBe('t4-total');
});
