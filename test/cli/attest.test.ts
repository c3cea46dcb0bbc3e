import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import type { Attested } from '../../server/src/convert/attest.ts';
import { faulty, folder, mended, only } from './run.ts';

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const orNull = (type: string) => ({ type: [type, 'null'] });
const list = (items: object) => ({ type: 'array', items });
const record = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
});
const cells = list(record({ row: text, column: text, raw: text, value: orNull('string') }));
const equation = record({
  table: text,
  state: { enum: ['held', 'broken', 'unknown'] },
  words: text,
  left: cells,
  right: cells,
  leftSum: orNull('string'),
  rightSum: orNull('string'),
});
const contract = record({
  version: { const: 1 },
  tool: record({ name: { const: 'nianbao' }, version: text }),
  files: list(
    record({
      path: text,
      sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      unit: orNull('string'),
      year: orNull('integer'),
      format: orNull('string'),
      held: count,
      broken: count,
      unknown: count,
      equations: list(equation),
    }),
  ),
  unreadable: list(record({ path: text, reason: text })),
});
const fits = new Ajv({ allowUnionTypes: true }).compile(contract);

const attested = (at: ReturnType<typeof folder>, name = 'a.json') => {
  const written = JSON.parse(at.read(name)) as { files: Attested[]; unreadable: { path: string }[] };
  expect(fits(written), JSON.stringify(fits.errors)).toBe(true);
  return written;
};

test('--attest writes every equation with its numbers, beside what check prints', async () => {
  const at = folder({ 'a.nianbao.md': faulty, 'b.nianbao.md': mended });
  const ran = await at.run(['check', '--attest', 'a.json', ...only()]);
  expect([ran.status, ran.err, ran.out]).toEqual([1, '', expect.stringContaining('检查了 2 份草稿')]);
  const [bad, good] = attested(at).files;
  expect(bad).toMatchObject({ path: 'a.nianbao.md', unit: '某区某镇', year: 2022, format: '2021', broken: 1 });
  for (const it of [bad!, good!]) {
    const counted = { held: 0, broken: 0, unknown: 0 };
    for (const { state } of it.equations) counted[state]++;
    expect(counted).toEqual({ held: it.held, broken: it.broken, unknown: it.unknown });
  }
  const parts = '自然人 3 + 商业企业 1 + 科研机构 0 + 社会公益组织 0 + 法律服务机构 0 + 其他 0';
  const row = '“一、本年新收政府信息公开申请数量”行：总计';
  expect(bad!.equations.find((it) => it.state === 'broken')).toMatchObject({
    table: 't3',
    words: `${row} 5 ≠ ${parts}`,
    left: [{ row: 'new', column: 'total', raw: '5', value: '5' }],
    leftSum: '5',
    rightSum: '4',
  });
  expect(good!.equations.find((it) => it.state === 'held')!.words).toBe(`${row} 4 = ${parts}`);
  const open = good!.equations.find((it) => it.state === 'unknown')!;
  expect(open.words).toContain('?');
  expect(open.right).toContainEqual(expect.objectContaining({ raw: '', value: null }));
});

test('the hash is that of the file, byte order mark and all', async () => {
  const files = { 'a.nianbao.md': mended, 'b.nianbao.md': `\ufeff${mended.replaceAll('\n', '\r\n')}` };
  const at = folder(files);
  await at.run(['check', '--attest', 'a.json']);
  const hashes = attested(at).files.map((it) => it.sha256);
  expect(hashes).toEqual(
    Object.values(files).map((it) => createHash('sha256').update(Buffer.from(it, 'utf8')).digest('hex')),
  );
});

test('the same drafts give the same file, in the language that is asked for', async () => {
  const at = folder({ 'a.nianbao.md': mended });
  await at.run(['check', '--attest', 'a.json']);
  await at.run(['check', '--attest', 'b.json']);
  expect(at.read('b.json')).toBe(at.read('a.json'));
  await at.run(['check', '--attest', 'en.json', '--locale', 'en']);
  expect(attested(at, 'en.json').files[0]!.equations[0]!.words).toMatch(/^(?:Row|Column) /);
});

test('a file that cannot be read is named in it', async () => {
  const at = folder({ 'a.nianbao.md': mended });
  const ran = await at.run(['check', 'a.nianbao.md', 'gone.md', '--attest', 'a.json', ...only()]);
  expect(ran.status).toBe(2);
  const written = attested(at);
  expect([written.files.map((it) => it.path), written.unreadable.map((it) => it.path)]).toEqual([
    ['a.nianbao.md'],
    ['gone.md'],
  ]);
});

test('an existing file is refused before anything is checked, and overwritten with --force', async () => {
  const at = folder({ 'a.nianbao.md': mended, 'a.json': 'mine' });
  const argv = ['check', 'a.nianbao.md', '--attest', 'a.json', ...only()];
  expect(await at.run(argv)).toMatchObject({ status: 2, out: '', err: expect.stringContaining('a.json 已存在') });
  expect(at.read('a.json')).toBe('mine');
  expect((await at.run([...argv, '--force'])).status).toBe(0);
  expect(attested(at).files).toHaveLength(1);
});

test('a draft that is being checked is never overwritten', async () => {
  const at = folder({ 'a.nianbao.md': mended });
  const ran = await at.run(['check', '--attest', './a.nianbao.md', '--force', ...only()]);
  expect([ran.status, ran.err]).toEqual([2, expect.stringContaining('正在检查的草稿')]);
  expect(at.read('a.nianbao.md')).toBe(mended);
});
