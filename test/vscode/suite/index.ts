// The suite's harness: tests in a row, one line each, figures at the end.
import { writeFileSync } from 'node:fs';
import { readable } from './stack.ts';

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

/** What VS Code calls. It throws where a test failed, which gives the run its status. */
export async function run(): Promise<void> {
  const figures = { passed: 0, failed: 0, skipped: 0 };
  for (const it of tests) figures[await take(it)]++;
  const file = process.env.NIANBAO_RESULTS;
  if (file) writeFileSync(file, JSON.stringify(figures));
  if (figures.failed > 0) throw new Error(`${figures.failed} of ${tests.length} tests failed`);
}

async function take({ name, body }: Test): Promise<'passed' | 'failed' | 'skipped'> {
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
  let timer: NodeJS.Timeout | undefined;
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
