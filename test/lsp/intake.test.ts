import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { intake } from '../../server/src/lsp/intake.ts';

/** An intake whose timer runs out when the test says so. */
function start() {
  const running: (() => void)[] = [];
  const pause = () => new Promise<void>((resolve) => void running.push(resolve));
  const it = intake({ nextTurn: () => setImmediate(), pause });
  let done = 0;
  /** Asks for so many steps, and counts those that may be done. */
  const ask = (count: number): void => {
    for (let i = 0; i < count; i++) void it.calm().then(() => void done++);
  };
  return {
    ...it,
    ask,
    timers: () => running.length,
    /** How many steps were done by the time nothing more happens by itself. */
    async done(): Promise<number> {
      for (let turn = 0; turn < 200; turn++) await setImmediate();
      return done;
    },
    /** Lets the timer run out, and what follows from it happen. */
    async ring(): Promise<void> {
      running.shift()!();
      await setImmediate();
    },
  };
}

test('while nobody types steps need no timer, and documents that are opened are no typing', async () => {
  const it = start();
  it.received(false);
  it.ask(30);
  expect(await it.done()).toBe(30);
  expect(it.timers()).toBe(0);
});

test('no two steps are done in one turn, whoever asks', async () => {
  const it = start();
  const turns: number[] = [];
  let turn = 0;
  const all = Promise.all(Array.from({ length: 5 }, () => it.calm().then(() => void turns.push(turn))));
  for (; turns.length < 5; turn++) await setImmediate();
  await all;
  expect(new Set(turns).size).toBe(5);
});

test('an edit lets what is asked for wait until a whole pause went by without another', async () => {
  const it = start();
  it.received(true);
  it.ask(1);
  expect(await it.done()).toBe(0);
  it.received(true);
  await it.ring();
  expect(await it.done()).toBe(0);
  await it.ring();
  expect(await it.done()).toBe(1);
  expect(it.timers()).toBe(0);
});

test('an edit between two steps lets the second one wait', async () => {
  const it = start();
  it.ask(1);
  expect(await it.done()).toBe(1);
  it.received(true);
  it.ask(1);
  expect(await it.done()).toBe(1);
  await it.ring();
  expect(await it.done()).toBe(2);
});

test('who never stops typing lets a few steps be done now and then', async () => {
  const it = start();
  it.ask(1000);
  it.received(true);
  const done: number[] = [];
  for (let i = 0; i < 8; i++) {
    it.received(true);
    await it.ring();
    done.push(await it.done());
  }
  expect(done).toEqual([0, 0, 0, 20, 20, 20, 20, 40]);
  await it.ring();
  expect(await it.done()).toBeGreaterThan(100);
});

test('whether somebody types does not delay what waits for the client’s messages alone', async () => {
  const it = start();
  it.received(true);
  await it.quiet();
  expect(it.timers()).toBe(1);
});
