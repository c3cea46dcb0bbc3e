// `npm run bench [-- FOLDER [ROUNDS]]`: microseconds per report, by phase and by rule.
// `npm run bench -- locating`: what finding wrong cells costs.
// `npm run bench -- completing [FOLDER [ROUNDS]]`: what a list of completions costs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const [first, ...others] = process.argv.slice(2);
const named = ['locating', 'completing'];
const [name, given] = named.includes(first) ? [first, others] : ['phases', process.argv.slice(2)];
const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
const outfile = join(folder, `${name}.cjs`);
await build({
  entryPoints: [`test/bench/${name}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'error',
});
const { status } = spawnSync(process.execPath, [outfile, ...given], { stdio: 'inherit' });
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
