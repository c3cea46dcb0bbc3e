import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { faulty, folder, mended, only } from './run.ts';

const place = {
  type: 'object',
  required: ['line', 'character'],
  additionalProperties: false,
  properties: { line: { type: 'integer', minimum: 0 }, character: { type: 'integer', minimum: 0 } },
};
const range = {
  type: 'object',
  required: ['start', 'end'],
  additionalProperties: false,
  properties: { start: place, end: place },
};
const text = { type: 'string' };
const list = (items: object) => ({ type: 'array', items });
const record = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
});
const count = { type: 'integer', minimum: 0 };
const contract = record({
  version: { const: 1 },
  files: list(
    record({
      path: text,
      unit: { type: ['string', 'null'] },
      year: { type: ['integer', 'null'] },
      format: { enum: ['2019', '2021', null] },
      findings: list(
        record({
          rule: text,
          severity: { enum: ['error', 'warning', 'info', 'hint'] },
          message: text,
          range,
          text,
          related: list(record({ message: text, path: text, range })),
          fixes: list(
            record({ title: text, safe: { type: 'boolean' }, edits: list(record({ range, newText: text })) }),
          ),
        }),
      ),
      equations: record({ held: count, broken: count, unknown: count }),
    }),
  ),
  summary: record({ files: count, errors: count, warnings: count, infos: count, hints: count }),
});
const fits = new Ajv({ allowUnionTypes: true }).compile(contract);

describe('exit status', () => {
  test('is 0 without errors, 1 with one, 2 when a file is missing beside it', async () => {
    const at = folder({ 'good.nianbao.md': mended, 'bad.nianbao.md': faulty });
    expect((await at.run(['check', 'good.nianbao.md', ...only()])).status).toBe(0);
    expect((await at.run(['check', ...only()])).status).toBe(1);
    const both = await at.run(['check', 'missing.md', 'bad.nianbao.md', ...only()]);
    expect(both.status).toBe(2);
    expect(both.err).toContain('missing.md：文件不存在');
    expect(both.out).toContain('bad.nianbao.md:7:');
  });

  test.each([
    [['check', '--nothing']],
    [['check', '--format']],
    [['check', '--format', 'yaml']],
    [['check', '--locale', 'fr']],
    [['check', '--stdin=1']],
    [['check', '--stdin', 'a.md']],
    [['check', '--stdin-filename', 'a.md']],
    [['fix', '--stdin-filename', 'x.md', 'a.nianbao.md']],
    [['check', '--rule', 'no-such-rule=off']],
    [['check', '--rule', 't3-row-total=loud']],
    [['check', '--config', 'missing.json']],
    [['nonsense']],
    [['--nonsense']],
  ])('%j is a bad call: status 2 and words on standard error', async (argv) => {
    const ran = await folder({ 'a.nianbao.md': mended }).run(argv);
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(/^nianbao: .+\n$/);
    expect(ran.out).toBe('');
  });
});

describe('check --format json', () => {
  test('prints the object of the contract, in order of path, with paths as they were given', async () => {
    const at = folder({ 'b/two.nianbao.md': faulty, 'a.md': mended, 'b/one.nianbao.md': mended });
    const { out } = await at.run(['check', 'b/', 'a.md', 'gone.md', '--format', 'json']);
    const printed = JSON.parse(out);
    expect(fits(printed), JSON.stringify(fits.errors)).toBe(true);
    const paths = printed.files.map((it: { path: string }) => it.path);
    expect(paths).toEqual(['a.md', 'b/one.nianbao.md', 'b/two.nianbao.md', 'gone.md']);
  });

  test('gives 0-based UTF-16 places, the words found, and every fix', async () => {
    const at = folder({ 'a.nianbao.md': `\ufeff${faulty}` });
    const { out } = await at.run(['check', '--format', 'json', ...only()]);
    const [file] = JSON.parse(out).files;
    expect(file).toMatchObject({ unit: '某区某镇', year: 2022, format: '2021' });
    expect(file.findings).toHaveLength(1);
    const line = faulty.split('\n')[6]!;
    const range = {
      start: { line: 6, character: line.lastIndexOf('5') },
      end: { line: 6, character: line.lastIndexOf('5') + 1 },
    };
    expect(file.findings[0]).toMatchObject({ rule: 't3-row-total', severity: 'error', range, text: '5', related: [] });
    expect(file.findings[0].fixes[0]).toMatchObject({ safe: false, edits: [{ range, newText: '4' }] });
    expect(file.equations.broken).toBe(1);
  });

  test('says null where unit, year and format are unknown', async () => {
    const { out } = await folder({ 'a.md': '随便写的一行\n' }).run(['check', 'a.md', '--format', 'json']);
    expect(JSON.parse(out).files[0]).toMatchObject({ unit: null, year: null, format: null });
  });

  test('prints a file that cannot be read as one finding at its start', async () => {
    const { out, status } = await folder().run(['check', 'gone.md', '--format', 'json']);
    const { files, summary } = JSON.parse(out);
    const start = { line: 0, character: 0 };
    expect(status).toBe(2);
    expect(files[0].findings).toMatchObject([
      { rule: 'input-unreadable', severity: 'error', range: { start, end: start } },
    ]);
    expect(summary).toMatchObject({ files: 1, errors: 1 });
  });

  test('counts CR LF and a lone CR as one line end each', async () => {
    const at = folder({
      'a.nianbao.md': faulty.replaceAll('\n', '\r\n'),
      'b.nianbao.md': faulty.replaceAll('\n', '\r'),
    });
    const { out } = await at.run(['check', '--format', 'json', ...only()]);
    const lines = JSON.parse(out).files.flatMap((it: { findings: { range: { start: object } }[] }) =>
      it.findings.map((one) => one.range.start),
    );
    expect(lines).toMatchObject([{ line: 6 }, { line: 6 }]);
  });
});

test('text has one line for each finding, the words of its line, and a summary', async () => {
  const at = folder({ 'a.nianbao.md': faulty });
  const { out } = await at.run(['check', ...only()]);
  const column = faulty.split('\n')[6]!.lastIndexOf('5') + 1;
  const [first, words, , last] = out.split('\n');
  expect(first).toMatch(new RegExp(`^a\\.nianbao\\.md:7:${column} 错误 t3-row-total “一、本年新收.*应为 4`));
  expect(words).toMatch(/^ {4}.*\| 5 \|$/);
  expect(last).toBe('检查了 1 份草稿：错误 1，警告 0，信息 0，提示 0');
  const en = await at.run(['check', '--locale', 'en', ...only()]);
  expect(en.out).toContain('error t3-row-total');
  expect(en.out).toContain('checked 1 draft: 1 error, 0 warnings, 0 infos, 0 hints');
});

test('a draft on standard input is read under the name it is given', async () => {
  const ran = await folder().run(['check', '--stdin', '--stdin-filename', 'x.md', ...only()], faulty);
  expect(ran.status).toBe(1);
  expect(ran.out).toMatch(/^x\.md:7:/);
});

describe('settings', () => {
  const severity = async (at: ReturnType<typeof folder>, ...argv: string[]): Promise<string[]> => {
    const { out } = await at.run(['check', '--format', 'json', ...argv]);
    return JSON.parse(out).files.flatMap((it: { findings: { rule: string; severity: string }[] }) =>
      it.findings.filter((one) => one.rule === 't3-row-total').map((one) => one.severity),
    );
  };

  test('the nearest .nianbao.json wins whole, up to the folder of .git', async () => {
    const at = folder({
      '.nianbao.json': '{ "rules": { "t3-row-total": "hint" } }',
      'repo/.git/HEAD': '',
      'repo/a.nianbao.md': faulty,
      'repo/b/.nianbao.json': '// 注释\n{ "rules": { "t3-row-total": "info", }, }',
      'repo/b/b.nianbao.md': faulty,
      'repo/b/c/.nianbao.json': '{}',
      'repo/b/c/c.nianbao.md': faulty,
      'x.nianbao.md': faulty,
    });
    expect(await severity(at, 'repo')).toEqual(['error', 'info', 'error']);
    expect(await severity(at, 'x.nianbao.md')).toEqual(['hint']);
    expect(await severity(at, 'repo/b/b.nianbao.md', '--config', '.nianbao.json')).toEqual(['hint']);
    expect(await severity(at, 'repo/b/b.nianbao.md', '--rule', 't3-row-total=warning')).toEqual(['warning']);
    expect(await severity(at, 'repo/b/b.nianbao.md', '--rule', 't3-row-total=off')).toEqual([]);
  });

  test('the day by which a report must be out is the one that is set', async () => {
    const late =
      '# 青禾县水务局2023年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n青禾县水务局\n\n2024年2月9日\n';
    const at = folder({
      'a.nianbao.md': late,
      'b/.nianbao.json': '{ "deadline": { "部门": "02-29" } }',
      'b/b.nianbao.md': late,
    });
    const { out } = await at.run(['check', '--format', 'json']);
    const files = JSON.parse(out).files as { findings: { rule: string }[] }[];
    expect(files.map((it) => it.findings.some((one) => one.rule === 'deadline-late'))).toEqual([true, false]);
  });

  test('what a settings file says wrong is named with its line, once, and the rest of it holds', async () => {
    const at = folder({
      '.nianbao.json':
        '{\n  "rules": {\n    "t3-row-total": "hint",\n    "no-such": "off",\n    "t3-balance-x": 1\n  },\n  "colour": 1,\n  "format": { "table": "wide" },\n  "deadline": { "政府": "31-03" }\n}',
      'a.nianbao.md': faulty,
      'b.nianbao.md': faulty,
    });
    const ran = await at.run([
      'check',
      ...rules.filter((it) => it.id !== 't3-row-total').flatMap((it) => ['--rule', `${it.id}=off`]),
    ]);
    expect(ran.status).toBe(0);
    expect(ran.err.split('\n')).toEqual([
      expect.stringMatching(/\.nianbao\.json:4:5 没有名为“no-such”的规则$/),
      expect.stringMatching(/\.nianbao\.json:5:5 没有名为“t3-balance-x”的规则$/),
      expect.stringMatching(/\.nianbao\.json:7:3 没有名为“colour”的设置$/),
      expect.stringMatching(/\.nianbao\.json:8:15 “format\.table”应为 compact、aligned 之一$/),
      expect.stringMatching(/\.nianbao\.json:9:17 日期应写作 MM-DD/),
      '',
    ]);
  });

  test('a settings file that is no JSON is said with its line, and the status is 2', async () => {
    const at = folder({ '.nianbao.json': '{\n  "rules": oops\n}', 'a.nianbao.md': mended });
    const ran = await at.run(['check', ...only()]);
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(/\.nianbao\.json:2:12 不是有效的 JSON/);
  });
});
