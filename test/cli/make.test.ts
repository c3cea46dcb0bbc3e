import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { formats } from '../../server/src/formats/index.ts';
import { flatten, leaves } from '../../server/src/formats/lines.ts';
import { rules } from '../../server/src/rules/index.ts';
import { faulty, folder } from './run.ts';

describe('new', () => {
  test.each([
    [2020, '2019'],
    [2021, '2021'],
    [2030, '2021'],
  ])('makes a complete blank draft for %i in the format of %s', async (year, format) => {
    const at = folder();
    const made = await at.run(['new', '--unit', '某县自然资源局', '--year', String(year), '-o', 'd/a.nianbao.md']);
    expect(made).toEqual({ status: 0, out: '', err: '' });
    const { out, status } = await at.run(['check', '--format', 'json']);
    const [file] = JSON.parse(out).files;
    expect(file).toMatchObject({ unit: '某县自然资源局', year, format });
    expect(status).toBe(0);
    // What is blank may be pointed out; nothing may be called wrong.
    expect(file.findings.filter((it: { severity: string }) => it.severity === 'error')).toEqual([]);
    expect(file.equations).toMatchObject({ held: 0, broken: 0 });
    const facts = (await at.run(['extract'])).out
      .trim()
      .split('\n')
      .map((it) => JSON.parse(it));
    const tables = formats.find((it) => it.id === format)!.tables;
    expect(facts).toHaveLength(tables.reduce((sum, it) => sum + leaves(it.rows).length * it.columns.length, 0));
    expect(facts.every((it) => it.raw === '' && it.value === null)).toBe(true);
    expect((await at.run(['format', '--check'])).status).toBe(0);
  });

  test('refuses an existing target without --force', async () => {
    const at = folder({ 'a.md': 'mine' });
    const argv = ['new', '--unit', '某局', '--year', '2024', '-o', 'a.md'];
    expect(await at.run(argv)).toMatchObject({ status: 2, err: expect.stringContaining('a.md 已存在') });
    expect(at.read('a.md')).toBe('mine');
    expect((await at.run([...argv, '--force'])).status).toBe(0);
    expect(at.read('a.md')).toContain('# 某局2024年政府信息公开工作年度报告');
  });

  test.each([
    [['--year', '2024']],
    [['--unit', '某局']],
    [['--unit', '某局', '--year', '2018']],
    [['--unit', '某局', '--year', '24']],
  ])('%j is too little to go by', async (argv) => {
    expect(await folder().run(['new', ...argv])).toMatchObject({ status: 2, out: '' });
  });
});

test('extract prints one fact on each line, with the ids of the format and exact values', async () => {
  const draft = `${faulty}
| 第二十条第（八）项 | 本年收费金额（单位：万元） |
| :-- | --: |
| 行政事业性收费 | 44967.00 |
`;
  const { out, status } = await folder({ 'a.nianbao.md': draft }).run([
    'extract',
    'a.nianbao.md',
    '--format',
    'ndjson',
  ]);
  expect(status).toBe(0);
  const facts = out.trim().split('\n');
  const ids = new Set(
    formats.flatMap((it) =>
      it.tables.flatMap((t) => [t.id, ...flatten(t.rows).map((r) => r.id), ...t.columns.map((c) => c.id)]),
    ),
  );
  for (const it of facts.map((line) => JSON.parse(line))) {
    expect(Object.keys(it).join()).toBe('path,unit,year,format,table,row,column,raw,value,line,character');
    expect([it.table, it.row, it.column].filter((id) => !ids.has(id))).toEqual([]);
  }
  expect(JSON.parse(facts.find((it) => it.includes('"total"'))!)).toMatchObject({
    table: 't3',
    row: 'new',
    column: 'total',
    raw: '5',
    value: 5,
    line: 6,
  });
  expect(out).toContain('"raw":"44967.00","value":44967.00,');
});

describe('the catalogue', () => {
  test('explain says why, on what basis, and with which example, in both languages', async () => {
    const at = folder();
    for (const it of rules) {
      for (const locale of ['zh', 'en'] as const) {
        const { out, status } = await at.run(['explain', it.id, '--locale', locale]);
        expect(status).toBe(0);
        for (const words of [it.id, it.title[locale], it.why[locale], it.basis]) expect(out).toContain(words);
      }
    }
    expect((await at.run(['explain', 'input-unreadable'])).out).toContain('UTF-8');
    expect((await at.run(['explain', 'nothing'])).status).toBe(2);
    expect((await at.run(['explain'])).status).toBe(2);
  });

  test('rules lists every rule, as text and as JSON', async () => {
    const at = folder();
    const lines = (await at.run(['rules'])).out.trim().split('\n');
    expect(lines.map((it) => it.split(' ')[0])).toEqual(rules.map((it) => it.id));
    const list = JSON.parse((await at.run(['rules', '--format', 'json'])).out);
    expect(list.map((it: { id: string }) => it.id)).toEqual(rules.map((it) => it.id));
    const item = {
      type: 'object',
      required: ['id', 'topic', 'severity', 'title', 'why', 'basis', 'fixable', 'example'],
    };
    expect(new Ajv().validate({ type: 'array', items: item }, list)).toBe(true);
  });
});

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
    expect(ran.err).toMatch(/gone\.txt：文件不存在.*\n.*c\.txt：不是文本文件.*\n.*import \.docx/);
    expect(JSON.parse(ran.out)).toEqual({
      drafts: [{ source: 'a.txt', output: 'out/a.nianbao.md', notes: [], unplaced: [] }],
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

test('every command has a help in both languages', async () => {
  const at = folder();
  const { out, status } = await at.run(['--help']);
  expect(status).toBe(0);
  const names = [...out.matchAll(/^ {2}([a-z]+) /gm)].map((it) => it[1]!);
  expect(names).toEqual(
    expect.arrayContaining(['check', 'fix', 'format', 'import', 'extract', 'explain', 'rules', 'new', 'lsp']),
  );
  for (const name of names.filter((it) => !['export', 'sum', 'diff'].includes(it))) {
    const zh = await at.run([name, '--help']);
    const en = await at.run([name, '-h', '--locale', 'en']);
    expect([zh.status, zh.out, en.status, en.out]).toEqual([
      0,
      expect.stringContaining(`用法: nianbao ${name}`),
      0,
      expect.stringContaining(`Usage: nianbao ${name}`),
    ]);
    expect(en.out.replace(/政府信息公开|年度报告|年报/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
  }
});

test('the version is that of the manifest', async () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(await folder().run(['--version'])).toEqual({ status: 0, out: `nianbao ${manifest.version}\n`, err: '' });
});

test('a command that comes later has a help too, and the language may be said first', async () => {
  const at = folder();
  for (const name of ['export']) {
    const ran = await at.run(['--locale', 'en', name, '--help']);
    expect([ran.status, ran.err]).toEqual([0, '']);
    expect(ran.out).toContain('comes later');
  }
  expect((await at.run(['--locale=en', 'explain', 'nothing'])).err).toContain('there is no rule');
});

test('a target below a file is refused in words', async () => {
  const ran = await folder({ a: '' }).run(['new', '--unit', '某局', '--year', '2024', '-o', 'a/b.md']);
  expect([ran.status, ran.err]).toEqual([2, expect.stringContaining('是文件，不是文件夹')]);
});
