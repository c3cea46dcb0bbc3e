import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faulty, only } from './run.ts';

// How the command starts: from what the build compiled of it, where that fits.
const root = join(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'nianbao-start-'));
const [command, cache] = [join(home, 'command.js'), join(home, 'command.cache')];
const draft = join(home, 'bad.nianbao.md');

interface Compiled {
  readonly asFunction: Pick<BuildOptions, 'banner' | 'footer' | 'supported'>;
  forget(cache: string): void;
  keep(path: string, cache: string, drafts: readonly string[]): Promise<void>;
}
let compiled: Compiled;

beforeAll(async () => {
  const file: string = join(root, 'compiled.mjs');
  compiled = (await import(file)) as Compiled;
  const common: BuildOptions = { absWorkingDir: root, bundle: true, format: 'cjs', platform: 'node', outdir: home };
  const external = ['./server.node.js', './html.js', './word.js'];
  const own = {
    ...compiled.asFunction,
    mainFields: ['module', 'main'],
    logLevel: 'error',
    external,
  } satisfies BuildOptions;
  await build({ ...common, ...own, entryPoints: { command: 'server/src/cli.ts' } });
  await build({ ...common, entryPoints: { cli: 'server/src/main.cli.ts', html: 'server/src/html.ts' } });
  writeFileSync(draft, faulty);
  await compiled.keep(command, cache, [draft]);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The status of the command and what it prints; standard error must stay empty. */
function started(...argv: string[]): { status: number; out: string } {
  try {
    const out = execFileSync(process.execPath, [join(home, 'cli.js'), ...argv], { cwd: home, encoding: 'utf8' });
    return { status: 0, out };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    expect(stderr).toBe('');
    return { status, out: stdout };
  }
}

/** Asked in a process of its own: V8 takes a source it has just compiled from memory. */
function refused(): boolean {
  const code = `
    const [{ Script }, { readFileSync }, [, filename, cache]] = [require('vm'), require('fs'), process.argv];
    const it = new Script(readFileSync(filename, 'utf8'), { filename, cachedData: readFileSync(cache) });
    console.log(it.cachedDataRejected);`;
  return execFileSync(process.execPath, ['-e', code, command, cache], { encoding: 'utf8' }).trim() === 'true';
}

test('the command does the same with what is compiled of it, with what another node compiled, and without', () => {
  expect(refused()).toBe(false);
  const usual = started('check', ...only());
  expect(usual).toEqual({ status: 1, out: expect.stringContaining('t3-row-total') });
  const whole = readFileSync(cache);
  writeFileSync(cache, Buffer.concat([Buffer.from('another'), whole]));
  expect(refused()).toBe(true);
  expect(started('check', ...only())).toEqual(usual);
  writeFileSync(cache, whole.subarray(0, whole.length / 2));
  expect(refused()).toBe(true);
  expect(started('check', ...only())).toEqual(usual);
  compiled.forget(cache);
  expect(existsSync(cache)).toBe(false);
  expect(started('check', ...only())).toEqual(usual);
});

test('what it loads late it finds beside it', () => {
  writeFileSync(join(home, 'page.html'), '<h1>甲局2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>无。</p>');
  writeFileSync(join(home, '.gitignore'), 'page.html');
  const imported = started('import', 'page.html', '-o', 'page.nianbao.md');
  expect([imported.status, readFileSync(join(home, 'page.nianbao.md'), 'utf8')]).toEqual([
    0,
    expect.stringContaining('## 一、总体情况'),
  ]);
  expect(started('check', '.', ...only()).out).toContain('检查了 2 份草稿');
});
