import { afterEach, expect, test } from 'vitest';
import { type Ledger, ledger } from '../../server/src/protocol.ts';
import { type Client, carried, connect, draft, of } from './client.ts';

// Reading the folders rests while somebody types. The timer of the server runs out when the test says so.

let it: Client;
let timers: (() => void)[];
afterEach(() => it.leave());

const uri = (year: number): string => `file:///w/${year}.nianbao.md`;
const years = Array.from({ length: 12 }, (_, i) => 2010 + i);

async function start(pulls = false): Promise<void> {
  timers = [];
  const files = new Map(years.map((year) => [uri(year), carried(year, 3, 3)]));
  it = await connect({ pulls, files, pause: () => new Promise((resolve) => void timers.push(resolve)) });
}

/** Whether something has come after so many questions and answers that it would have, if it did not wait for the timer. */
async function comes(what: Promise<unknown>): Promise<boolean> {
  let come = false;
  void what.then(() => {
    come = true;
  });
  for (let i = 0; i < 50; i++) await it.request('nianbao/rulePage', { rule: 'no', locale: 'zh' });
  return come;
}

const ask = (): Promise<Ledger> => it.request<Ledger>(ledger.method, {});

test('while nobody types the folders are read without a timer', async () => {
  await start();
  it.open(uri(2022), carried(2022, 4, 4));
  expect((await ask()).units[0]!.years).toHaveLength(13);
  expect(timers).toEqual([]);
});

test('who types has his findings at once, and those about other files when he rests', async () => {
  await start();
  it.open(uri(2022), carried(2022, 3, 3));
  const version = it.edit(uri(2022), '| 3 |', '| 4 |');
  expect(of('cross-year-carry', await it.pushed(uri(2022), version))).toEqual([]);
  const all = ask();
  expect(await comes(all)).toBe(false);
  // He goes on, and then rests.
  const last = it.edit(uri(2022), '| 4 |', '| 5 |');
  await it.pushed(uri(2022), last);
  timers.shift()!();
  expect(await comes(all)).toBe(false);
  timers.shift()!();
  expect((await all).units[0]!.years).toHaveLength(13);
  const told = it.until(() => {
    const found = it.published.findLast(({ version: of }) => of === last)?.diagnostics ?? [];
    return of('cross-year-carry', found).length > 0;
  });
  expect(await comes(told)).toBe(true);
  expect(timers).toEqual([]);
});

test('who asks about the whole workspace and types on is answered when he rests', async () => {
  await start(true);
  it.open('file:///w/a.nianbao.md', draft());
  await it.pullAll();
  it.edit('file:///w/a.nianbao.md', '| 4 |', '| 5 |');
  const all = it.pullAll();
  expect(await comes(all)).toBe(false);
  timers.shift()!();
  expect((await all).items).toHaveLength(13);
});
