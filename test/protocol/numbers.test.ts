import { afterEach, expect, test } from 'vitest';
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Hover,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  type Position,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { draft } from '../rules/prose-vs-table/drafts.ts';
import { type Client, connect, type Setup } from './client.ts';

const uri = 'file:///w/a.nianbao.md';
const row = '| 12 | 2 | 0 | 0 | 0 | 0 | 14 |';
const text = (prose = '我局新收政府信息公开申请14件。'): string =>
  draft(prose, { t3: { open: 10, unable_nohold: 3, carry_in: 2, carry_out: 1 }, organisations: { open: 2 } });

let it: Client;
const start = async (setup?: Setup, content = text()): Promise<Client> => {
  it = await connect(setup);
  it.open(uri, content);
  return it;
};
afterEach(() => it.leave());

/** Asks about the place where a text begins, or some characters behind it. */
const ask = <T>(method: string, words: string, more: object = {}, behind = 1): Promise<T> => {
  const { line, character } = it.place(uri, words).start;
  const position: Position = { line, character: character + behind };
  return it.request<T>(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
};
/** The number at the end of the row of what was received. */
const cell = () => {
  const { end } = it.place(uri, row);
  return {
    start: { ...end, character: end.character - 4 },
    end: { ...end, character: end.character - 2 },
  };
};

test('the server says what it can do with numbers', async () => {
  const { capabilities } = await start();
  expect(capabilities).toMatchObject({
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
  });
});

test('a hover is in Markdown where that is shown, and plain elsewhere', async () => {
  await start({ rich: true });
  const { contents, range } = await ask<Hover>('hover', '14件');
  expect(contents).toEqual({
    kind: 'markdown',
    value: '**“14件”对应表格中的**  \n表三 · 一、本年新收政府信息公开申请数量 · 总计：14  \n✓ 与表格一致',
  });
  expect(range).toEqual(it.place(uri, '14件'));
  await it.leave();
  await start({ locale: 'en' });
  expect(await ask<Hover>('hover', '14件')).toMatchObject({
    contents: {
      kind: 'plaintext',
      value: '“14件” in the tables\n表三 · 一、本年新收政府信息公开申请数量 · 总计: 14\n✓ The table says the same',
    },
  });
  expect(await ask('hover', '# 某县教育局', {}, 0)).toBeNull();
});

test('a rule that is off says nothing in a hover', async () => {
  const settings = { value: { rules: {} as Record<string, string> } };
  await start({ settings, rich: true }, text('我局新收政府信息公开申请20件。'));
  expect(JSON.stringify(await ask('hover', '20件'))).toContain('text-new');
  settings.value = { rules: { 'text-new': 'off' } };
  it.notify('workspace/didChangeConfiguration', { settings: null });
  expect(JSON.stringify(await ask('hover', '20件'))).not.toContain('text-new');
});

test('a definition leads to the cell, with what was asked about where that is shown', async () => {
  await start({ rich: true });
  const [link] = await ask<LocationLink[]>('definition', '14件');
  const { line } = cell().start;
  expect(link).toEqual({
    originSelectionRange: it.place(uri, '14件'),
    targetUri: uri,
    targetSelectionRange: cell(),
    targetRange: { start: { line, character: 0 }, end: it.place(uri, row).end },
  });
  await it.leave();
  await start();
  expect(await ask<Location[]>('definition', '14件')).toEqual([{ uri, range: cell() }]);
});

test('references are the prose, and the cell where it is wanted', async () => {
  await start();
  const places = (includeDeclaration: boolean) =>
    ask<Location[]>('references', row, { context: { includeDeclaration } }, row.length - 3);
  const prose = { uri, range: it.place(uri, '14件') };
  expect(await places(false)).toEqual([prose]);
  expect(await places(true)).toEqual([{ uri, range: cell() }, prose]);
});

test('highlights tell where a number is made from where it is told', async () => {
  await start();
  expect(await ask<DocumentHighlight[]>('documentHighlight', '14件')).toEqual([
    { range: cell(), kind: DocumentHighlightKind.Write },
    { range: it.place(uri, '14件'), kind: DocumentHighlightKind.Read },
  ]);
});

test('a rename changes all places, for the version it was asked of', async () => {
  await start();
  expect(await ask('prepareRename', '14件')).toEqual({
    range: { ...it.place(uri, '14件'), end: it.place(uri, '件。').start },
    placeholder: '14',
  });
  const edit = await ask<WorkspaceEdit>('rename', '14件', { newName: '二十' });
  expect(edit).toMatchObject({ documentChanges: [{ textDocument: { uri, version: 1 } }] });
  const [change] = edit.documentChanges as TextDocumentEdit[];
  expect(change!.edits).toEqual([
    { range: { ...it.place(uri, '14件'), end: it.place(uri, '件。').start }, newText: '20' },
    { range: cell(), newText: '20' },
  ]);
});

test('a rename of places that disagreed asks first, where the client can', async () => {
  await start({ annotations: true }, text('我局新收政府信息公开申请17件。'));
  expect(await ask('rename', '17件', { newName: '20' })).toMatchObject({
    changeAnnotations: {
      ask: { needsConfirmation: true, description: '正文有 1 处原来与表格不一致，改后相同' },
    },
  });
});

test('what cannot be renamed is refused with words in the language of the reader', async () => {
  await start({ locale: 'en' }, text('我局收到政府信息公开申请16件。'));
  const refused = { code: LSPErrorCodes.RequestFailed };
  await expect(ask('prepareRename', '16件')).rejects.toMatchObject({
    ...refused,
    message: 'This number is the sum of 2 cells (14 + 2); change the cells themselves',
  });
  await expect(ask('rename', row, { newName: 'many' }, row.length - 3)).rejects.toMatchObject({
    ...refused,
    message: '“many” is not a whole number that is not negative',
  });
  expect(await ask('prepareRename', '# 某县教育局', {}, 0)).toBeNull();
});

test('the action that asks for a number is for clients that can ask', async () => {
  await start({ options: { asks: true } });
  const asking = async () => (await it.actions(uri, it.place(uri, '14件'))).filter((one) => one.title.endsWith('…'));
  expect(await asking()).toEqual([
    {
      title: '两处一并改为…',
      kind: 'refactor.rewrite',
      command: {
        title: '两处一并改为…',
        command: 'nianbao.askNumber',
        arguments: [{ uri, position: it.place(uri, '14件').start }],
      },
    },
  ]);
  await it.leave();
  await start();
  expect(await asking()).toEqual([]);
});

test('the actions that change both places stand beside the fix of the finding', async () => {
  await start({}, text('我局新收政府信息公开申请20件。'));
  const found = await it.actions(uri, it.place(uri, '20件'), ['quickfix']);
  const both = found.find((one) => one.title === '两处一并改为 20')!;
  expect(it.applied(uri, both)).toBe(text('我局新收政府信息公开申请20件。').replace('0 | 14 |', '0 | 20 |'));
  expect(both.diagnostics?.map((one) => one.code)).toEqual(['text-new']);
  expect(found.filter((one) => it.applied(uri, one) === text())).toHaveLength(1);
});
