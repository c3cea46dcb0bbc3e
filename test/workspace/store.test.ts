import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { largest, store } from '../../server/src/workspace/store.ts';
import { keyOf, nameOf, within } from '../../server/src/workspace/uris.ts';
import { read } from '../check.ts';

const uri = 'file:///w/a.nianbao.md';
const report = (year: number): string => `# 青禾县水务局${year}年政府信息公开工作年度报告\n`;

/** Files that come when the test says so, each as it was when it was asked for. */
function disk(files: Map<string, string>) {
  const waiting: (() => void)[] = [];
  const host = {
    read: (it: string) =>
      new Promise<string | undefined>((resolve) => {
        const text = files.get(it);
        // Rules about files are there at once.
        if (it.endsWith('.md')) waiting.push(() => resolve(text));
        else resolve(text);
      }),
    list: async () => [],
  };
  /** Once a file was asked for so often, lets that answer come. */
  const come = async (at: number): Promise<void> => {
    while (!waiting[at]) await setImmediate();
    waiting[at]();
  };
  const asked = async (count: number): Promise<void> => {
    while (waiting.length < count) await setImmediate();
  };
  return { all: store(host, () => ['file:///w']), waiting, come, asked };
}

test('of two looks at a file the later one counts, whichever comes first', async () => {
  const files = new Map([[uri, report(2021)]]);
  const { all, come, asked } = disk(files);
  const first = all.touched(uri);
  await asked(1);
  files.set(uri, report(2022));
  const second = all.touched(uri);
  await come(1);
  await second;
  await come(0);
  await first;
  expect(all.shelf.at(uri)?.year).toBe(2022);
});

test('a document that is opened while its file comes wins', async () => {
  const { all, come } = disk(new Map([[uri, report(2021)]]));
  const coming = all.touched(uri);
  all.open(uri, read(report(2022)));
  await come(0);
  await coming;
  expect(all.shelf.at(uri)?.year).toBe(2022);
  expect(all.closed).toEqual([]);
});

test('a file that goes is forgotten, and a document that was no file too', async () => {
  const files = new Map([[uri, report(2021)]]);
  const { all, come } = disk(files);
  const coming = all.touched(uri);
  await come(0);
  await coming;
  files.delete(uri);
  const going = all.touched(uri);
  await come(1);
  await going;
  all.open('untitled:Untitled-1', read(report(2022)));
  await all.close('untitled:Untitled-1');
  expect([...all.shelf.all, ...all.closed]).toEqual([]);
});

test('every state of a file has a number of its own', async () => {
  const { all, come, waiting } = disk(new Map([[uri, report(2021)]]));
  const seen = [all.revision(uri)];
  for (const step of [() => all.touched(uri), () => all.close(uri)]) {
    all.open(uri, undefined);
    const coming = all.close(uri);
    seen.push(all.revision(uri));
    await come(waiting.length);
    await coming;
    seen.push(all.revision(uri));
    const more = step();
    await come(waiting.length);
    await more;
    seen.push(all.revision(uri));
  }
  expect(new Set(seen).size).toBe(seen.length);
});

test('what is far too large is known and says nothing', async () => {
  const { all, come } = disk(new Map([[uri, report(2021) + '一'.repeat(largest)]]));
  const coming = all.touched(uri);
  await come(0);
  await coming;
  expect([...all.shelf.all]).toEqual([]);
  expect(all.closed.map((it) => it.uri)).toEqual([uri]);
});

test.each([
  ['a draft', 'file:///w/a.nianbao.md', true],
  ['one by its official name', 'file:///w/x/2022年政府信息公开工作年度报告.md', true],
  ['one whose folder has a dot', 'file:///w/.git/a.nianbao.md', false],
  ['one of a package', 'file:///w/x/node_modules/y/a.nianbao.md', false],
  ['another file', 'file:///w/README.md', false],
  ['one beside the folder', 'file:///ww/a.nianbao.md', false],
])('%s: %s belongs to the workspace: %s', async (_, it, holds) => {
  const all = store({ read: async () => undefined, list: async () => [] }, () => ['file:///w']);
  expect(await all.holds(it)).toBe(holds);
});

test('one file has one key, however editors write it', () => {
  const name = '年报(定稿) 100%.md';
  expect(keyOf(within('file:///c%3A/w', name))).toBe(keyOf(`file:///C:/w/${name}`));
  expect(nameOf(within('file:///w', name))).toBe(name);
  expect(within('file:///w/', 'a(1).md')).toBe('file:///w/a%281%29.md');
});
