// `npm run bench [-- FOLDER [ROUNDS]]`: microseconds per report, by phase and by rule.
// `npm run bench -- locating`: what finding wrong cells costs.
// `npm run bench -- completing [FOLDER [ROUNDS]]`: what a list of completions costs.
// `npm run bench -- years [COUNT [ROUNDS]]`: what it costs that drafts of one check see each other.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const [first, ...others] = process.argv.slice(2);
const named = ['locating', 'completing', 'years'];
const [name, given] = named.includes(first) ? [first, others] : ['phases', process.argv.slice(2)];
const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
// The command is measured as it is shipped: in a process of its own.
const entryPoints = [`test/bench/${name}.ts`, ...(name === 'years' ? ['server/src/cli.ts'] : [])];
await build({
  entryPoints: entryPoints.map((it) => ({ in: it, out: basename(it, '.ts') })),
  outdir: folder,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  mainFields: ['module', 'main'],
  external: ['./server.node.js'],
  platform: 'node',
  format: 'cjs',
  logLevel: 'error',
});
const { status } = spawnSync(process.execPath, [join(folder, `${name}.cjs`), ...given], { stdio: 'inherit' });
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
