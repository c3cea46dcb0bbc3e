import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importDocx } from '../../server/src/convert/docx-import.ts';
import { examples } from '../drafts.ts';
import { bundled, faulty, folder, only } from './run.ts';

const clean = examples().find((it) => it.id === '2021-clean')!.text;

describe('export --to html', () => {
  test('prints the page to standard output, and nothing else where no error is left', async () => {
    const ran = await folder({ 'a.nianbao.md': clean }).run(['export', 'a.nianbao.md', '--to', 'html']);
    expect([ran.status, ran.err]).toEqual([0, '']);
    expect(ran.out.startsWith('<!DOCTYPE html>')).toBe(true);
    expect(ran.out).toContain('<title>云山市青溪区住房和城乡建设局2023年政府信息公开工作年度报告</title>');
    expect(ran.out).toContain('rowspan="22"');
  });

  test('writes a file, in a folder that is not there yet, and refuses to overwrite it without --force', async () => {
    const at = folder({ 'a.nianbao.md': clean });
    const argv = ['export', 'a.nianbao.md', '--to', 'html', '-o', 'out/a.html'];
    expect(await at.run(argv)).toEqual({ status: 0, out: '', err: '' });
    const first = at.read('out/a.html');
    at.write('out/a.html', '旧');
    const refused = await at.run(argv);
    expect([refused.status, refused.err]).toEqual([2, expect.stringContaining('已存在；要覆盖请加 --force')]);
    expect(at.read('out/a.html')).toBe('旧');
    expect((await at.run([...argv, '--force'])).status).toBe(0);
    expect(at.read('out/a.html')).toBe(first);
    expect(readdirSync(join(at.path, 'out'))).toEqual(['a.html']);
  });

  test('goes by what the target ends in where nothing else is said', async () => {
    const at = folder({ 'a.nianbao.md': clean });
    expect((await at.run(['export', 'a.nianbao.md', '-o', 'a.htm'])).status).toBe(0);
    expect(at.read('a.htm')).toContain('<table>');
    const ran = await at.run(['export', 'a.nianbao.md', '-o', 'a.pdf']);
    expect([ran.status, ran.err]).toEqual([2, expect.stringContaining('--to html 或 --to docx')]);
  });

  test('warns of the errors that are left, and exports all the same', async () => {
    const at = folder({ 'a.nianbao.md': faulty });
    const argv = ['export', 'a.nianbao.md', '--to', 'html', ...only()];
    const zh = await at.run(argv);
    expect([zh.status, zh.err]).toEqual([0, expect.stringContaining('a.nianbao.md：还有 1 处错误，已照原样导出')]);
    expect(zh.out).toContain('</html>');
    expect((await at.run([...argv, '--locale', 'en'])).err).toContain('errors in it: 1');
    expect((await at.run([...argv, '--rule', 't3-row-total=warning'])).err).toBe('');
  });

  test.each([
    [['export'], '请给出一份要导出的草稿'],
    [['export', 'a.nianbao.md', 'b.nianbao.md', '--to', 'html'], '请给出一份要导出的草稿'],
    [['export', 'a.nianbao.md'], '--to html 或 --to docx'],
    [['export', 'a.nianbao.md', '--to', 'pdf'], 'html'],
    [['export', 'a.nianbao.md', '--to', 'docx'], '请用 -o 给出文件名'],
    [['export', 'gone.md', '--to', 'html'], 'gone.md：文件不存在'],
    [['export', 'bytes.md', '--to', 'html'], 'bytes.md：'],
  ])('%j is refused with words', async (argv, words) => {
    const at = folder({ 'a.nianbao.md': clean, 'bytes.md': new Uint8Array([0, 1, 2]) });
    const ran = await at.run(argv);
    expect([ran.status, ran.out, ran.err]).toEqual([2, '', expect.stringContaining(words)]);
  });
});

describe('export --to docx', () => {
  let at = '';
  let cli = '';
  beforeAll(async () => {
    at = mkdtempSync(join(tmpdir(), 'nianbao-'));
    cli = await bundled(at);
    await build({
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      entryPoints: ['server/src/word.ts'],
      outfile: join(at, 'word.js'),
      logLevel: 'error',
    });
  }, 60_000);
  afterAll(() => rmSync(at, { recursive: true, force: true }));

  test('the bundled command writes a file that Word opens as a report', { timeout: 60_000 }, async () => {
    const it = folder({ 'a.nianbao.md': clean });
    const argv = ['export', 'a.nianbao.md', '--to', 'docx', '-o', 'a.docx'];
    const run = (...more: string[]) =>
      spawnSync(process.execPath, [cli, ...argv, ...more], { cwd: it.path, encoding: 'utf8' });
    const ran = run();
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([0, '', '']);
    const imported = await importDocx(readFileSync(join(it.path, 'a.docx')));
    expect('refused' in imported ? [] : imported.draft.blocks[0]).toMatchObject({
      kind: 'heading',
      level: 1,
      text: '云山市青溪区住房和城乡建设局2023年政府信息公开工作年度报告',
    });
    expect(run().stderr).toContain('已存在');
    expect(run('--force').status).toBe(0);
  });

  test('what loads it is not loaded for a page', () => {
    const it = folder({ 'a.nianbao.md': clean });
    const lone = join(it.path, 'cli.js');
    it.write('cli.js', readFileSync(cli));
    const ran = spawnSync(process.execPath, [lone, 'export', 'a.nianbao.md', '-o', 'a.html'], { cwd: it.path });
    expect([ran.status, existsSync(join(it.path, 'a.html'))]).toEqual([0, true]);
  });
});
