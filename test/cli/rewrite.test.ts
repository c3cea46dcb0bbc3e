import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../server/src/cli/diff.ts';
import { gfm, wideDisputes } from '../report/layouts.ts';
import { faulty, folder, mended, only } from './run.ts';

describe('fix', () => {
  test('writes only files that change, and keeps mark, line ends, mode and links', async () => {
    const crlf = (it: string): string => `\ufeff${it.replaceAll('\n', '\r\n')}`;
    const at = folder({ 'real/a.txt': crlf(faulty), 'b.nianbao.md': mended });
    const real = join(at.path, 'real/a.txt');
    chmodSync(real, 0o640);
    symlinkSync(real, join(at.path, 'a.nianbao.md'));
    const before = statSync(join(at.path, 'b.nianbao.md')).ino;
    const ran = await at.run(['fix', '--unsafe', ...only()]);
    expect([ran.status, ran.err]).toEqual([0, '']);
    expect(ran.out).toBe('a.nianbao.md\n修复了 1 份草稿；还有 0 处问题，请用 nianbao check 查看\n');
    expect(at.read('real/a.txt')).toBe(crlf(mended));
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(at.path, 'a.nianbao.md')).isSymbolicLink()).toBe(true);
    expect(statSync(join(at.path, 'b.nianbao.md')).ino).toBe(before);
    expect(readdirSync(join(at.path, 'real'))).toEqual(['a.txt']);
  });

  test('leaves what is unsafe alone unless asked, and says by its status that an error is left', async () => {
    const at = folder({ 'a.nianbao.md': faulty });
    const ran = await at.run(['fix', ...only()]);
    expect([ran.status, at.read('a.nianbao.md')]).toEqual([1, faulty]);
    expect(ran.out).toContain('还有 1 处问题');
  });

  test('--dry-run prints a unified diff and writes nothing', async () => {
    const at = folder({ 'a.nianbao.md': faulty });
    const ran = await at.run(['fix', '--unsafe', '--dry-run', ...only()]);
    expect(ran.status).toBe(0);
    expect(at.read('a.nianbao.md')).toBe(faulty);
    expect(ran.out).toContain('--- a.nianbao.md\n+++ a.nianbao.md\n@@ -4,4 +4,4 @@\n');
    expect(ran.out).toMatch(/\n-\| 一、.*\| 5 \|\n\+\| 一、.*\| 4 \|\n/);
    expect(patched(faulty, ran.out)).toBe(mended);
  });

  test('gives a draft on standard input back mended', async () => {
    const ran = await folder().run(['fix', '--stdin', '--unsafe', ...only()], faulty);
    expect([ran.status, ran.out]).toEqual([0, mended]);
  });

  // Skipped for root, who may write to every folder (2026-11-21).
  test.skipIf(process.getuid?.() === 0)('says which file could not be written and leaves it whole', async () => {
    const at = folder({ 'd/a.nianbao.md': faulty });
    chmodSync(join(at.path, 'd'), 0o555);
    const ran = await at.run(['fix', '--unsafe', ...only()]);
    chmodSync(join(at.path, 'd'), 0o755);
    expect([ran.status, ran.err]).toEqual([2, expect.stringContaining('无法写入 d/a.nianbao.md')]);
    expect(at.read('d/a.nianbao.md')).toBe(faulty);
  });
});

describe('format', () => {
  const loose = '|a|b|\n|-|-:|\n| 1|  2 |\n';
  const tidy = '| a | b |\n| --- | --: |\n| 1 | 2 |\n';

  test('--check lists what would change with status 1, and writes nothing', async () => {
    const at = folder({ 'a.nianbao.md': loose, 'b.nianbao.md': tidy });
    const ran = await at.run(['format', '--check']);
    expect([ran.status, ran.out, at.read('a.nianbao.md')]).toEqual([1, 'a.nianbao.md\n', loose]);
  });

  test('--check of standard input names it only where it would change', async () => {
    const at = folder();
    const tidy = (await at.run(['format', '--stdin'], loose)).out;
    expect(await at.run(['format', '--stdin', '--check'], tidy)).toEqual({ status: 0, out: '', err: '' });
    expect(await at.run(['format', '--stdin', '--check'], loose)).toEqual({
      status: 1,
      out: 'stdin.nianbao.md\n',
      err: '',
    });
  });

  test('writes the layout, once', async () => {
    const at = folder({ 'a.nianbao.md': loose });
    expect(await at.run(['format'])).toEqual({ status: 0, out: 'a.nianbao.md\n', err: '' });
    expect(at.read('a.nianbao.md')).toBe(tidy);
    expect(await at.run(['format'])).toEqual({ status: 0, out: '', err: '' });
    expect((await at.run(['format', '--check'])).status).toBe(0);
  });

  const wide = `${gfm(
    wideDisputes(
      [
        [1, 2, 0, 0, 3],
        [0, 0, 0, 0, 0],
        [0, 5, 0, 0, 5],
      ],
      3,
    ),
  ).trim()}\n`;
  const narrow = `| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 1 | 2 | 0 | 0 | 3 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 5 | 0 | 0 | 5 |
`;

  test('--canonical brings tables of another layout into the standard shape, and without it they stay', async () => {
    const at = folder({ 'a.nianbao.md': wide });
    await at.run(['format']);
    expect(at.read('a.nianbao.md')).toContain('行政诉讼 |  |');
    expect(await at.run(['format', '--canonical'])).toEqual({ status: 0, out: 'a.nianbao.md\n', err: '' });
    expect(at.read('a.nianbao.md')).toBe(narrow);
    expect(await at.run(['format', '--canonical', '--check'])).toEqual({ status: 0, out: '', err: '' });
  });

  test('--canonical --dry-run shows what would move, and writes nothing', async () => {
    const at = folder({ 'a.nianbao.md': wide });
    const ran = await at.run(['format', '--canonical', '--dry-run']);
    expect(ran.status).toBe(0);
    expect(patched(wide, ran.out)).toBe(narrow);
    expect(at.read('a.nianbao.md')).toBe(wide);
  });

  test('aligns where .nianbao.json says so', async () => {
    const at = folder({
      'a.nianbao.md': '| 项目 | b |\n| --- | --: |\n| 一 | 2 |\n',
      '.nianbao.json': '{"format":{"table":"aligned"}}',
    });
    await at.run(['format']);
    expect(at.read('a.nianbao.md')).toBe('| 项目 |   b |\n| ---- | --: |\n| 一   |   2 |\n');
  });
});

/** The text a unified diff makes of another; trusts nothing but the diff's own lines. */
function patched(before: string, diff: string): string {
  const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const old = lines(before);
  const out: string[] = [];
  let at = 0;
  for (const line of lines(diff.replaceAll('\n\\ No newline at end of file\n', '\f')).slice(2).flatMap(unjoined)) {
    const hunk = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(line.trimEnd());
    if (hunk) {
      while (at < Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1)) out.push(old[at++]!);
      expect(out.length).toBe(Number(hunk[3]) - (hunk[4] === '0' ? 0 : 1));
      continue;
    }
    if (line[0] !== '+') expect(line.slice(1)).toBe(old[at++]);
    if (line[0] !== '-') out.push(line.slice(1));
  }
  return [...out, ...old.slice(at)].join('');
}

/** A form feed stands for a line that ends without a line feed. */
const unjoined = (line: string): string[] => line.split(/(?<=\f)/).map((it) => it.replace('\f', ''));

test('a diff of very many equal lines behind the change is no deeper than the stack', () => {
  const lines = 'a\n'.repeat(300_000);
  const diff = unifiedDiff('a', `x\n${lines}`, `y\n${lines}`);
  expect(diff).toBe('--- a\n+++ a\n@@ -1,4 +1,4 @@\n-x\n+y\n a\n a\n a\n');
});

test('a diff makes the new text of the old one', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', '', '一', '| x |'), { maxLength: 40 })
    .map((it) => it.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = unifiedDiff('x', before, after);
      if (before === after) expect(diff).toBe('');
      else expect(patched(before, diff)).toBe(after);
    }),
    { numRuns: 500 },
  );
});
