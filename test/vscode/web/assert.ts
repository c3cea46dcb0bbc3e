// What the tests use of node:assert/strict, for a host without node.

const shown = (it: unknown): string => JSON.stringify(it, (_, value) => value ?? String(value)) ?? String(it);

function fail(words: string): never {
  throw new Error(words);
}

export function ok(it: unknown, words = 'it does not hold'): asserts it {
  if (!it) fail(words);
}

export function equal(it: unknown, wanted: unknown, words = ''): void {
  if (!Object.is(it, wanted)) fail(`${words} ${shown(it)} is not ${shown(wanted)}`);
}

export function deepEqual(it: unknown, wanted: unknown, words = ''): void {
  if (shown(it) !== shown(wanted)) fail(`${words} ${shown(it)} is not ${shown(wanted)}`);
}

export function match(it: string, wanted: RegExp, words = ''): void {
  if (!wanted.test(it)) fail(`${words} “${it}” is not like ${wanted}`);
}

export function throws(it: () => unknown, wanted: RegExp): void {
  let thrown: unknown;
  try {
    it();
  } catch (error) {
    thrown = error;
  }
  match(String(thrown), wanted, 'What was thrown:');
}
