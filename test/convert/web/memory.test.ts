import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** What the largest page may take. A process that needs more is ended by node itself. */
const megabytes = 320;

const folder = mkdtempSync(join(tmpdir(), 'nianbao-pages-'));
const script = `
const { importHtml } = require('./html.js');
const it = importHtml(eval(process.argv[2]));
console.log('refused' in it ? it.refused.en : String(it.draft.blocks.length) + ' blocks');
`;

beforeAll(() => {
  const common: BuildOptions = { bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };
  buildSync({ ...common, entryPoints: ['server/src/convert/html.ts'], outfile: join(folder, 'html.js') });
  writeFileSync(join(folder, 'run.js'), script);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['"<table>" + "<tr><td>规章<td>1<td>2<td>3".repeat(19000) + "</table>"', '1 blocks'],
  ['"<table>" + "<tr><td>1<td>2".repeat(2000000) + "</table>"', 'too many cells'],
  ['"<table>" + "<tr><td colspan=1000000000 rowspan=1000000000>1<td>2".repeat(15000) + "</table>"', 'too large'],
  ['"<p " + "a=1 ".repeat(8000000) + ">字"', '1 blocks'],
  ['"<p>一<img src=\\"data:," + "A".repeat(33000000) + "\\">"', '1 blocks'],
  ['"<i>字".repeat(900) + "字<br>".repeat(99000)', '99000 blocks'],
  ['"<!--" + "字".repeat(33000000)', '0 blocks'],
  ['"<script>" + "字".repeat(33000000)', '0 blocks'],
  ['"字".repeat(4000000)', '1 blocks'],
  ['"&amp;".repeat(4000000)', '1 blocks'],
  ['"<div>".repeat(6000000)', 'nested too deeply'],
])('%s takes bounded memory', (html, said) => {
  const options = [`--max-old-space-size=${megabytes}`, join(folder, 'run.js'), html];
  const it = spawnSync(process.execPath, options, { encoding: 'utf8' });
  expect([it.status, it.stderr.slice(0, 200)]).toEqual([0, '']);
  expect(it.stdout).toContain(said);
});
