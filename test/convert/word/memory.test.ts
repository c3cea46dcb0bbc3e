import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../../server/src/convert/word/limits.ts';
import { archive, bytesOf, docxOf, grid, line } from './archives.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-memory-'));
const script = `
const { readFileSync } = require('node:fs');
const { importDocx } = require('./word.js');
const began = performance.now();
const done = (it) => console.log(JSON.stringify({
  refused: it && it.refused ? it.refused.zh : null,
  blocks: it && it.draft ? it.draft.blocks.length : 0,
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  seconds: (performance.now() - began) / 1000,
}));
if (process.argv[2]) void importDocx(new Uint8Array(readFileSync(process.argv[2]))).then(done);
else done();
`;

interface Run {
  readonly refused: string | null;
  readonly blocks: number;
  readonly megabytes: number;
  readonly seconds: number;
}

/** Imports a file in a process of its own, which says what it took. */
function run(bytes: Uint8Array | undefined): Run {
  const path = join(folder, 'it.docx');
  if (bytes) writeFileSync(path, bytes);
  const it = spawnSync(process.execPath, [join(folder, 'run.js'), ...(bytes ? [path] : [])], { encoding: 'utf8' });
  if (it.status !== 0) throw new Error(it.stderr);
  return JSON.parse(it.stdout) as Run;
}

beforeAll(() => {
  buildSync({
    entryPoints: ['server/src/convert/docx-import.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: join(folder, 'word.js'),
  });
  writeFileSync(join(folder, 'run.js'), script);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Blanks, packed ten megabytes at a time: memory that this process took would count for those it starts. */
function bomb(megabytes: number): Uint8Array {
  const ten = deflateRawSync(Buffer.alloc(10 * 1024 * 1024, ' '), { finishFlush: constants.Z_SYNC_FLUSH });
  return Buffer.concat([...Array<Buffer>(megabytes / 10).fill(ten), Buffer.from([3, 0])]);
}
const name = 'word/document.xml';
const cells = (rows: number, columns: number): string =>
  grid(Array.from({ length: rows }, () => Array.from({ length: columns }, () => '12')));
const runs = '<w:r><w:rPr><w:b/></w:rPr><w:t>字</w:t><w:tab/></w:r>';

/** Memory is that of the whole process; what starts alone takes some 60 MB, and the bounds leave room for other machines. */
describe('the memory an import takes is bounded', () => {
  const files: readonly (readonly [name: string, bytes: () => Uint8Array, refused: RegExp | undefined])[] = [
    ['a bomb that tells its size', () => archive([{ name, data: bytesOf(''), packed: bomb(1000), size: 1e9 }]), /超过/],
    ['a bomb that lies', () => archive([{ name, data: bytesOf(''), packed: bomb(1000), size: 10_000_000 }]), /已损坏/],
    [
      'a million cells',
      () => docxOf(`<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(1000)}</w:tr>`.repeat(1000)}</w:tbl>`),
      /超过/,
    ],
    ['a million levels', () => docxOf('<w:ins>'.repeat(1e6) + '</w:ins>'.repeat(1e6)), /超过/],
    ['as many elements as may be', () => docxOf(`<w:p>${runs.repeat(limits.elements / 5 - 10)}</w:p>`), undefined],
    ['as many paragraphs as may be', () => docxOf(line('共12件。').repeat(limits.paragraphs - 1)), undefined],
    ['as many cells as may be', () => docxOf(cells(Math.floor(limits.cells / 21), 20)), undefined],
  ];
  const idle = 200;
  test.each(files)(
    '%s',
    (_, bytes, refused) => {
      const it = run(bytes());
      console.info(`${it.megabytes} MB, ${it.seconds.toFixed(1)} s, ${it.refused ?? `${it.blocks} blocks`}`);
      if (refused) expect(it.refused).toMatch(refused);
      else expect(it.refused).toBeNull();
      expect(it.megabytes).toBeLessThan(idle + (refused ? 300 : 700));
    },
    120_000,
  );
});
