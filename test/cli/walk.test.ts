import { describe, expect, test } from 'vitest';
import { folder, mended, only } from './run.ts';

describe('walking', () => {
  test('finds drafts by name and skips dot folders, node_modules and what .gitignore names', async () => {
    const at = folder({
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.gitignore': 'out/\n*.tmp.nianbao.md\n',
      'a.nianbao.md': mended,
      '某区政府信息公开工作年度报告.md': mended,
      '某区2022政府信息公开年报定稿.md': mended,
      'readme.md': 'no draft',
      'a.tmp.nianbao.md': mended,
      'out/b.nianbao.md': mended,
      '.hidden/c.nianbao.md': mended,
      'node_modules/d.nianbao.md': mended,
      'sub/.gitignore': '*\n!kept.nianbao.md\n',
      'sub/e.nianbao.md': mended,
      'sub/kept.nianbao.md': mended,
    });
    const { out } = await at.run(['check', '--format', 'json']);
    const paths = JSON.parse(out).files.map((it: { path: string }) => it.path);
    expect(paths).toEqual([
      'a.nianbao.md',
      'sub/kept.nianbao.md',
      '某区2022政府信息公开年报定稿.md',
      '某区政府信息公开工作年度报告.md',
    ]);
  });

  test('a folder that is named itself counts, whatever a .gitignore above says of it', async () => {
    const at = folder({
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.gitignore': 'out/\n*.tmp.nianbao.md\n',
      'out/x/.gitignore': 'e.*\n',
      'out/x/d.nianbao.md': mended,
      'out/x/e.nianbao.md': mended,
      'in/a.tmp.nianbao.md': mended,
    });
    const { out } = await at.run(['check', 'out', '--format', 'json']);
    expect(JSON.parse(out).files.map((it: { path: string }) => it.path)).toEqual(['out/x/d.nianbao.md']);
    const other = await at.run(['check', 'in']);
    expect([other.status, other.err]).toEqual([2, expect.stringContaining('in：文件夹中没有年报草稿')]);
  });

  test('finds drafts whose names end in capitals', async () => {
    const at = folder({
      'A.NIANBAO.MD': mended,
      '某区政府信息公开年报.MD': mended,
      'b.Nianbao.md': mended,
      'c.MD': '',
    });
    const { out } = await at.run(['check', '--format', 'json']);
    const paths = JSON.parse(out).files.map((it: { path: string }) => it.path);
    expect(paths).toEqual(['A.NIANBAO.MD', 'b.Nianbao.md', '某区政府信息公开年报.MD']);
  });

  test('names a folder without a draft, and reads a file named outright whatever it is called', async () => {
    const at = folder({ 'empty/readme.txt': '', 'any.txt': mended });
    const ran = await at.run(['check', 'empty', 'any.txt', ...only()]);
    expect(ran.status).toBe(2);
    expect(ran.err).toContain('empty：文件夹中没有年报草稿');
    expect(ran.out).toContain('检查了 1 份草稿');
  });

  test('counts a draft once that is named and found', async () => {
    const at = folder({ 'd/a.nianbao.md': mended });
    const { out, status } = await at.run(['check', 'd/a.nianbao.md', 'd', ...only()]);
    expect([status, out]).toEqual([0, '检查了 1 份草稿：错误 0，警告 0，信息 0，提示 0\n']);
  });
});
