import { expect, test } from 'vitest';
import { warmUp } from '../../server/src/lsp/warm-up.ts';

/** How many turns it takes, told after so many of them that it is over. */
async function turns(over: number): Promise<number> {
  let count = 0;
  const nextTurn = async (): Promise<void> => {
    count++;
  };
  await warmUp({ nextTurn, hurry: () => {} }, () => count >= over)();
  return count;
}

test('the engine is warmed up in many short turns', async () => {
  expect(await turns(Number.POSITIVE_INFINITY)).toBeGreaterThan(100);
});

test('once somebody types it is over, so that no keystroke waits for it', async () => {
  expect(await turns(3)).toBe(3);
});

test.each([3, Number.POSITIVE_INFINITY])(
  'the compiler hurries before anybody types, and no longer (%d turns)',
  async (over) => {
    const said: boolean[] = [];
    let count = 0;
    const nextTurn = async (): Promise<void> => {
      count++;
    };
    await warmUp({ nextTurn, hurry: (isNow) => said.push(isNow) }, () => count >= over)();
    expect(said).toEqual([true, false]);
  },
);
