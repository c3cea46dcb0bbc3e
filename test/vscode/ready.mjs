// Gets a machine ready for tests in a real VS Code: what is missing is installed on first use, and said.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { must, onPath, run } from '../command.mjs';
import { aptInstall, whyNoApt } from './apt.mjs';
import { installedChromium } from './host/host.mjs';

const here = import.meta.dirname;

/** The stand-in host is made of Linux x64 binaries. */
export const hostRunsHere = process.platform === 'linux' && process.arch === 'x64';

const cjk = 'fonts-noto-cjk';

/** The ways to an executable that runs a suite, best first. Each returns it or throws its reason. */
const ways = [
  { name: 'VSCODE_TEST_EXECUTABLE', find: named },
  { name: 'an installed Chromium, for the stand-in host', find: withInstalledChromium },
  { name: "Debian's Chromium, for the stand-in host", find: withDebianChromium },
  { name: 'the desktop VS Code @vscode/test-electron downloads', find: downloaded },
];

/** The executable for runTests. It fails only where every way failed, and then names them all: tests are never skipped in silence. */
export async function readyExecutable() {
  return first(ways);
}

/** The stand-in host and a browser to open it in, for tests that look at pages. */
export async function readyPages() {
  return first(ways.slice(1, 3));
}

/** The VS Code server alone, installed again when its lock file changed. */
export async function readyServer() {
  if (!hostRunsHere) throw new Error('it runs on Linux x64 only');
  const stamp = path.join(here, 'node_modules', '.installed');
  const lock = createHash('sha256')
    .update(readFileSync(path.join(here, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('[ready] installing the VS Code server with npm ci in test/vscode');
  // Without install scripts: code-server's own would compile native modules the tests do not need.
  await must('npm ci --ignore-scripts --no-audit --no-fund', { cwd: here });
  // The server looks for its modules in a folder of its own; here they stand beside it.
  const link = path.join(here, 'node_modules', 'code-server', 'lib', 'vscode', 'node_modules');
  rmSync(link, { recursive: true, force: true });
  symlinkSync('../../..', link);
  writeFileSync(stamp, lock);
}

async function first(choices) {
  const reasons = [];
  for (const [index, { name, find }] of choices.entries()) {
    try {
      return await find();
    } catch (error) {
      reasons.push(`  ${index + 1}. ${name}: ${error.message.trim()}`);
    }
  }
  throw new Error(`There is no VS Code to test in.\n${reasons.join('\n')}`);
}

function named() {
  const file = process.env.VSCODE_TEST_EXECUTABLE;
  if (!file) throw new Error('it is not set');
  if (!existsSync(file)) throw new Error(`${file} does not exist`);
  return file;
}

async function withInstalledChromium() {
  if (!hostRunsHere) throw new Error('the stand-in host runs on Linux x64 only');
  if (!installedChromium()) throw new Error('none of chromium, chromium-browser and google-chrome is on PATH');
  await readyFonts();
  return standIn();
}

async function withDebianChromium() {
  if (!hostRunsHere) throw new Error('the stand-in host runs on Linux x64 only');
  if (installedChromium()) throw new Error('Chromium is not what is missing');
  const reason = whyNoApt();
  if (reason) throw new Error(reason);
  await aptInstall('chromium', cjk);
  if (!installedChromium()) throw new Error('apt-get installed it, and still it is not on PATH');
  return standIn();
}

async function standIn() {
  await readyServer();
  return path.join(here, 'host', 'code');
}

async function downloaded() {
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.platform === 'linux' && !display) throw new Error('a desktop needs a display, and there is none');
  return downloadAndUnzipVSCode();
}

/** Without a Chinese font every Chinese character is the same box. Tests pass all the same, so this never fails them. */
async function readyFonts() {
  const { status, output } = onPath('fc-list')
    ? await run('fc-list :lang=zh', { quiet: true })
    : { status: 1, output: '' };
  if (status === 0 && output.trim() !== '') return;
  const reason = whyNoApt();
  if (reason) console.log(`[ready] no Chinese font here, and ${reason}: Chinese will be boxes in screenshots`);
  else await aptInstall(cjk).catch((error) => console.log(`[ready] no Chinese font here: ${error.message}`));
}
