import { afterEach, describe, expect, test } from 'vitest';
import type {
  CodeLens,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
} from 'vscode-languageserver';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { type Client, connect, draft, type Setup } from './client.ts';

const uri = 'file:///w/a.nianbao.md';
const textDocument = { uri };
const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
let it: Client;
const start = async (setup?: Setup, text = draft('5')): Promise<Client> => {
  it = await connect(setup);
  it.open(uri, text);
  return it;
};
afterEach(() => it.leave());

const ask = <T>(method: string, params: object = {}): Promise<T> =>
  it.request<T>(`textDocument/${method}`, { textDocument, ...params });

test('the server says what it can do', async () => {
  const { capabilities } = await start();
  expect(capabilities).toMatchObject({
    documentSymbolProvider: { label: '年报' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { full: { delta: true }, range: true },
    inlayHintProvider: true,
    codeLensProvider: {},
    documentFormattingProvider: true,
    documentRangeFormattingProvider: { rangesSupport: true },
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n'] },
  });
});

describe('the outline', () => {
  test('is a tree where the client shows one, in its language', async () => {
    await start({ views: true, locale: 'en' });
    const [title] = await ask<DocumentSymbol[]>('documentSymbol');
    expect(title).toMatchObject({
      name: '某市某区某街道办事处2024年政府信息公开工作年度报告',
      range: { start: { line: 0 } },
    });
    expect(title!.children).toMatchObject([
      { name: '表三 ✗ 0/39', detail: '1 equation is broken', selectionRange: { start: { line: 2, character: 0 } } },
    ]);
  });

  test('is a list where it does not', async () => {
    await start();
    const them = await ask<SymbolInformation[]>('documentSymbol');
    expect(them.map((one) => [one.name, one.containerName, one.location.uri])).toEqual([
      ['某市某区某街道办事处2024年政府信息公开工作年度报告', undefined, uri],
      ['表三 ✗ 0/39', '某市某区某街道办事处2024年政府信息公开工作年度报告', uri],
    ]);
  });
});

test('folds are lines, and never the line after', async () => {
  await start({}, `## 一、总体情况\n\n无。\n\n<!--\n待核\n-->\n\n|甲|\n|-|\n|乙|\n\n## 二、主动公开政府信息情况\n`);
  expect(await ask<FoldingRange[]>('foldingRange')).toEqual([
    { startLine: 0, endLine: 10 },
    { startLine: 4, endLine: 6, kind: 'comment' },
    { startLine: 8, endLine: 10 },
  ]);
});

test('each of several cursors has a selection of its own', async () => {
  await start();
  const positions = [
    { line: 4, character: 25 },
    { line: 0, character: 3 },
  ];
  const [first, second] = await ask<SelectionRange[]>('selectionRange', { positions });
  expect(first!.range.start.line).toBe(4);
  expect(second!.range.start.line).toBe(0);
  expect(first!.parent).toBeDefined();
});

describe('semantic tokens', () => {
  const full = (): Promise<SemanticTokens> => ask('semanticTokens/full');
  const since = (previousResultId: string): Promise<SemanticTokens & SemanticTokensDelta> =>
    ask('semanticTokens/full/delta', { previousResultId });

  test('are told whole, then only what is different', async () => {
    const { edit } = await start();
    const first = await full();
    expect(first.data).toEqual([4, 45, 1, 0, 1]);
    expect(await since(first.resultId!)).toEqual({ resultId: first.resultId, edits: [] });
    edit(uri, '| 5 |', '| 4 |');
    const second = await since(first.resultId!);
    expect(second.edits).toEqual([{ start: 4, deleteCount: 1, data: [3] }]);
    edit(uri, '| 4 |', '|  |');
    const third = await since(second.resultId!);
    const data = [4, 45, 1, 0, 3];
    for (const one of third.edits) data.splice(one.start, one.deleteCount, ...(one.data ?? []));
    expect(data).toEqual((await full()).data);
  });

  test('are told whole again to who remembers what the server does not', async () => {
    await start();
    expect((await since('nothing')).data).toHaveLength(5);
  });

  test('of a range are those in it', async () => {
    await start();
    const line = (n: number) => ({ start: { line: n, character: 0 }, end: { line: n + 1, character: 0 } });
    expect((await ask<SemanticTokens>('semanticTokens/range', { range: line(4) })).data).toHaveLength(5);
    expect((await ask<SemanticTokens>('semanticTokens/range', { range: line(2) })).data).toEqual([]);
  });
});

describe('inlay hints', () => {
  const hints = (range = whole): Promise<InlayHint[]> => ask('inlayHint', { range });

  test('stand behind a wrong total, say why, and put the number there', async () => {
    await start();
    const [hint] = await hints();
    expect(hint).toMatchObject({
      label: '应为 4',
      paddingLeft: true,
      tooltip: '“一、本年新收政府信息公开申请数量”行：总计 5 ≠ 3 + 1 + 0 + 0 + 0 + 0 = 4',
    });
    const document = TextDocument.create(uri, 'nianbao', 1, draft('5'));
    expect(TextDocument.applyEdits(document, hint!.textEdits!)).toBe(draft('4'));
  });

  test('speak the language of the client, go with the document, and keep to the range', async () => {
    const { edit } = await start({ locale: 'en' });
    expect((await hints()).map((one) => one.label)).toEqual(['should be 4']);
    expect(await hints({ start: { line: 0, character: 0 }, end: { line: 1, character: 0 } })).toEqual([]);
    edit(uri, '| 5 |', '| 4 |');
    expect(await hints()).toEqual([]);
  });
});

describe('code lens', () => {
  const lenses = (): Promise<CodeLens[]> => ask('codeLens');

  test('is off unless it is asked for', async () => {
    await start();
    expect(await lenses()).toEqual([]);
  });

  test('recomputes its table by a command that the server carries out', async () => {
    const { client, request } = await start({ settings: { value: { codeLens: true } } });
    const [lens] = await lenses();
    expect(lens!.command!.title).toBe('重算 · 勾稽 0/39');
    let text = '';
    client.onRequest(
      'workspace/applyEdit',
      ({ edit }: { edit: { documentChanges: { textDocument: object; edits: TextEdit[] }[] } }) => {
        const [change] = edit.documentChanges;
        expect(change!.textDocument).toEqual({ uri, version: 1 });
        text = TextDocument.applyEdits(TextDocument.create(uri, 'nianbao', 1, draft('5')), change!.edits);
        return { applied: true };
      },
    );
    const { command, arguments: args } = lens!.command!;
    expect(await request('workspace/executeCommand', { command, arguments: args })).toBe(null);
    expect(text).toBe(draft('4'));
  });

  test('of a table where nothing would change is words without a command', async () => {
    await start({ settings: { value: { codeLens: true } } }, draft('4'));
    expect((await lenses())[0]!.command).toEqual({ title: '勾稽 1/39', command: '' });
  });

  test('a command that is not ours, or about nothing, does nothing', async () => {
    const { request } = await start();
    for (const args of [undefined, [], [{}], [{ uri: 'file:///x.md', at: { line: 0, character: 0 } }]]) {
      expect(await request('workspace/executeCommand', { command: 'nianbao.recomputeTable', arguments: args })).toBe(
        null,
      );
    }
    expect(await request('workspace/executeCommand', { command: 'other' })).toBe(null);
  });
});

test('when settings change, hints and lenses are asked for anew', async () => {
  const { client, notify } = await start({ views: true, settings: { value: {} } });
  const asked = ['inlayHint', 'codeLens'].map(
    (name) =>
      new Promise<void>((resolve) =>
        client.onRequest(`workspace/${name}/refresh`, () => {
          resolve();
          return null;
        }),
      ),
  );
  await ask('codeLens');
  notify('workspace/didChangeConfiguration', { settings: null });
  await Promise.all(asked);
});

describe('formatting', () => {
  const options = { tabSize: 2, insertSpaces: true };
  const two = '|a|b|\n|-|-|\n|1|2|\n\n|c|d|\n|-|-|\n\n|e|f|\n|-|-|\n';
  const after = (edits: TextEdit[], text = two): string =>
    TextDocument.applyEdits(TextDocument.create(uri, 'nianbao', 1, text), edits);
  const line = (n: number) => ({ start: { line: n, character: 1 }, end: { line: n, character: 2 } });

  test('of a document, a range and several ranges', async () => {
    await start({}, two);
    const all = '| a | b |\n| --- | --- |\n| 1 | 2 |\n\n| c | d |\n| --- | --- |\n\n| e | f |\n| --- | --- |\n';
    expect(after(await ask('formatting', { options }))).toBe(all);
    const [first, second, third] = all.split('\n\n');
    const [, , old] = two.split('\n\n');
    const [one] = two.split('\n\n');
    expect(after(await ask('rangeFormatting', { options, range: line(4) }))).toBe([one, second, old].join('\n\n'));
    expect(after(await ask('rangesFormatting', { options, ranges: [line(0), line(4)] }))).toBe(
      [first, second, old].join('\n\n'),
    );
    expect(third).toContain('| e | f |');
  });

  test('while typing', async () => {
    const text = '| a | b |\n| --- | --- |\n|1|2|\n';
    await start({}, text);
    const typed = (ch: string, at: { line: number; character: number }): Promise<TextEdit[]> =>
      ask('onTypeFormatting', { ch, position: at, options });
    expect(after(await typed('|', { line: 2, character: 5 }), text)).toBe(text.replace('|1|2|', '| 1 | 2 |'));
    expect(after(await typed('\n', { line: 3, character: 0 }), text)).toBe(`${text}|  |  |`);
  });
});

test('of a file that is no draft nothing is told', async () => {
  it = await connect();
  it.open(uri, draft(), 'markdown');
  expect(await ask('documentSymbol')).toBe(null);
});
