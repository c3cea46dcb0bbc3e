// Other programs, as the test scripts run them.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

// The project's own programs come before the machine's, as under npm, so that `node test/run.mjs` works without npm.
process.env.PATH = path.join(root, 'node_modules', '.bin') + path.delimiter + process.env.PATH;

// Some programs colour their output wherever CI is set, and a log of escape codes is hard to read.
if (!process.stdout.isTTY) process.env.NO_COLOR ??= '1';

/** Far above what any command here takes: it turns a hang into a failure that names the command. */
const longest = 20 * 60_000;

/**
 * Runs one command line and tells how it ended; it never throws.
 *
 * Quiet keeps the output back, so that a caller can show it where it matters: when the command failed.
 */
export function run(line, { cwd = root, env = {}, quiet = false, limit = longest } = {}) {
  return new Promise((done) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = spawn(line, { cwd, env: { ...process.env, ...env }, shell: true, stdio, timeout: limit });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => done({ status: 127, output: String(error) }));
    child.once('close', (status, signal) => {
      if (signal) console.error(`${line} was ended by ${signal}`);
      done({ status: status ?? 1, output });
    });
  });
}

/** Like run with quiet, for steps that have to succeed. */
export async function must(line, options) {
  const { status, output } = await run(line, { ...options, quiet: true });
  if (status !== 0) throw new Error(`${line} ended with ${status}\n${output.trim()}`);
  return output;
}

/** Where a program stands on PATH, or undefined. */
export function onPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.flatMap((it) => endings.map((ending) => path.join(it, name + ending))).find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
