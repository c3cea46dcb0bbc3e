import { afterEach, describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { type Rule, rule } from '../../server/src/rules/rule.ts';
import { type Client, configUri, connect, draft, of, type Setup } from './client.ts';

const uri = 'file:///w/a.nianbao.md';
const wrong = 't3-row-total';
let it: Client;
const start = async (setup?: Setup): Promise<Client> => {
  it = await connect(setup);
  return it;
};
afterEach(() => it.leave());

describe('push', () => {
  test('findings come with the version, the rule and the place', async () => {
    const { open, pushed, capabilities } = await start();
    expect(capabilities.diagnosticProvider).toBeUndefined();
    open(uri, draft('5'));
    const [found] = of(wrong, await pushed(uri, 1));
    expect(found).toMatchObject({
      source: '年报',
      severity: 1,
      range: { start: { line: 4, character: 45 }, end: { line: 4, character: 46 } },
      message: expect.stringContaining('应为 4'),
    });
  });

  test('an edit that changes no finding is answered all the same', async () => {
    const { open, edit, pushed } = await start();
    open(uri, draft());
    const before = await pushed(uri, 1);
    edit(uri, '某街道', '某某街道');
    expect(of(wrong, await pushed(uri, 2))).toEqual(of(wrong, before));
  });

  test('fifty edits at once are answered once, for the last', async () => {
    const { open, edit, pushed, published, request } = await start();
    open(uri, draft());
    await pushed(uri, 1);
    published.length = 0;
    for (let i = 0; i < 50; i++) edit(uri, i % 2 ? '| 31 |' : '| 3 |', i % 2 ? '| 3 |' : '| 31 |');
    await pushed(uri, 51);
    await request('nianbao/tables', { textDocument: { uri } });
    expect(published.map((p) => p.version)).toEqual([51]);
  });

  test('a closed document is cleared, and a document of another language is left alone', async () => {
    const { open, close, pushed, published, until } = await start();
    open('file:///w/b.md', draft('5'), 'markdown');
    open(uri, draft('5'));
    await pushed(uri, 1);
    close(uri);
    await until(() => published.at(-1)?.diagnostics.length === 0);
    expect(published.some((p) => p.uri.endsWith('b.md'))).toBe(false);
  });

  test('a document that is no file is checked', async () => {
    const { open, pushed } = await start();
    open('untitled:Untitled-1', draft('5'));
    expect(of(wrong, await pushed('untitled:Untitled-1', 1))).toHaveLength(1);
  });

  test('positions count UTF-16 units and survive CRLF', async () => {
    const { open, pushed } = await start();
    const residue = '[bookmark: 𠮷]';
    open(uri, draft('5', '\r\n').replace('# ', '# 𠮷').replace('申请数量 |', `申请数量${residue} |`));
    const [found] = of(wrong, await pushed(uri, 1));
    expect(residue).toHaveLength(14);
    expect(found?.range.start).toEqual({ line: 4, character: 45 + 14 });
  });

  test('messages follow the locale of the client, and the setting above it', async () => {
    const settings = { value: {} as unknown };
    const { open, pushed, notify } = await start({ locale: 'en', settings });
    open(uri, draft('5'));
    expect(of(wrong, await pushed(uri, 1))[0]?.message).toContain('should be 4');
    settings.value = { locale: 'zh' };
    notify('workspace/didChangeConfiguration', { settings: null });
    await it.until(() => it.published.findLast((p) => String(of(wrong, p.diagnostics)[0]?.message).includes('应为 4')));
  });

  test('a rule that throws costs its own findings and nothing else', async () => {
    const broken = rule<null>({
      ...(rules[0] as Rule<null>),
      id: 'broken-rule',
      check: () => {
        throw new Error('out of order');
      },
    });
    (rules as Rule<unknown>[]).unshift(broken as Rule<unknown>);
    try {
      const { open, pushed, logged } = await start();
      open(uri, draft('5'));
      expect(of(wrong, await pushed(uri, 1))).toHaveLength(1);
      expect(logged.join()).toContain('broken-rule');
    } finally {
      (rules as Rule<unknown>[]).shift();
    }
  });

  test('a file far too large for a report is not checked, and says so', async () => {
    const { open, pushed, request } = await start();
    open(uri, '一'.repeat(4_000_001));
    expect((await pushed(uri, 1)).map((d) => d.code)).toEqual(['document-too-large']);
    expect(await request('nianbao/summary', { textDocument: { uri } })).toBeNull();
  });

  test('with run: onSave nothing is said before the save', async () => {
    const { open, edit, save, pushed, published, request } = await start({ settings: { value: { run: 'onSave' } } });
    open(uri, draft());
    await pushed(uri, 1);
    edit(uri, '| 4 |', '| 5 |');
    await request('nianbao/tables', { textDocument: { uri } });
    expect(published.some((p) => p.version === 2)).toBe(false);
    save(uri);
    expect(of(wrong, await pushed(uri, 2))).toHaveLength(1);
  });

  test('what is being typed is held back until the cursor leaves the cell', async () => {
    const { open, edit, pushed, place, text, notify, until, published } = await start();
    open(uri, draft());
    await pushed(uri, 1);
    const at = text(uri).indexOf('| 4 |') + 2;
    notify('nianbao/cursor', { uri, offset: at });
    edit(uri, '| 4 |', '| 45 |');
    notify('nianbao/cursor', { uri, offset: at + 2 });
    expect(of(wrong, await pushed(uri, 2))).toEqual([]);
    notify('nianbao/cursor', { uri, offset: 3 });
    const shown = await until(() => of(wrong, published.at(-1)!.diagnostics)[0]);
    expect(shown.range).toEqual(place(uri, '45'));
  });
});

describe('settings', () => {
  test('a change in the editor is followed', async () => {
    const settings = { value: {} as unknown };
    const { open, pushed, notify, until, published, asked } = await start({ settings });
    open(uri, draft('5'));
    expect(of(wrong, await pushed(uri, 1))[0]?.severity).toBe(1);
    settings.value = { rules: { [wrong]: 'hint' } };
    notify('workspace/didChangeConfiguration', { settings: null });
    await until(() => of(wrong, published.at(-1)!.diagnostics)[0]?.severity === 4);
    expect(asked.registered).toContain('workspace/didChangeWatchedFiles');
  });

  test('the nearest .nianbao.json wins over the editor, and its changes are followed', async () => {
    const files = new Map([[configUri, `{ "rules": { "${wrong}": "off" } } // nothing`]]);
    const { open, pushed, notify, until, published } = await start({
      files,
      settings: { value: { rules: { [wrong]: 'info' } } },
    });
    open(uri, draft('5'));
    expect(of(wrong, await pushed(uri, 1))).toEqual([]);
    files.set(configUri, `{ "rules": { "${wrong}": "warning" } }`);
    notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configUri, type: 2 }] });
    await until(() => of(wrong, published.at(-1)!.diagnostics)[0]?.severity === 2);
    files.delete(configUri);
    notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configUri, type: 3 }] });
    await until(() => of(wrong, published.at(-1)!.diagnostics)[0]?.severity === 3);
  });

  test('a client without workspace/configuration may send settings along', async () => {
    const { open, pushed } = await start({ options: { settings: { rules: { [wrong]: 'hint' } } } });
    open(uri, draft('5'));
    expect(of(wrong, await pushed(uri, 1))[0]?.severity).toBe(4);
  });
});

describe('pull', () => {
  test('findings are pulled and never pushed as well', async () => {
    const { open, pull, published, capabilities } = await start({ pulls: true });
    expect(capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true, workspaceDiagnostics: true });
    open(uri, draft('5'));
    const report = await pull(uri);
    expect(report.kind === 'full' && of(wrong, report.items)).toHaveLength(1);
    expect(published).toEqual([]);
  });

  test('the same version with the same settings is unchanged', async () => {
    const { open, edit, pull } = await start({ pulls: true });
    open(uri, draft('5'));
    const first = await pull(uri);
    expect(await pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    edit(uri, '| 5 |', '| 6 |');
    expect((await pull(uri, first.resultId)).kind).toBe('full');
  });

  test('a document opened again is not taken for what it was before', async () => {
    const { open, close, pull } = await start({ pulls: true });
    open(uri, draft('5'));
    const { resultId } = await pull(uri);
    close(uri);
    open(uri, draft('4'));
    const report = await pull(uri, resultId);
    expect(report.kind === 'full' && of(wrong, report.items)).toEqual([]);
  });

  test('a changed setting makes the client pull again, and the answer is new', async () => {
    const settings = { value: {} as unknown };
    const { open, pull, notify, until, asked } = await start({ pulls: true, settings });
    open(uri, draft('5'));
    const { resultId } = await pull(uri);
    settings.value = { rules: { [wrong]: 'off' } };
    notify('workspace/didChangeConfiguration', { settings: null });
    await until(() => asked.refreshes > 0);
    const report = await pull(uri, resultId);
    expect(report.kind === 'full' && of(wrong, report.items)).toEqual([]);
  });

  test('a cancelled pull is an error and never an empty list', async () => {
    const { open, client } = await start({ pulls: true });
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    open(uri, draft('5'));
    const source = new CancellationTokenSource();
    const asked = client.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
  });

  test('a document that is not open has no findings and costs nothing', async () => {
    const { pull, request } = await start({ pulls: true });
    expect(await pull('file:///w/nowhere.nianbao.md')).toEqual({ kind: 'full', items: [] });
    const params = { textDocument: { uri: 'file:///w/nowhere.nianbao.md' }, context: { diagnostics: [] } };
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(await request('textDocument/codeAction', { ...params, range })).toBeNull();
  });
});
