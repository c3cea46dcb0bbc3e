import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundled, faulty, folder, mended, only } from './run.ts';

// What only a process of its own can show: its exit status, its streams, and what it loads.
const home = mkdtempSync(join(tmpdir(), 'nianbao-bundle-'));
let command = '';
beforeAll(async () => {
  command = await bundled(home);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const execute = promisify(execFile);

async function spawned(cwd: string, argv: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  try {
    return { status: 0, ...(await execute(process.execPath, [command, ...argv], { cwd, maxBuffer: 1 << 28 })) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, stdout, stderr };
  }
}

test('the process ends with the status of its command', async () => {
  const at = folder({ 'good.nianbao.md': mended, 'bad.nianbao.md': faulty });
  expect((await spawned(at.path, ['check', 'good.nianbao.md', ...only()])).status).toBe(0);
  expect((await spawned(at.path, ['check', ...only()])).status).toBe(1);
  const missing = await spawned(at.path, ['check', 'gone.md']);
  expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining('gone.md')]);
});

test('much output arrives whole through a pipe', async () => {
  const names = Array.from({ length: 400 }, (_, i) => [`${i}.nianbao.md`, faulty]);
  const at = folder(Object.fromEntries(names));
  const { stdout } = await spawned(at.path, ['check', '--format', 'json', ...only()]);
  expect(stdout.length).toBeGreaterThan(1 << 17);
  expect(JSON.parse(stdout).summary).toMatchObject({ files: 400, errors: 400 });
});

test('a reader that has had enough is no error', async () => {
  const names = Array.from({ length: 400 }, (_, i) => [`${i}.nianbao.md`, faulty]);
  const at = folder(Object.fromEntries(names));
  const child = spawn(process.execPath, [command, 'check', '--format', 'json'], { cwd: at.path });
  let stderr = '';
  child.stderr.on('data', (it) => {
    stderr += String(it);
  });
  child.stdout.once('data', () => child.stdout.destroy());
  await new Promise((done) => child.on('close', done));
  expect(stderr).toBe('');
});

test('a draft is read from a pipe to its end', async () => {
  const at = folder();
  const child = spawn(process.execPath, [command, 'check', '--stdin', ...only()], { cwd: at.path });
  let stdout = '';
  child.stdout.on('data', (it) => {
    stdout += String(it);
  });
  child.stdin.write(faulty.slice(0, 40));
  setImmediate(() => child.stdin.end(faulty.slice(40)));
  const status = await new Promise((done) => child.on('close', done));
  expect([status, stdout]).toEqual([1, expect.stringContaining('stdin.nianbao.md:7:')]);
});

test('the language server is no part of the command, only loaded by lsp', async () => {
  expect(readFileSync(command, 'utf8')).not.toContain('textDocument/publishDiagnostics');
  const { status, stderr } = await spawned(home, ['lsp', '--stdio']);
  // This bundle has no server beside it; that it is missed shows that it is asked for.
  expect(status).not.toBe(0);
  expect(stderr).toContain('./server.node.js');
});
