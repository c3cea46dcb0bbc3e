import { afterEach, expect, test } from 'vitest';
import type { Diagnostic, PreviousResultId, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { type Client, carried, configUri, connect, draft, of, type Setup } from './client.ts';

// Findings of the whole workspace, of files that are not open too.

const [before, after] = ['file:///w/2022.nianbao.md', 'file:///w/2023.nianbao.md'];
const carry = 'cross-year-carry';
const wrong = 't3-row-total';

let it: Client;
const start = async (setup?: Setup): Promise<Client> => {
  it = await connect(setup);
  return it;
};
afterEach(() => it.leave());

/** The findings of one rule in a file that is not open. */
const closed = (report: WorkspaceDiagnosticReport, uri: string, code: string): readonly Diagnostic[] =>
  report.items.flatMap((one) => (one.uri === uri && one.kind === 'full' ? of(code, one.items) : []));

/** What a client says of an answer when it asks again. */
const idsOf = (report: WorkspaceDiagnosticReport): PreviousResultId[] =>
  report.items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : { uri, value: resultId }));

const changed = (uri: string, type: 1 | 2 | 3): void =>
  it.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

const files = () =>
  new Map([
    [before, carried(2022, 0, 4)],
    [after, carried(2023, 3, 0)],
  ]);

test('every draft is told of, with what others say of it', async () => {
  const { pullAll } = await start({ pulls: true, files: files() });
  const report = await pullAll();
  expect(closed(report, after, carry)).toHaveLength(2);
  expect(closed(report, after, carry)[0]!.relatedInformation![0]!.location.uri).toBe(before);
});

// An editor keeps documents open that stand in no tab any more, and does not ask for them.
test('so is an open one, as it stands in the editor, until the client has that answer', async () => {
  const { edit, open, pull, pullAll } = await start({ pulls: true, files: files() });
  open(before, carried(2022, 0, 4));
  open(after, carried(2023, 4, 0));
  expect(closed(await pullAll(), after, carry)).toEqual([]);
  const { resultId } = await pull(after);
  edit(before, '| 4 |', '| 3 |');
  const report = await pullAll([{ uri: after, value: resultId! }]);
  expect(closed(report, after, carry)).toHaveLength(1);
  expect(report.items.find((one) => one.uri === after)?.version).toBe(1);
  const again = await pullAll(idsOf(report));
  expect(again.items.map((one) => one.kind)).toEqual(['unchanged', 'unchanged']);
});

test('an edit in an open draft changes the answer about a closed one', async () => {
  const { open, edit, pullAll } = await start({ pulls: true, files: files() });
  open(before, carried(2022, 0, 4));
  const first = await pullAll();
  expect(closed(first, after, carry)).toHaveLength(2);
  const again = await pullAll(idsOf(first));
  expect(again.items.map((one) => one.kind)).toEqual(['unchanged', 'unchanged']);
  edit(before, '| 4 |', '| 3 |');
  const second = await pullAll(idsOf(first));
  expect(closed(second, after, carry)).toHaveLength(1);
});

test('a file that went is cleared', async () => {
  const { files: disk, pullAll } = await start({ pulls: true, files: files() });
  const first = await pullAll();
  disk.delete(after);
  changed(after, 3);
  const second = await pullAll(idsOf(first));
  expect(second.items.find((one) => one.uri === after)).toEqual({
    kind: 'full',
    items: [],
    uri: after,
    version: null,
  });
});

test('settings beside a file count, and their changes', async () => {
  const disk = files();
  disk.set(configUri, `{ "rules": { "${carry}": "hint" } }`);
  const { pullAll } = await start({ pulls: true, files: disk });
  const first = await pullAll();
  expect(closed(first, after, carry).map((d) => d.severity)).toEqual([4, 4]);
  disk.set(configUri, `{ "rules": { "${carry}": "off" } }`);
  changed(configUri, 2);
  expect(closed(await pullAll(idsOf(first)), after, carry)).toEqual([]);
});

test('a file far too large for a report is not checked, and says so', async () => {
  await start({ pulls: true, files: new Map([[before, '一'.repeat(4_000_001)]]) });
  const [one] = (await it.pullAll()).items;
  expect(one!.kind === 'full' && one!.items.map((d) => d.code)).toEqual(['document-too-large']);
});

test('a closed document is answered from disk', async () => {
  const { open, close, pull } = await start({ pulls: true, files: files() });
  open(after, draft('5'));
  await pull(after);
  close(after);
  await it.pullAll();
  const report = await pull(after);
  expect(report.kind === 'full' && of(carry, report.items)).toHaveLength(2);
  expect(report.kind === 'full' && of(wrong, report.items)).toEqual([]);
});

test('a client that takes parts gets them, and then waits for news', async () => {
  const { client, edit, open } = await start({ pulls: true, files: files() });
  const parts: WorkspaceDiagnosticReport[] = [];
  client.onNotification('$/progress', ({ value }: { value: WorkspaceDiagnosticReport }) => void parts.push(value));
  const ask = (previousResultIds: PreviousResultId[], partialResultToken: string) =>
    it.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds, partialResultToken });
  open(before, carried(2022, 0, 4));
  expect((await ask([], 'a')).items).toEqual([]);
  expect(parts.flatMap((one) => one.items.map((item) => item.uri))).toEqual([before, after]);
  const waiting = ask(idsOf(parts.splice(0)[0]!), 'b');
  edit(before, '| 4 |', '| 3 |');
  await waiting;
  expect(parts.flatMap((one) => closed(one, after, carry))).toHaveLength(1);
});

test('a client that waits for news can stop waiting', async () => {
  const { client, pullAll } = await start({ pulls: true, files: files() });
  const { CancellationTokenSource } = await import('vscode-languageserver/node');
  const source = new CancellationTokenSource();
  const params = { previousResultIds: idsOf(await pullAll()), partialResultToken: 'a' };
  const asked = client.sendRequest('workspace/diagnostic', params, source.token);
  await pullAll();
  source.cancel();
  await expect(asked).rejects.toMatchObject({ code: -32800 });
});

test('a client that is told gets nothing about files it has not opened', async () => {
  const { open, pushed, published, request, capabilities } = await start({ files: files() });
  expect(capabilities.diagnosticProvider).toBeUndefined();
  open(before, carried(2022, 0, 4));
  await pushed(before, 1);
  await request('nianbao/tables', { textDocument: { uri: before } });
  expect(new Set(published.map((p) => p.uri))).toEqual(new Set([before]));
});
