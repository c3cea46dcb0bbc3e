import { afterEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { type Client, carried, connect, draft, of, type Setup } from './client.ts';

// Drafts that speak of each other: of one authority in two years, one of them open or both, or none.

const [before, after] = ['file:///w/2022.nianbao.md', 'file:///w/2023.nianbao.md'];
const carry = 'cross-year-carry';
const wrong = 't3-row-total';

let it: Client;
const start = async (setup?: Setup): Promise<Client> => {
  it = await connect(setup);
  return it;
};
afterEach(() => it.leave());

const full = async (uri: string): Promise<readonly Diagnostic[]> => {
  const report = await it.pull(uri);
  return report.kind === 'full' ? report.items : [];
};

const changed = (uri: string, type: 1 | 2 | 3): void =>
  it.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

describe('drafts that are open', () => {
  test('the other one is told anew when the cell it follows from changes', async () => {
    const { open, edit, pushed, until, published } = await start();
    open(before, carried(2022, 0, 3));
    open(after, carried(2023, 3, 0));
    expect(of(carry, await pushed(after, 1))).toEqual([]);
    edit(before, '| 3 |', '| 4 |');
    const [found] = await until(() => {
      const last = published.findLast((p) => p.uri === after);
      return last && of(carry, last.diagnostics).length > 0 && of(carry, last.diagnostics);
    });
    const [place] = found!.relatedInformation!;
    expect(place!.location.uri).toBe(before);
    expect(it.text(before).split('\n')[place!.location.range.start.line]).toContain('结转下年度');
  });

  test('a client that pulls is asked to pull again', async () => {
    const { open, edit, asked, until, pull, pullAll } = await start({ pulls: true });
    open(before, carried(2022, 0, 3));
    open(after, carried(2023, 3, 0));
    await pullAll();
    const first = await pull(after);
    expect((await pull(after, first.resultId)).kind).toBe('unchanged');
    const refreshes = asked.refreshes;
    edit(before, '| 3 |', '| 4 |');
    await until(() => asked.refreshes > refreshes);
    const second = await pull(after, first.resultId);
    expect(second.kind === 'full' && of(carry, second.items)).toHaveLength(1);
  });

  test('what concerns nobody else makes nobody ask', async () => {
    const { open, edit, asked, pull } = await start({ pulls: true });
    const settled = async () => {
      for (let i = 0; i < 20; i++) await it.request('nianbao/stops', { textDocument: { uri: before } });
    };
    open(before, carried(2022, 0, 3));
    open(after, carried(2024, 3, 0, '远山县教育局'));
    await settled();
    const { resultId } = await pull(after);
    const refreshes = asked.refreshes;
    edit(before, '| 3 |', '| 4 |');
    await settled();
    expect(asked.refreshes).toBe(refreshes);
    expect((await pull(after, resultId)).kind).toBe('unchanged');
  });

  test('a number that changes in a report on the same year concerns those alone that have to do with it', async () => {
    const street = (name: string, n: number): string => `---\n上级: 青禾县人民政府\n---\n${carried(2023, 0, n, name)}`;
    const [a, b, whole] = ['a', 'b', 'all'].map((it) => `file:///w/${it}.nianbao.md`);
    const { open, edit, pullAll } = await start({
      pulls: true,
      files: new Map([
        [b!, street('青禾县西街道办事处', 1)],
        [whole!, `---\n下级: [东街道办事处, 西街道办事处]\n---\n${carried(2023, 0, 4, '青禾县人民政府')}`],
      ]),
    });
    open(a!, street('青禾县东街道办事处', 3));
    const first = (await pullAll()).items.flatMap((one) =>
      one.kind === 'full' ? { uri: one.uri, value: one.resultId! } : [],
    );
    expect(first.map((one) => one.uri).sort()).toEqual([a, whole, b].sort());
    edit(a!, '办理 | 3 |', '办理 | 2 |');
    const then = (await pullAll(first)).items;
    expect(then.filter((one) => one.kind === 'full').map((one) => one.uri)).toEqual([a, whole]);
  });

  test('the fix of a finding between two drafts is offered', async () => {
    const { open, actions, place, pullAll, applied } = await start({ pulls: true });
    open(before, carried(2022, 0, 3));
    open(after, carried(2023, 2, 0));
    await pullAll();
    const found = await actions(after, place(after, '| 2 |'), ['quickfix']);
    const fix = found.find((a) => a.diagnostics?.some((d) => d.code === carry))!;
    expect(fix.title).toContain('按上一年度报告改为 3');
    expect(applied(after, fix)).toContain('| 二、上年结转政府信息公开申请数量 | 3 |');
  });
});

describe('files of the folders', () => {
  test('they are read once the first draft was checked, and what they say of it is told then', async () => {
    const files = new Map([[before, carried(2022, 0, 4)]]);
    const { open, pushed, until, published } = await start({ files });
    open(after, carried(2023, 3, 0));
    expect(of(carry, await pushed(after, 1))).toEqual([]);
    await until(() => of(carry, published.at(-1)!.diagnostics).length > 0);
    expect(published.filter((p) => p.uri === before)).toEqual([]);
  });

  test('nothing is read before a draft is open or somebody asks', async () => {
    let reads = 0;
    const files = new (class extends Map<string, string> {
      override get(uri: string) {
        if (uri === before) reads++;
        return super.get(uri);
      }
    })([[before, carried(2022, 0, 4)]]);
    const { request } = await start({ files });
    await request('nianbao/rulePage', { rule: wrong, locale: 'zh' });
    expect(reads).toBe(0);
  });

  test('folders with a dot, node_modules and other files are no part of it', async () => {
    const skipped = ['file:///w/.git/a.nianbao.md', 'file:///w/x/node_modules/a.nianbao.md', 'file:///w/x/README.md'];
    const deep = 'file:///w/x/y/a.nianbao.md';
    await start({ pulls: true, files: new Map([...skipped, deep].map((uri) => [uri, draft('5')])) });
    expect((await it.pullAll()).items.map((one) => one.uri)).toEqual([deep]);
  });

  test('a name that has to be escaped is the same file, however it is written', async () => {
    const name = '青禾县水务局2022年政府信息公开工作年度报告(定稿).md';
    const files = new Map([[`file:///w/${name}`, carried(2022, 0, 4)]]);
    const { open, pullAll } = await start({ pulls: true, files });
    const uri = `file:///w/${encodeURIComponent(name)}`;
    open(uri, carried(2022, 0, 5));
    open(after, carried(2023, 3, 0));
    expect((await pullAll()).items.map((one) => one.uri)).toEqual([uri, after]);
    const [found] = of(carry, await full(after));
    expect(found!.message).toContain('结转 5');
    expect(found!.relatedInformation![0]!.location.uri).toBe(uri);
  });

  test('changes on disk are followed', async () => {
    const files = new Map<string, string>();
    const { open, until, published, pushed } = await start({ files });
    open(after, carried(2023, 3, 0));
    await pushed(after, 1);
    const told = (count: number) => until(() => of(carry, published.at(-1)!.diagnostics).length === count);
    for (const [out, count] of [
      [4, 2],
      [3, 0],
      [5, 2],
    ] as const) {
      files.set(before, carried(2022, 0, out));
      changed(before, 2);
      await told(count);
    }
    files.delete(before);
    changed(before, 3);
    await told(0);
  });

  test('a folder that goes takes its drafts along, and one that is renamed brings them back', async () => {
    const files = new Map([['file:///w/old/2022.nianbao.md', carried(2022, 0, 4)]]);
    const { open, pullAll, notify } = await start({ pulls: true, files });
    open(after, carried(2023, 3, 0));
    await pullAll();
    expect(of(carry, await full(after))).toHaveLength(2);
    files.clear();
    changed('file:///w/old', 3);
    await pullAll();
    expect(of(carry, await full(after))).toEqual([]);
    files.set('file:///w/new/2022.nianbao.md', carried(2022, 0, 4));
    notify('workspace/didRenameFiles', { files: [{ oldUri: 'file:///w/old', newUri: 'file:///w/new' }] });
    await pullAll();
    expect(of(carry, await full(after))[0]!.relatedInformation![0]!.location.uri).toBe('file:///w/new/2022.nianbao.md');
  });

  test('a folder is opened and closed while the server runs', async () => {
    const files = new Map([['file:///v/2022.nianbao.md', carried(2022, 0, 4)]]);
    const { open, pullAll, notify } = await start({ pulls: true, files });
    open(after, carried(2023, 3, 0));
    expect((await pullAll()).items).toHaveLength(1);
    const folder = { uri: 'file:///v', name: 'v' };
    notify('workspace/didChangeWorkspaceFolders', { event: { added: [folder], removed: [] } });
    expect((await pullAll()).items).toHaveLength(2);
    expect(of(carry, await full(after))).toHaveLength(2);
    notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } });
    expect((await pullAll()).items).toHaveLength(1);
    expect(of(carry, await full(after))).toEqual([]);
  });

  test('when a draft is closed, what is on disk counts again', async () => {
    const files = new Map([[before, carried(2022, 0, 3)]]);
    const { open, close, pullAll } = await start({ pulls: true, files });
    open(before, carried(2022, 0, 4));
    open(after, carried(2023, 3, 0));
    await pullAll();
    expect(of(carry, await full(after))).toHaveLength(2);
    close(before);
    await pullAll();
    expect(of(carry, await full(after))).toEqual([]);
  });

  test('where the server can list no folder, the client does', async () => {
    const uri = 'vfs://host/w/2022.nianbao.md';
    const { open, client, pullAll } = await start({
      pulls: true,
      folders: ['vfs://host/w'],
      options: { reads: true, finds: true },
    });
    client.onRequest('nianbao/findFiles', ({ folder, names }: { folder: string; names: string[] }) => {
      expect([folder, names]).toEqual(['vfs://host/w', expect.arrayContaining(['*.nianbao.md'])]);
      return { uris: [uri] };
    });
    client.onRequest('nianbao/readFile', (asked: { uri: string }) =>
      asked.uri === uri ? { text: carried(2022, 0, 4) } : null,
    );
    open('vfs://host/w/2023.nianbao.md', carried(2023, 3, 0));
    await pullAll();
    expect(of(carry, await full('vfs://host/w/2023.nianbao.md'))).toHaveLength(2);
  });

  test('a long way shows how far it has come, and ends when the user has had enough', async () => {
    const uris = [...Array(200).keys()].map((i) => `file:///w/${i}.nianbao.md`);
    const { client, pullAll } = await start({
      pulls: true,
      progress: true,
      files: new Map(uris.map((uri) => [uri, draft('5')])),
    });
    const told: string[] = [];
    client.onRequest('window/workDoneProgress/create', () => null);
    client.onNotification('$/progress', ({ token, value }: { token: string; value: { kind: string } }) => {
      told.push(value.kind);
      if (value.kind === 'begin') it.notify('window/workDoneProgress/cancel', { token });
    });
    const count = (await pullAll()).items.length;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(200);
    expect([told[0], told.at(-1)]).toEqual(['begin', 'end']);
  });
});

describe('from one draft to another', () => {
  test('a cell that was carried over leads to last year’s', async () => {
    const { open, place, request, pullAll } = await start({
      pulls: true,
      rich: true,
      files: new Map([[before, carried(2022, 0, 4)]]),
    });
    open(after, carried(2023, 3, 0));
    await pullAll();
    const position = place(after, '3 |').start;
    const asked = { textDocument: { uri: after }, position };
    expect(await request('textDocument/definition', asked)).toEqual([
      {
        originSelectionRange: { start: position, end: { ...position, character: position.character + 1 } },
        targetUri: before,
        targetRange: { start: { line: 5, character: 0 }, end: { line: 5, character: 17 } },
        targetSelectionRange: { start: { line: 5, character: 16 }, end: { line: 5, character: 17 } },
      },
    ]);
    const own = { textDocument: { uri: after }, position: place(after, '继续办理 | 0').end };
    expect(await request('textDocument/definition', own)).toMatchObject([{ targetUri: after }]);
  });

  test('a number tells those of the years before', async () => {
    const year = (of: number, n: number): [string, string] => [`file:///w/${of}.nianbao.md`, carried(of, n, 0)];
    const files = new Map([year(2018, 9), year(2019, 1), year(2021, 4), year(2022, 5)]);
    const { open, place, request, pullAll } = await start({ pulls: true, files });
    open(after, carried(2023, 3, 0));
    await pullAll();
    const asked = { textDocument: { uri: after }, position: place(after, '3 |').start };
    const { contents } = await request<{ contents: { value: string } }>('textDocument/hover', asked);
    expect(contents.value).toContain('历年：2019：1 · 2021：4 · 2022：5\n');
  });
});
