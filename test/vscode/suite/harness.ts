// Tests in a row, one line each. What differs between hosts is how a failure is read and where the figures go.

type Body = () => void | PromiseLike<void>;

interface Test {
  readonly name: string;
  /** Undefined where the test is skipped. */
  readonly body: Body | undefined;
}

/** Above what a slow machine needs for one test; it only turns a hang into a failure. */
const limit = 60_000;

const tests: Test[] = [];

/** Adds a test. Tests run one after the other, in the order they were added: they share one workbench. */
export function test(name: string, body: Body): void {
  tests.push({ name, body });
}

/** A test that cannot run here. It is counted, and its name should say why. */
test.skip = (name: string, _body: Body): void => {
  tests.push({ name, body: undefined });
};

export interface Figures {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Runs them all. */
export async function runAll(readable: (error: unknown) => string): Promise<Figures> {
  const figures = { passed: 0, failed: 0, skipped: 0 };
  for (const it of tests) figures[await take(it, readable)]++;
  return figures;
}

/** Throws where a test failed, which gives VS Code's run its status. */
export function judge({ passed, failed, skipped }: Figures): void {
  if (failed > 0) throw new Error(`${failed} of ${passed + failed + skipped} tests failed`);
}

async function take({ name, body }: Test, readable: (error: unknown) => string): Promise<keyof Figures> {
  if (!body) {
    console.log(`  - ${name}`);
    return 'skipped';
  }
  try {
    await within(limit, body);
    console.log(`  ✓ ${name}`);
    return 'passed';
  } catch (error) {
    console.log(`  ✗ ${name}\n${indent(readable(error))}`);
    return 'failed';
  }
}

async function within(milliseconds: number, body: Body): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The test did not end within ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    await Promise.race([body(), late]);
  } finally {
    clearTimeout(timer);
  }
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
