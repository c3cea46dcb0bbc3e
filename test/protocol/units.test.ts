import { afterEach, describe, expect, test } from 'vitest';
import { type Ledger, ledger, sum } from '../../server/src/protocol.ts';
import { part, whole } from '../../server/src/rules/units/drafts.ts';
import { type Client, connect, type Setup } from './client.ts';

// An aggregate and its parts: its blank cells filled from them, and a new one made of them.

const county = '青禾县人民政府';
const names = ['青禾县云溪镇人民政府', '青禾县柳河镇人民政府'];
const above = (text: string): string => `---\n上级: ${county}\n---\n${text}`;
const [a, b, all] = ['file:///w/镇/a.nianbao.md', 'file:///w/镇/b.nianbao.md', 'file:///w/all.nianbao.md'];
const parts = (): Map<string, string> =>
  new Map([
    [a, above(part(names[0]!, '20', '2'))],
    [b, part(names[1]!, '11', '0')],
  ]);

let it: Client;
const start = async (setup?: Setup): Promise<void> => {
  it = await connect(setup);
};
afterEach(() => it.leave());

describe('filling an aggregate', () => {
  const offers = async () => {
    const found = await it.actions(all, it.place(all, '行政处罚'), ['refactor.rewrite']);
    return found.filter((one) => one.title.includes('下级单位之和填写'));
  };

  test('is offered as a rewriting, and fills what is blank from files and open drafts', async () => {
    await start({ pulls: true, files: parts() });
    it.open(b, part(names[1]!, '12', '0'));
    it.open(all, whole(county, names, '', ''));
    await it.pullAll();
    const [only, ...others] = await offers();
    expect([only!.title, only!.kind, others]).toEqual(['由下级单位之和填写本表空格（2 格）', 'refactor.rewrite', []]);
    expect(it.applied(all, only!)).toBe(whole(county, names, '32', '2'));
  });

  test('is not offered while a part is missing, and is once it comes', async () => {
    const files = parts();
    files.delete(b);
    await start({ pulls: true, files });
    it.open(all, whole(county, names, '', ''));
    await it.pullAll();
    expect(await offers()).toEqual([]);
    files.set(b, part(names[1]!, '11', '0'));
    it.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: b, type: 1 }] });
    await it.pullAll();
    expect(await offers()).toHaveLength(1);
  });
});

describe('a new aggregate', () => {
  const ask = (question: object) =>
    it.request<{ text: string; blank: number; fault: string }>(sum.method, { locale: 'zh', ...question });

  test('adds open drafts and files up, and says in each table where its numbers come from', async () => {
    await start({ files: parts() });
    it.open(b, part(names[1]!, '12', '0'));
    const { text, blank } = await ask({ uris: [a, b], unit: county });
    expect(text).toContain(`单位: ${county}\n年度: 2023\n下级:\n  - ${names[0]}\n  - ${names[1]}\n`);
    expect(text).toMatch(/\| 行政处罚 \| 32 \|\n\| 行政强制 \| 2 \|/);
    expect(text).toContain(`- ${names[0]}（镇/a.nianbao.md）\n- ${names[1]}（镇/b.nianbao.md）`);
    expect(blank).toBeGreaterThan(0);
    // What it makes is an aggregate whose parts are all known.
    it.open('untitled:Untitled-1', text);
    expect(
      (await it.pushed('untitled:Untitled-1', 1)).filter((one) => String(one.code).startsWith('cross-unit')),
    ).toEqual([]);
  });

  test('is about the authority its parts name, where they name one', async () => {
    await start({ files: parts() });
    expect((await ask({ uris: [a, b] })).text).toContain(`# ${county}2023年`);
    expect((await ask({ uris: [b] })).fault).toContain('汇总单位的全称');
  });

  test('counts a file once that is spelt in two ways', async () => {
    await start({ files: parts() });
    expect((await ask({ uris: [a, encodeURI(a)] })).text).toContain('| 行政处罚 | 20 |');
  });

  test.each([
    ['one part cannot be read', [a, 'file:///w/none.nianbao.md'], '无法读取 none.nianbao.md'],
    ['there is none', [], '没有可以汇总的草稿'],
    ['a year is another', [a, all], '不同年度不能相加'],
  ])('is refused in words where %s', async (_, uris, words) => {
    const files = parts().set(all, part('青禾县白石镇', '1', '1').replace('2023', '2022'));
    await start({ files });
    expect((await ask({ uris, unit: county })).fault).toContain(words);
    if (uris.length > 1) expect((await ask({ uris, unit: county, locale: 'en' })).fault).toMatch(/^[\x20-\x7e]/);
  });

  test('names files by their folder where there are several', async () => {
    await start({ files: parts(), folders: ['file:///w/镇', 'file:///x'] });
    expect((await ask({ uris: [a], unit: county })).text).toContain('（镇/a.nianbao.md）');
  });
});

test('the ledger says whom a draft names as the one above it', async () => {
  await start({ files: parts() });
  const { units } = await it.request<Ledger>(ledger.method, {});
  const parents = units.map(({ unit, years }) => [unit, years[0]!.drafts[0]!.parent]);
  expect(Object.fromEntries(parents)).toEqual({ [names[0]!]: county, [names[1]!]: undefined });
});
