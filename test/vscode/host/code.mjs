// Runs one extension test suite in a real workbench and answers with its status, as the desktop `code` does.
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { forTests, launchBrowser, newHome, remoteUri, startServer, workbenchUrl } from './host.mjs';
import { isNoise } from './noise.mjs';

const verbose = Boolean(process.env.VSCODE_HOST_VERBOSE);
const started = performance.now();
const say = (words) => console.log(`[host] ${words} (${((performance.now() - started) / 1000).toFixed(1)} s)`);

/** Longer than any suite should take: a suite that hangs is a failed suite, with a picture of what hung. */
const limit = 10 * 60_000;
const outOfTime = 124;

export async function main(argv) {
  const options = read(argv);
  const temporary = newHome();
  const home = {
    ...temporary,
    user: options['user-data-dir'] ?? temporary.user,
    extensions: options['extensions-dir'] ?? temporary.extensions,
  };
  const { reached, end } = ending();
  const server = await startServer(home, { args: forTests, locale: options.locale, verbose });
  say(`server is up at ${server.authority}`);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await listen(page, server, end);
    await page.goto(address(server.authority, options));
    say('workbench is open');
    const status = await reached;
    if (status === outOfTime) await picture(page);
    return status;
  } finally {
    await browser.close().catch(() => {});
    await server.stop();
    temporary.remove();
    say('closed');
  }
}

/** The arguments that matter here. Others are for a desktop, such as --no-sandbox, and mean nothing to this host. */
function read(argv) {
  const text = { type: 'string' };
  const options = {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: text,
    'extensions-dir': text,
    'user-data-dir': text,
    'folder-uri': text,
    'file-uri': text,
    locale: text,
  };
  const { values, positionals } = parseArgs({ args: argv, options, strict: false, allowPositionals: true });
  if (!values.extensionTestsPath) throw new Error('This host only runs tests: --extensionTestsPath is missing.');
  const target = values['folder-uri'] ?? values['file-uri'] ?? positionals[0];
  return { ...values, target: target?.startsWith('file://') ? decodeURIComponent(new URL(target).pathname) : target };
}

function address(authority, options) {
  const uri = (file) => remoteUri(authority, file);
  const payload = [
    ...(options.extensionDevelopmentPath ?? []).map((it) => ['extensionDevelopmentPath', uri(it)]),
    ['extensionTestsPath', uri(options.extensionTestsPath)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const { target } = options;
  if (!target) return workbenchUrl(authority, { payload });
  if (target.endsWith('.code-workspace')) return workbenchUrl(authority, { workspace: target, payload });
  if (statSync(target).isDirectory()) return workbenchUrl(authority, { folder: target, payload });
  return workbenchUrl(authority, { payload: [...payload, ['openFile', uri(target)]] });
}

/** The first of all the ways a run can end decides its status and is said; what follows from it is not. */
function ending() {
  let resolve;
  const reached = new Promise((it) => {
    resolve = it;
  });
  let open = true;
  const end = (status, words) => {
    if (open) say(words);
    open = false;
    resolve(status);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(130, `stopped by ${signal}`));
  setTimeout(() => end(outOfTime, 'time is up: the suite did not finish'), limit).unref();
  return { reached, end };
}

async function listen(page, server, end) {
  page.on('pageerror', (error) => console.error('[page]', error));
  page.on('crash', () => end(72, 'the page crashed'));
  server.child.once('exit', (status) => end(73, `the server left (${status})`));
  if (verbose) page.on('console', (it) => console.error('[page]', it.type(), it.text()));
  // The workbench hands the extension host's console and its own log to the driver of a smoke test.
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const words = [args].flat();
    if (verbose || !isNoise(String(words[0]))) (console[type] ?? console.log)(...words);
  });
  await page.exposeFunction('codeAutomationExit', (status) => end(status, `the suite ended with ${status}`));
}

async function picture(page) {
  const folder = path.resolve(import.meta.dirname, '..', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, 'suite-hangs.png') }).catch(() => {});
}
