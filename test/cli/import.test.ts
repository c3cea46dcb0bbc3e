import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundled, folder } from './run.ts';

describe('import', () => {
  const source = '某区某镇2022年政府信息公开工作年度报告\n一、总体情况\n全年主动公开政府信息5条。\n';

  test('prints the draft, or writes it where it is told to, from any of the encodings', async () => {
    const at = folder({ 'a.txt': source, 'b.txt': Buffer.from(`\ufeff${source}`, 'utf16le') });
    const printed = await at.run(['import', 'a.txt']);
    expect(printed.status).toBe(0);
    for (const line of source.trim().split('\n')) expect(printed.out).toContain(line);
    expect((await at.run(['import', 'a.txt', 'b.txt', '--out-dir', 'out'])).status).toBe(0);
    expect(at.read('out/a.nianbao.md')).toBe(printed.out);
    expect(at.read('out/b.nianbao.md')).toBe(printed.out);
  });

  test('goes on after a file it cannot read, with status 2', async () => {
    const at = folder({ 'a.txt': source, 'c.txt': Buffer.from([0, 1, 2, 0, 0, 5, 0]) });
    const ran = await at.run([
      'import',
      'gone.txt',
      'c.txt',
      'x.docx',
      'a.txt',
      '--out-dir',
      'out',
      '--format',
      'json',
    ]);
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(/gone\.txt：文件不存在.*\n.*c\.txt：不是文本文件.*\n.*x\.docx：文件不存在/);
    expect(JSON.parse(ran.out)).toEqual({
      drafts: [{ source: 'a.txt', output: 'out/a.nianbao.md', notes: [], unplaced: [], leftOut: [], tables: [] }],
    });
  });

  test.each(['', ' \n\u3000\n', '\ufeff'])('says that %j is empty, and writes nothing', async (text) => {
    const at = folder({ 'a.txt': text });
    const ran = await at.run(['import', 'a.txt', '-o', 'a.md']);
    expect([ran.status, ran.out, ran.err]).toEqual([2, '', expect.stringContaining('a.txt：文件是空的')]);
    expect(() => at.read('a.md')).toThrow();
  });

  test('takes a name in capitals like any other', async () => {
    const at = folder({ 'A.TXT': source });
    expect((await at.run(['import', 'A.TXT', '--out-dir', 'out'])).status).toBe(0);
    expect(at.read('out/A.nianbao.md')).toContain('5条');
  });

  test('refuses two sources that would become one draft, even with --force, and writes neither', async () => {
    const at = folder({ 'a.txt': '甲', 's/a.txt': '乙' });
    const ran = await at.run(['import', 'a.txt', 's/a.txt', '--out-dir', 'out', '--force']);
    expect([ran.status, ran.err]).toEqual([2, expect.stringContaining('会写入同一文件 out/a.nianbao.md')]);
    expect(() => at.read('out/a.nianbao.md')).toThrow();
  });

  test('refuses an existing target without --force, and several sources without --out-dir', async () => {
    const at = folder({ 'a.txt': source, 'b.txt': source, 'a.md': 'mine' });
    expect((await at.run(['import', 'a.txt', '-o', 'a.md'])).status).toBe(2);
    expect(at.read('a.md')).toBe('mine');
    expect((await at.run(['import', 'a.txt', 'b.txt'])).status).toBe(2);
    expect((await at.run(['import'])).status).toBe(2);
  });
});

const title = '某区某镇2022年政府信息公开工作年度报告';
const table =
  '<table><tr><td>第二十条第（一）项<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>1<td>2<td>3<tr><td>行政规范性文件<td>4<td>5<td>6</table>';
const page = (body = table): string =>
  `<html><head><meta charset="utf-8"><script>go()</script></head><body><a href="/">首页</a><h1>${title}</h1>\n<h2>一、总体情况</h2><p>全年主动公开5条。</p>\n<h2>二、主动公开政府信息情况</h2>${body}</body></html>`;
const draft = `# ${title}

## 一、总体情况

全年主动公开5条。

## 二、主动公开政府信息情况

| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 1 | 2 | 3 |
| 行政规范性文件 | 4 | 5 | 6 |
`;

describe('import of a web page', () => {
  test('prints the report, and says on standard error what is no part of it', async () => {
    const ran = await folder({ 'A.HTM': page() }).run(['import', 'A.HTM']);
    expect([ran.status, ran.out]).toEqual([0, draft]);
    expect(ran.err.trim().split('\n')).toEqual([
      'nianbao: A.HTM:1 不是年报正文，未导入（脚本或样式，1 处）：go()',
      'nianbao: A.HTM:1 不是年报正文，未导入（菜单、导航或页脚，1 处）：首页',
    ]);
  });

  test('lists all of it as JSON, with how sure each table is, in the language asked for', async () => {
    const short = table.replace('<td>6', '').replace('现行有效件数', '有效');
    const argv = ['import', 'a.html', '--out-dir', 'out', '--format', 'json', '--locale', 'en'];
    const [it] = JSON.parse((await folder({ 'a.html': page(short) }).run(argv)).out).drafts;
    expect(it.leftOut).toEqual([
      { line: 1, text: 'go()', what: 'a script or a style' },
      { line: 1, text: '首页', what: 'menu, navigation or footer' },
    ]);
    expect(it.tables).toEqual([
      {
        table: 't2.a20_1',
        line: 3,
        rows: { found: 2, of: 2 },
        columns: { found: 2, of: 3 },
        values: { found: 4, of: 5 },
        confidence: 0.66,
      },
    ]);
  });

  test('asks to compare a table that is not certain', async () => {
    const { err } = await folder({ 'a.html': page(table.replace('<tr><td>行政规范性文件', '<tr><td>其他文件')) }).run([
      'import',
      'a.html',
    ]);
    expect(err).toContain('a.html:3 表二第（一）项：把握 50%，请核对（认出行 1/2、列 3/3，归位数值 3/6）');
  });

  test('says so where there is no report, and where there are no words', async () => {
    const at = folder({
      'a.html': '<html><body><p>甲</p></body></html>',
      'b.html': '<html><body><script>go()</script></body></html>',
    });
    expect(await at.run(['import', 'a.html'])).toMatchObject({
      status: 0,
      out: '甲\n',
      err: expect.stringContaining('没有找到年报'),
    });
    expect(await at.run(['import', 'b.html'])).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('复制正文'),
    });
  });

  test('shows where bytes are damaged', async () => {
    const bytes = Buffer.concat([Buffer.from(page()), Buffer.from([0xe4, 0xb8]), Buffer.from('<p>')]);
    const ran = await folder({ 'a.html': bytes }).run(['import', 'a.html']);
    expect([ran.status, ran.err]).toEqual([0, expect.stringContaining('a.html:3 有无法识别的字节')]);
  });

  test('refuses one beyond the limits and a file that is too large, in words', async () => {
    const at = folder({ 'a.html': '<div>'.repeat(2000), 'b.html': Buffer.alloc(40_000_000, 32) });
    expect((await at.run(['import', 'a.html'])).err).toContain('a.html：网页元素嵌套过深（上限 1000）');
    expect((await at.run(['import', 'b.html'])).err).toContain('b.html：文件过大');
  });
});

test('import of Markdown keeps a good draft as it is, and lays out tables in HTML', async () => {
  const at = folder({ 'a.md': draft, 'B.MD': `# 甲\n\n${table}\n` });
  expect(await at.run(['import', 'a.md'])).toEqual({ status: 0, out: draft, err: '' });
  expect((await at.run(['import', 'B.MD'])).out).toBe(`# 甲\n\n${draft.slice(draft.indexOf('|'))}`);
});

describe('import of other files', () => {
  test.each([
    ['a.doc', '另存为'],
    ['a.wps', '.docx'],
    ['a.xls', '.docx'],
    ['a.xlsx', '.docx'],
    ['A.PDF', '.docx'],
    ['a.mht', '仅 HTML'],
  ])('%s says how to save it', async (name, words) => {
    const ran = await folder({ [name]: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]) }).run(['import', name]);
    expect([ran.status, ran.out, ran.err]).toEqual([2, '', expect.stringContaining(words)]);
    expect(ran.err).toContain(`${name}：不能直接读取`);
  });

  test('a page with the name of an old Word or Excel file is read as the page it is', async () => {
    const at = folder({ 'a.xls': `\n${page()}`, 'b.doc': page() });
    expect((await at.run(['import', 'a.xls'])).out).toBe(draft);
    expect((await at.run(['import', 'b.doc'])).out).toBe(draft);
  });

  test('a .docx that is none is refused in words', async () => {
    const ran = await folder({ 'a.docx': 'text' }).run(['import', 'a.docx']);
    expect([ran.status, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(/^nianbao: a\.docx：/);
  });
});

test('the parsers for pages and Word are no part of the command, which loads them late', async () => {
  const command = readFileSync(await bundled(folder().path), 'utf8');
  expect(command).toContain('import("./html.js")');
  expect(command).not.toMatch(/node_modules\/(?:htmlparser2|mammoth|docx)\//);
});
