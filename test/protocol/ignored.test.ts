import { afterEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { type Client, carried, connect, of, type Setup } from './client.ts';

const carry = 'cross-year-carry';

let it: Client;
const start = async (setup?: Setup): Promise<void> => {
  it = await connect(setup);
};
afterEach(() => it.leave());

const full = async (uri: string): Promise<readonly Diagnostic[]> => {
  const report = await it.pull(uri);
  return report.kind === 'full' ? report.items : [];
};

const changed = (uri: string, type: 1 | 2 | 3): void =>
  it.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

describe('what .gitignore names', () => {
  const root = 'file:///w/.gitignore';
  const others = ['a', 'out/b', 'sub/c', 'sub/d'].map((name) => `file:///w/${name}.nianbao.md`);
  const all = (): Map<string, string> =>
    new Map<string, string>([
      [root, 'out/\n*.tmp.nianbao.md\n'],
      ['file:///w/sub/.gitignore', '*\n!d.nianbao.md\n'],
      ...others.map((uri, i): [string, string] => [uri, carried(2021 + 2 * i, 0, 0)]),
      ['file:///w/a.tmp.nianbao.md', carried(2030, 0, 0)],
    ]);
  const seen = async (): Promise<string[]> =>
    (await it.pullAll()).items.filter((one) => one.kind === 'full').map((one) => one.uri);

  test('is no draft of the workspace, in nested folders and where a name is taken back', async () => {
    await start({ pulls: true, files: all() });
    expect((await seen()).sort()).toEqual([others[0], others[3]]);
    expect(await full(others[1]!)).toEqual([]);
  });

  test('follows such a file that changes, comes and goes', async () => {
    const files = all();
    await start({ pulls: true, files });
    await seen();
    files.set(root, 'a.*\n');
    changed(root, 2);
    expect((await seen()).sort()).toEqual([others[1], others[3]]);
    files.delete(root);
    changed(root, 3);
    expect((await seen()).sort()).toEqual([
      'file:///w/a.nianbao.md',
      'file:///w/a.tmp.nianbao.md',
      others[1],
      others[3],
    ]);
    files.set('file:///w/out/.gitignore', '*\n');
    changed('file:///w/out/.gitignore', 1);
    expect(await seen()).not.toContain(others[1]);
  });

  test('a draft of that kind that comes later is none, and one that is open is one', async () => {
    const files = all();
    await start({ pulls: true, files });
    await seen();
    const late = 'file:///w/out/late.nianbao.md';
    files.set(late, carried(2020, 0, 3));
    changed(late, 1);
    expect(await seen()).not.toContain(late);
    it.open(late, carried(2020, 0, 3));
    await seen();
    expect(of(carry, await full(others[0]!))).toHaveLength(2);
    it.close(late);
    await seen();
    expect(of(carry, await full(others[0]!))).toEqual([]);
  });

  test('counts above the folder as far as its repository, but not where it names the folder itself', async () => {
    const files = all();
    files.set('file:///.git/HEAD', 'ref: refs/heads/main\n');
    files.set('file:///w/.git/HEAD', 'ref: refs/heads/main\n');
    await start({ pulls: true, files, folders: ['file:///w/sub', 'file:///w/out'] });
    expect((await seen()).sort()).toEqual([others[1], others[3]]);
  });
});
