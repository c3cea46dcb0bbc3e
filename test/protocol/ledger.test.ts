import { afterEach, expect, test } from 'vitest';
import { archiveChanged, compare, type Ledger, ledger, nextYear, reread } from '../../server/src/protocol.ts';
import { type Client, connect, type Setup } from './client.ts';

/** A report whose title is all that is right of it, or one with a total that is wrong too. */
const report = (year: number, total = 4, unit = '青禾县水务局'): string =>
  [
    `# ${unit}${year}年政府信息公开工作年度报告`,
    '',
    '| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    '| :-- | --: | --: | --: | --: | --: | --: | --: |',
    `| 四、结转下年度继续办理 | 3 | 1 | 0 | 0 | 0 | 0 | ${total} |`,
    '',
  ].join('\n');

const uri = (year: number): string => `file:///w/${year}.nianbao.md`;

let it: Client;
let told: number;
const start = async (setup?: Setup): Promise<void> => {
  it = await connect(setup);
  told = 0;
  it.client.onNotification(archiveChanged, () => void told++);
};
afterEach(() => it.leave());

const ask = (): Promise<Ledger> => it.request<Ledger>(ledger.method, {});

/** `2024: 2 errors, 2023: unchecked, 2022: missing`, of the first unit. */
const shown = ({ units: [unit] }: Ledger): string =>
  unit!.years
    .map(({ year, drafts: [draft] }) => {
      const state = !draft ? 'missing' : draft.errors === undefined ? 'unchecked' : `${draft.errors} errors`;
      return `${year}: ${state}`;
    })
    .join(', ');

/** Resolves when the client was told so often, each time after another question of its own. */
async function untilTold(count: number): Promise<void> {
  while (told < count) await it.request('nianbao/rulePage', { rule: 'no', locale: 'zh' });
}

const both = new Map([
  [uri(2021), report(2021)],
  [uri(2023), report(2023, 5)],
]);

test('what nobody has checked yet is said to be unchecked, and what is missing to be missing', async () => {
  await start({ pulls: true, files: new Map(both) });
  expect(shown(await ask())).toBe('2023: unchecked, 2022: missing, 2021: unchecked');
});

test('a draft that was checked has the numbers the client was told, whether it is open or not', async () => {
  await start({ pulls: true, files: new Map(both) });
  const { items } = await it.pullAll();
  const errors = items.flatMap((one) => (one.kind === 'full' && one.uri === uri(2023) ? one.items : []));
  const count = errors.filter((one) => one.severity === 1).length;
  expect(count).toBeGreaterThan(0);
  expect(shown(await ask())).toContain(`2023: ${count} errors`);
  it.open(uri(2023), report(2023));
  await it.pull(uri(2023));
  expect(shown(await ask())).toContain(`2023: ${count - 1} errors`);
});

test('of a file that changed on disk nothing is known until it is checked again', async () => {
  const files = new Map(both);
  await start({ pulls: true, files });
  await it.pullAll();
  files.set(uri(2021), report(2021, 7));
  it.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(2021), type: 2 }] });
  expect(shown(await ask())).toContain('2021: unchecked');
});

test('a change is told once, and only to who has asked', async () => {
  await start({ files: new Map(both) });
  it.open(uri(2024), report(2024));
  await it.pushed(uri(2024), 1);
  expect(told).toBe(0);
  expect(shown(await ask())).toMatch(/^2024: \d+ errors, 2023/);
  const version = it.edit(uri(2024), '| 4 |', '| 9 |');
  await it.pushed(uri(2024), version);
  await untilTold(1);
  it.edit(uri(2024), '| 9 |', '| 8 |');
  await it.pushed(uri(2024), version + 1);
  await it.request('nianbao/rulePage', { rule: 'no', locale: 'zh' });
  expect(told).toBe(1);
  it.edit(uri(2024), '2024年', '2025年');
  expect(shown(await ask())).toMatch(/^2025: /);
});

test('a file that goes leaves the ledger', async () => {
  const files = new Map(both);
  await start({ files });
  expect((await ask()).units).toHaveLength(1);
  files.clear();
  it.notify('workspace/didChangeWatchedFiles', { changes: [...both.keys()].map((one) => ({ uri: one, type: 3 })) });
  await untilTold(1);
  expect(await ask()).toEqual({ units: [], unknown: [] });
});

test('where nobody tells what changes on a share, the folders are read anew when asked for', async () => {
  const files = new Map([...both, ['file:///w/sub/2020.nianbao.md', report(2020)]]);
  await start({ pulls: true, files });
  await it.pullAll();
  const before = shown(await ask());
  expect(before).toMatch(/^2023: \d+ errors, 2022: missing, 2021: \d+ errors, 2020: \d+ errors$/);
  files.delete('file:///w/sub/2020.nianbao.md');
  files.set(uri(2021), report(2021, 7));
  files.set(uri(2022), report(2022));
  expect(shown(await ask())).toBe(before);
  await it.request(reread.method, {});
  await untilTold(1);
  expect(shown(await ask())).toBe('2023: unchecked, 2022: unchecked, 2021: unchecked');
});

test('an open draft stays what its editor holds when the folders are read anew', async () => {
  const files = new Map(both);
  await start({ files });
  it.open(uri(2023), report(2023));
  await it.pushed(uri(2023), 1);
  files.delete(uri(2023));
  await it.request(reread.method, {});
  expect(shown(await ask())).toMatch(/^2023: \d+ errors, 2022: missing, 2021: unchecked$/);
});

test('the draft of the next year comes with the drafts there are of it', async () => {
  await start({ files: new Map(both) });
  await ask();
  const next = async (year: number) => {
    it.open(uri(year), report(year));
    return it.request<typeof nextYear extends { types?: readonly [unknown, infer A] } ? A : never>(nextYear.method, {
      textDocument: { uri: uri(year) },
    });
  };
  expect(await next(2022)).toMatchObject({ year: 2023, existing: [uri(2023)] });
  const free = await next(2023);
  expect(free).toMatchObject({ year: 2024, existing: [] });
  expect(free!.text).toContain('| 二、上年结转政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |');
  expect(await it.request(nextYear.method, { textDocument: { uri: 'file:///w/none.nianbao.md' } })).toBeNull();
});

test('two drafts are compared by what they mean, in the language of the reader', async () => {
  await start();
  it.open(uri(2022), report(2022));
  it.open(uri(2023), report(2023, 5));
  const question = { old: uri(2022), new: uri(2023), locale: 'zh' };
  const answer = await it.request<{ text: string }>(compare.method, question);
  expect(answer.text).toContain('结转下年度继续办理·总计：4 → 5（+1，+25%）');
  const same = await it.request<{ text: string }>(compare.method, { ...question, new: uri(2022) });
  expect(same.text).toBe('');
  expect(await it.request(compare.method, { ...question, old: 'file:///w/none.nianbao.md' })).toBeNull();
});
