#!/usr/bin/env node
// `npm test`: everything this project asks of itself, closed by one line of figures.
// `node test/run.mjs units ui` runs only those steps and what they need.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './command.mjs';
import { add, closing, figuresOf, none } from './figures.mjs';

/** Biome knows no NO_COLOR. */
const plain = process.stdout.isTTY ? '' : ' --colors=off';

/**
 * A command without figures of its own counts as one test. A command that counts its tests writes the figures
 * to the file NIANBAO_RESULTS names; vitest is told so by an option.
 */
const steps = [
  { name: 'types', commands: ['tsc -b'] },
  { name: 'lint', commands: [`biome ci .${plain}`, 'eslint .'] },
  {
    name: 'units',
    commands: [(file) => `vitest run --reporter=default --reporter=json --outputFile.json="${file}"`],
    counts: true,
  },
  { name: 'build', commands: ['node esbuild.mjs'] },
  { name: 'editors', commands: ['node test/editors/run.mjs'], counts: true, needs: 'build' },
  { name: 'suite', commands: ['node test/vscode/run.mjs'], counts: true, needs: 'build' },
  { name: 'web', commands: ['node test/vscode/web.mjs'], counts: true, needs: 'build' },
  { name: 'package', commands: ['npm run package'] },
  { name: 'ui', commands: ['node test/vscode/ui.mjs'], counts: true, needs: 'package' },
];

const started = performance.now();
const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
process.exitCode = await main(process.argv.slice(2));

async function main(names) {
  const unknown = names.filter((name) => !steps.some((it) => it.name === name));
  if (unknown.length > 0) {
    console.error(`No step is called ${unknown.join(', ')}. Steps: ${steps.map((it) => it.name).join(', ')}`);
    return 2;
  }
  const scratch = mkdtempSync(path.join(tmpdir(), 'nianbao-test-'));
  const results = new Map();
  for (const step of chosen(names)) {
    results.set(step.name, await take(step, results, scratch));
  }
  rmSync(scratch, { recursive: true, force: true });
  return close(results);
}

/** The named steps and what they need, in the order of the list; all of them where none is named. */
function chosen(names) {
  const wanted = (step) => names.includes(step.name) || steps.some((it) => it.needs === step.name && wanted(it));
  return names.length === 0 ? steps : steps.filter(wanted);
}

async function take(step, results, scratch) {
  if (results.get(step.needs)?.failed > 0) {
    console.log(`\n── ${step.name}: skipped, because ${step.needs} failed (${seconds()})`);
    return { ...none, skipped: 1 };
  }
  console.log(`\n── ${step.name} (${seconds()})`);
  let sum = none;
  for (const command of step.commands) sum = add(sum, await measure(step, command, scratch));
  console.log(`── ${step.name}: ${closing(sum)} (${seconds()})`);
  return sum;
}

async function measure(step, command, scratch) {
  const file = path.join(scratch, `${step.name}.json`);
  const line = typeof command === 'string' ? command : command(file);
  const { status } = await run(line, { env: { NIANBAO_RESULTS: file } });
  return figuresOf(status, step.counts ? file : undefined);
}

function close(results) {
  const failed = [...results].filter(([, it]) => it.failed > 0).map(([name]) => name);
  console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '');
  const sum = [...results.values()].reduce(add, none);
  console.log(closing(sum));
  return sum.failed > 0 ? 1 : 0;
}
