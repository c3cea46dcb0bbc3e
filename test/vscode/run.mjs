#!/usr/bin/env node
// Runs the suite in a real VS Code: the stand-in host or a desktop, whichever this machine can have. `run.mjs calm` runs
// the tests of calm.test.ts alone.
import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { root } from '../command.mjs';
import { newHome } from './host/host.mjs';
import { writeSettings } from './host/settings.mjs';
import { readyExecutable } from './ready.mjs';

const suite = path.join(import.meta.dirname, 'suite');
const bundle = path.join(root, 'dist', 'test', 'suite.js');

try {
  const vscodeExecutablePath = await readyExecutable();
  await bundleSuite(process.argv.slice(2));
  await runSuite(vscodeExecutablePath);
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}

/** The entry is made of what the folder holds, so no test file can be forgotten. */
function bundleSuite(names) {
  const all = readdirSync(suite).filter((it) => it.endsWith('.test.ts'));
  const files = all.filter((it) => names.length === 0 || names.includes(path.basename(it, '.test.ts')));
  if (files.length === 0) throw new Error(`There is no such test file; there are ${all.join(', ')}.`);
  const contents = [...files.map((it) => `import './${it}';`), "export { run } from './index.ts';"].join('\n');
  return build({
    stdin: { contents, resolveDir: suite, sourcefile: 'entry.ts' },
    outfile: bundle,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'linked',
    logLevel: 'warning',
  });
}

/** Every run has a user, extensions and a workspace of its own, and leaves none of them behind. */
async function runSuite(vscodeExecutablePath) {
  const home = newHome();
  const workspace = path.join(home.data, 'workspace');
  cpSync(path.join(import.meta.dirname, 'fixture'), workspace, { recursive: true });
  writeSettings(home.user);
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: bundle,
      launchArgs: [workspace, `--user-data-dir=${home.user}`, `--extensions-dir=${home.extensions}`],
    });
  } finally {
    home.remove();
  }
}
