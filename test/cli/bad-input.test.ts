import { describe, expect, test } from 'vitest';
import { folder, mended, only } from './run.ts';

const utf16 = Buffer.from(`\ufeff${mended}`, 'utf16le');
// 政府信息公开 in GB18030.
const gb18030 = Buffer.from('d5fec8ebd0c5cfa2b9abbfaad5fec8ebd0c5cfa2b9abbfaa0a', 'hex');

describe.each([
  ['a missing file', undefined, '文件不存在'],
  ['a binary file', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0]), '不是文本文件'],
  ['a file of 50 MB', Buffer.alloc(50 * 1024 * 1024, 'a'), '文件过大（50 MB'],
  ['UTF-16', utf16, '编码是 UTF-16'],
  ['UTF-16 that breaks off within a character', utf16.subarray(0, -1), '年报草稿应为 UTF-8'],
  [
    'UTF-16 with half a surrogate pair',
    Buffer.concat([utf16, Buffer.from([0x00, 0xd8, 0x41, 0x00])]),
    '年报草稿应为 UTF-8',
  ],
  ['GB18030', gb18030, '编码是 GB18030'],
  ['damaged UTF-8', Buffer.concat([Buffer.from(mended), Buffer.from([0xff, 0xc0])]), '年报草稿应为 UTF-8'],
] as const)('%s', (_, bytes, words) => {
  test('is named with the reason, status 2, and the other files are still done', async () => {
    const at = folder({ 'b.nianbao.md': mended });
    if (bytes) at.write('a.nianbao.md', bytes);
    const ran = await at.run(['check', 'a.nianbao.md', 'b.nianbao.md', ...only()]);
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(/^nianbao: a\.nianbao\.md：/);
    expect(ran.err).toContain(words);
    expect(ran.out).toContain('检查了 1 份草稿');
  });

  test('is left as it was by fix and format', async () => {
    if (!bytes) return;
    const at = folder({ 'a.nianbao.md': bytes });
    for (const command of ['fix', 'format']) expect((await at.run([command, 'a.nianbao.md'])).status).toBe(2);
    expect(Buffer.from(at.read('a.nianbao.md')).length).toBeGreaterThan(0);
  });
});

test('an empty file is a draft in which everything is missing', async () => {
  const ran = await folder({ 'a.nianbao.md': '' }).run(['check', '--format', 'json']);
  expect(ran.status).toBeLessThan(2);
  expect(JSON.parse(ran.out).files).toHaveLength(1);
});

test('a table of 10,000 columns is checked and formatted like any other', async () => {
  const row = (cell: string): string => `|${` ${cell} |`.repeat(10_000)}\n`;
  const at = folder({ 'a.nianbao.md': `${row('自然人')}${row('--')}${row('1').repeat(20)}` });
  expect((await at.run(['check', '--format', 'json'])).status).toBeLessThan(2);
  expect((await at.run(['format'])).status).toBe(0);
  expect(at.read('a.nianbao.md')).toContain('| --- | --- |');
});

test('a folder where a file is asked for is no crash', async () => {
  const ran = await folder({ 'x/a.txt': '' }).run(['import', 'x']);
  expect(ran.status).toBe(2);
  expect(ran.err).toContain('是文件夹，不是文件');
});

test('one line of five million characters is no prose, and nothing runs over', async () => {
  const at = folder({ 'a.nianbao.md': '某局公开信息12条，其中甲3条，'.repeat(300_000) });
  const ran = await at.run(['check', '--format', 'json', ...only('narrative-sum')]);
  expect([ran.status, ran.err]).toEqual([0, '']);
  expect(JSON.parse(ran.out).summary.warnings).toBe(0);
});

test('twenty thousand findings are mended and shown as a difference in seconds', { timeout: 20_000 }, async () => {
  const text = '## 一、总体情况\n\n（一）甲\n\n（2）乙\n\n'.repeat(20_000);
  const at = folder({ 'a.nianbao.md': text });
  const ran = await at.run(['fix', '--dry-run', ...only('subsection-number-style')]);
  expect([ran.status, ran.err]).toEqual([0, '']);
  expect(ran.out.match(/^\+（二）乙$/gm)).toHaveLength(20_000);
});
