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

test('the language may be said before the command', async () => {
  const at = folder();
  expect((await at.run(['--locale', 'en', 'export', '--help'])).out).toContain('Usage: nianbao export');
  expect((await at.run(['--locale=en', 'explain', 'nothing'])).err).toContain('there is no rule');
});

test('a target below a file is refused in words', async () => {
  const ran = await folder({ a: '' }).run(['new', '--unit', '某局', '--year', '2024', '-o', 'a/b.md']);
  expect([ran.status, ran.err]).toEqual([2, expect.stringContaining('是文件，不是文件夹')]);
});
