import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { CheckedFile } from '../../server/src/convert/check-result.ts';
import { checkstyle } from '../../server/src/convert/checkstyle.ts';
import { github } from '../../server/src/convert/github.ts';
import { junit } from '../../server/src/convert/junit.ts';
import { rdjsonOf } from '../../server/src/convert/rdjson.ts';
import { faulty, folder, mended, only } from './run.ts';
import { all, readXml } from './xml.ts';

const column = faulty.split('\n')[6]!.lastIndexOf('5');
const run = async (format: string, files: Record<string, string | Uint8Array>, ...argv: string[]) =>
  folder(files).run(['check', ...argv, '--format', format, ...only()]);

/** A file with one finding, of words that every format has to escape. */
const nasty = (message: string, rule = 'r', path = 'a,b:c%.md'): CheckedFile => {
  const start = { line: 2, character: 4 };
  const one = { rule, severity: 'error', message, range: { start, end: start }, text: '' } as const;
  const equations = { held: 0, broken: 0, unknown: 0 };
  return { path, unit: null, year: null, format: null, findings: [{ ...one, related: [], fixes: [] }], equations };
};
const words = '<b> & "引号" \0\x08\x1b\ufffe 一\n二\r三\t四 ]]> 𠮷\ud800 ::warning::x 100%';
const kept = '<b> & "引号"  一\n二\r三\t四 ]]> 𠮷 ::warning::x 100%';

test.each(['junit', 'checkstyle', 'gitlab', 'github', 'rdjson'])(
  '%s: the exit status is that of every other format, and a file that cannot be read is in it',
  async (format) => {
    expect((await run(format, { 'a.nianbao.md': mended })).status).toBe(0);
    expect((await run(format, { 'a.nianbao.md': faulty })).status).toBe(1);
    const gone = await run(format, { 'a.nianbao.md': mended }, 'gone.md', 'a.nianbao.md');
    expect([gone.status, gone.out]).toEqual([2, expect.stringContaining('input-unreadable')]);
    expect(gone.out).toContain('文件不存在');
  },
);

test('an unknown format is answered with all there are', async () => {
  const ran = await run('yaml', { 'a.nianbao.md': mended });
  expect(ran.err).toContain('text、json、sarif、junit、checkstyle、gitlab、github、rdjson');
  const help = await folder().run(['check', '--help']);
  expect(help.out).toContain('--format text|json|sarif|junit|checkstyle|gitlab|github|rdjson');
});

describe('junit', () => {
  /** What the schema of Jenkins' xUnit plugin, which is the widest there is, allows in each element. */
  const schema: Record<string, { may: string[]; must: string[]; holds: string[] }> = {
    testsuites: { may: ['name', 'time', 'tests', 'failures', 'errors'], must: [], holds: ['testsuite'] },
    testsuite: {
      may: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'],
      must: ['name', 'tests', 'failures', 'errors'],
      holds: ['testcase'],
    },
    testcase: { may: ['name', 'classname', 'time'], must: ['name'], holds: ['failure', 'error', 'skipped'] },
    failure: { may: ['message', 'type'], must: [], holds: [] },
    error: { may: ['message', 'type'], must: [], holds: [] },
    skipped: { may: ['message', 'type'], must: [], holds: [] },
  };

  test('is a suite for each draft and a case for each rule that spoke; only errors fail', async () => {
    const files = { 'a.nianbao.md': faulty, 'b.nianbao.md': mended, 'c.nianbao.md': faulty };
    const root = readXml((await run('junit', files, '.', 'gone.md')).out);
    for (const it of all(root)) {
      const { may, must, holds } = schema[it.name]!;
      expect(may).toEqual(expect.arrayContaining(Object.keys(it.attributes)));
      expect(Object.keys(it.attributes)).toEqual(expect.arrayContaining(must));
      expect(holds).toEqual(expect.arrayContaining(it.children.map((one) => one.name)));
    }
    expect(root.attributes).toEqual({ name: 'nianbao', tests: '4', failures: '2', errors: '1', time: '0' });
    expect(root.children.map((it) => [it.attributes.name, it.attributes.tests, it.attributes.failures])).toEqual([
      ['a.nianbao.md', '1', '1'],
      ['b.nianbao.md', '1', '0'],
      ['c.nianbao.md', '1', '1'],
      ['gone.md', '1', '0'],
    ]);
    const failure = all(root).find((it) => it.name === 'failure')!;
    expect(failure.attributes.message).toContain('应为 4');
    expect(failure.text).toContain(`a.nianbao.md:7:${column + 1} 错误`);
  });

  test('says what is no error as a skipped case, and names no case by a line', async () => {
    const at = folder({ 'a.nianbao.md': faulty, 'b.nianbao.md': `\n\n${faulty}` });
    const argv = [...only(), '--rule', 't3-row-total=hint', '--format', 'junit'];
    const cases = await Promise.all(
      ['a', 'b'].map(async (it) => all(readXml((await at.run(['check', `${it}.nianbao.md`, ...argv])).out))),
    );
    const names = cases.map((them) => them.filter((it) => it.name === 'testcase').map((it) => it.attributes.name));
    expect(names).toEqual([['t3-row-total'], ['t3-row-total']]);
    expect(cases[0]!.some((it) => it.name === 'skipped' && it.attributes.type === 'hint')).toBe(true);
    expect(cases[0]!.some((it) => it.name === 'failure')).toBe(false);
  });
});

describe('XML', () => {
  test.each([
    ['junit', (it: CheckedFile) => junit([it], 'zh')],
    ['checkstyle', (it: CheckedFile) => checkstyle([it])],
  ])('%s escapes what it must and leaves out what XML forbids', (_, made) => {
    const them = all(readXml(made(nasty(words))));
    expect(them.some((it) => it.attributes.message === kept)).toBe(true);
    expect(them.some((it) => [it.attributes.name, it.attributes.classname].includes('a,b:c%.md'))).toBe(true);
    for (const it of them.filter((one) => one.name === 'failure')) expect(it.text).toContain(kept);
  });
});

test('checkstyle has a file for each draft and an error for each finding', async () => {
  const root = readXml((await run('checkstyle', { 'a.nianbao.md': faulty, 'b.nianbao.md': mended })).out);
  expect([root.name, root.attributes.version]).toEqual(['checkstyle', '4.3']);
  expect(root.children.map((it) => [it.name, it.attributes.name, it.children.length])).toEqual([
    ['file', 'a.nianbao.md', 1],
    ['file', 'b.nianbao.md', 0],
  ]);
  expect(root.children[0]!.children[0]!.attributes).toEqual({
    line: '7',
    column: String(column + 1),
    severity: 'error',
    message: expect.stringContaining('应为 4') as string,
    source: 'nianbao.t3-row-total',
  });
});

describe('gitlab', () => {
  const issue = {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  };
  const fits = new Ajv().compile({ type: 'array', items: issue });
  const issues = async (files: Record<string, string>, ...argv: string[]) => {
    const printed = JSON.parse((await run('gitlab', files, ...argv)).out);
    expect(fits(printed), JSON.stringify(fits.errors)).toBe(true);
    return printed as { fingerprint: string; severity: string; location: object }[];
  };

  test('is a list of issues, with the place of each in the repository', async () => {
    const [one] = await issues({ '.git/HEAD': '', 'd/a.nianbao.md': faulty }, './d/');
    expect(one).toMatchObject({ severity: 'major', location: { path: 'd/a.nianbao.md', lines: { begin: 7 } } });
    expect(await issues({ 'a.nianbao.md': mended })).toEqual([]);
  });

  test('is called by the same path from a folder in the repository', async () => {
    const at = folder({ '.git/HEAD': '', 'd/a.nianbao.md': faulty });
    const inner = Object.assign(Object.create(at) as typeof at, { path: `${at.path}/d` });
    for (const format of ['gitlab', 'github']) {
      const { out } = await inner.run(['check', '--format', format, ...only()]);
      expect(out).toContain('d/a.nianbao.md');
    }
  });

  test('a fingerprint outlives a shift of lines, and no two are alike', async () => {
    const row = faulty.split('\n')[6]!;
    const twice = faulty + faulty.slice(faulty.indexOf('| 申请'));
    const prints = async (text: string) => (await issues({ 'a.nianbao.md': text })).map((it) => it.fingerprint);
    const before = await prints(twice);
    expect(await prints(`\n一段话。\n\n${twice}`)).toEqual(before);
    expect(twice.split(row)).toHaveLength(3);
    expect(new Set(before).size).toBe(before.length);
    const other = await issues({ 'b.nianbao.md': faulty });
    expect(before).not.toContain(other[0]!.fingerprint);
  });
});

describe('github', () => {
  test('is one workflow command a line', async () => {
    const { out } = await run('github', { 'a.nianbao.md': faulty, 'b.nianbao.md': mended });
    const at = `file=a.nianbao.md,line=7,endLine=7,col=${column + 1},endColumn=${column + 2}`;
    expect(out).toMatch(new RegExp(`^::error ${at},title=t3-row-total::.*应为 4.*\n$`));
  });

  test('escapes % and line ends everywhere, : and , in properties', () => {
    const out = github([nasty('甲,乙:丙 100%\r\n丁', 'r')]);
    expect(out).toBe(
      '::error file=a%2Cb%3Ac%25.md,line=3,endLine=3,col=5,endColumn=5,title=r::甲,乙:丙 100%25%0D%0A丁\n',
    );
  });

  test('names no columns where a finding ends on another line', () => {
    const it = nasty('甲');
    const range = { start: { line: 2, character: 4 }, end: { line: 4, character: 1 } };
    const out = github([{ ...it, findings: it.findings.map((one) => ({ ...one, range })) }]);
    expect(out).toContain('line=3,endLine=5,title=');
  });
});

describe('rdjson', () => {
  const place = {
    type: 'object',
    required: ['line', 'column'],
    additionalProperties: false,
    properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
  };
  const range = { type: 'object', additionalProperties: false, properties: { start: place, end: place } };
  const text = { type: 'string' };
  const diagnostic = {
    type: 'object',
    required: ['message', 'location'],
    additionalProperties: false,
    properties: {
      message: text,
      location: { type: 'object', additionalProperties: false, properties: { path: text, range } },
      severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
      code: { type: 'object', additionalProperties: false, properties: { value: text, url: text } },
      suggestions: {
        type: 'array',
        items: { type: 'object', additionalProperties: false, properties: { range, text } },
      },
    },
  };
  const fits = new Ajv().compile({
    type: 'object',
    required: ['diagnostics', 'source'],
    additionalProperties: false,
    properties: { diagnostics: { type: 'array', items: diagnostic }, source: { type: 'object' } },
  });

  /** Cuts the bytes of a line at the columns, as reviewdog does, and puts a suggestion there. */
  const applied = (file: Uint8Array, at: { start: Place; end: Place }, insert: string): string => {
    const lines = Buffer.from(file).toString('latin1').split('\n');
    const line = lines[at.start.line - 1]!;
    const put = Buffer.from(insert).toString('latin1');
    lines[at.start.line - 1] = line.slice(0, at.start.column - 1) + put + line.slice(at.end.column - 1);
    return Buffer.from(lines.join('\n'), 'latin1').toString('utf8');
  };
  interface Place {
    readonly line: number;
    readonly column: number;
  }

  test('counts columns in bytes of UTF-8 from 1, and its suggestions mend the file', async () => {
    const text = faulty.replace('| 一、', '| 𠮷一、');
    const { out } = await run('rdjson', { 'a.nianbao.md': text }, '--rule', 't3-row-total=warning');
    const printed = JSON.parse(out);
    expect(fits(printed), JSON.stringify(fits.errors)).toBe(true);
    const line = text.split('\n')[6]!;
    const [one] = printed.diagnostics;
    expect(one).toMatchObject({ severity: 'WARNING', code: { value: 't3-row-total' } });
    expect(one.location.range.start).toEqual({
      line: 7,
      column: Buffer.byteLength(line.slice(0, line.lastIndexOf('5'))) + 1,
    });
    const [first] = one.suggestions;
    expect(applied(Buffer.from(text), first.range, first.text)).toBe(text.replace('| 5 |', '| 4 |'));
  });

  test('counts a byte order mark, since reviewdog does', async () => {
    const [marked, bare] = await Promise.all(
      ['\ufeff', ''].map(async (mark) => {
        const at = folder({ 'a.nianbao.md': mark + faulty.replace('工作年度报告', '年度报告') });
        const { out } = await at.run(['check', '--format', 'rdjson', ...only('title-wording')]);
        return JSON.parse(out).diagnostics[0].location.range.start as Place;
      }),
    );
    expect(marked).toEqual({ line: 1, column: bare!.column + 3 });
  });

  test('leaves out a fix of several edits, which cannot be taken one by one', () => {
    const it = nasty('甲');
    const edit = { range: it.findings[0]!.range, newText: '乙' };
    const fixes = [1, 2].map((count) => ({ title: '', safe: true, edits: Array.from({ length: count }, () => edit) }));
    const [one] = rdjsonOf(
      { ...it, findings: it.findings.map((found) => ({ ...found, fixes })) },
      (at) => at.character,
    );
    expect((one as { suggestions: unknown[] }).suggestions).toEqual([
      { range: { start: { line: 3, column: 5 }, end: { line: 3, column: 5 } }, text: '乙' },
    ]);
  });
});
