#!/usr/bin/env node
// Runs a part of the suite with the extension in the browser: as a web extension, where its server is a worker, and as an
// extension that lies on a remote machine, where workers are refused.
import { cpSync, createReadStream, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../command.mjs';
import { add, closing, leave, none } from '../figures.mjs';
import { forTests, launchBrowser, newHome, remoteUri, startServer, workbenchUrl } from './host/host.mjs';
import { isNoise } from './host/noise.mjs';
import { hostRunsHere, readyPages } from './ready.mjs';

const here = import.meta.dirname;
const bundle = 'dist/test/web.js';
const suite = path.join(here, 'suite', 'index.ts');

/** Tests of the suite that need no node; the others say nothing that would be different in the browser. */
const shared = ['cells', 'findings', 'getting-started', 'imports', 'preview'];

const limit = 5 * 60_000;

try {
  const figures = await main();
  leave(figures);
  console.log(`web: ${closing(figures)}`);
  process.exitCode = figures.failed > 0 ? 1 : 0;
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}

async function main() {
  if (!hostRunsHere) {
    console.log('The web extension is tested on Linux x64 only.');
    return { ...none, skipped: 1 };
  }
  await readyPages();
  await bundleSuite();
  const home = newHome();
  const files = await serveFiles();
  let server;
  let browser;
  try {
    server = await startServer(home, { args: forTests });
    browser = await launchBrowser();
    const stage = { home, server, browser, files };
    const asWorker = await play(stage, 'a web extension', fromHttp);
    return add(asWorker, await play(stage, 'a web extension on a remote machine', fromRemote));
  } finally {
    await browser?.close().catch(() => {});
    await server?.stop();
    files.close();
    home.remove();
  }
}

function bundleSuite() {
  const tests = ['./web/web.test.ts', ...shared.map((it) => `./suite/${it}.test.ts`)];
  const contents = [...tests.map((it) => `import '${it}';`), "export { run } from './web/index.ts';"].join('\n');
  const inBrowser = {
    name: 'in-browser',
    setup(it) {
      it.onResolve({ filter: /^node:assert\/strict$/ }, () => ({ path: path.join(here, 'web', 'assert.ts') }));
      it.onResolve({ filter: /\/index\.ts$/ }, ({ resolveDir, path: to }) =>
        path.join(resolveDir, to) === suite ? { path: path.join(here, 'web', 'index.ts') } : undefined,
      );
    },
  };
  return build({
    stdin: { contents, resolveDir: here, sourcefile: 'entry.ts' },
    outfile: path.join(root, bundle),
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    plugins: [inBrowser],
    logLevel: 'warning',
  });
}

/** The extension over HTTP, for the page of this machine alone. */
async function serveFiles() {
  const types = { '.js': 'text/javascript', '.json': 'application/json' };
  const server = createServer((request, response) => {
    const file = path.join(root, decodeURIComponent(new URL(request.url, 'http://host').pathname));
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (!file.startsWith(root) || !existsSync(file) || statSync(file).isDirectory()) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader('Content-Type', types[path.extname(file)] ?? 'text/plain');
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

/** A folder served over HTTP is taken only from the page's own configuration, so it is put there. */
async function fromHttp({ files }, page) {
  const authority = `127.0.0.1:${files.address().port}`;
  await page.addInitScript(
    (extensions) => {
      const plain = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (name) {
        const value = plain.call(this, name);
        if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') return value;
        const it = JSON.parse(value);
        return JSON.stringify({ ...it, developmentOptions: { ...it.developmentOptions, extensions } });
      };
    },
    [{ scheme: 'http', authority, path: '/' }],
  );
  return [['extensionTestsPath', `http://${authority}/${bundle}`]];
}

/** On a remote machine an extension runs in the browser only where it has no other entry, so that one is left out. */
async function fromRemote({ home, server }) {
  const copy = path.join(home.data, 'extension');
  const folders = ['dist', 'examples', 'images', 'l10n', 'media', 'schemas', 'snippets', 'syntaxes'];
  const files = readdirSync(root).filter((it) => it.endsWith('.json') && it !== 'package-lock.json');
  for (const it of [...folders, ...files]) cpSync(path.join(root, it), path.join(copy, it), { recursive: true });
  const { main, ...manifest } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  writeFileSync(path.join(copy, 'package.json'), JSON.stringify(manifest));
  return [
    ['extensionDevelopmentPath', remoteUri(server.authority, copy)],
    ['extensionTestsPath', remoteUri(server.authority, path.join(copy, bundle))],
  ];
}

/** One workbench, one run of the bundle; its figures, or one failure where it left none. */
async function play(stage, name, from) {
  console.log(name);
  const { home, server, browser } = stage;
  const workspace = path.join(home.data, 'workspaces', from.name);
  cpSync(path.join(here, 'fixture'), workspace, { recursive: true });
  // The page's own rules let it take nothing from another port.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    bypassCSP: true,
  });
  try {
    const page = await context.newPage();
    const { told } = await listen(page);
    const payload = [...(await from(stage, page)), ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']];
    await page.goto(workbenchUrl(server.authority, { folder: workspace, payload }));
    const { status, figures } = await told;
    if (figures && (status === 0 || figures.failed > 0)) return figures;
    console.log(`  ✗ the run ended with ${status}${figures ? '' : ' and left no figures'}`);
    return { ...(figures ?? none), failed: 1 };
  } finally {
    await context.close();
  }
}

/** What the run will end with, once the page can tell it. */
async function listen(page) {
  let figures;
  let end;
  const told = new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ status: 'time is up', figures }), limit);
    end = (status) => {
      clearTimeout(timer);
      resolve({ status, figures });
    };
  });
  page.on('crash', () => end('a crash'));
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const words = [args].flat();
    const said = /^figures (\{.*\})$/.exec(String(words[0]))?.[1];
    if (said) figures = JSON.parse(said);
    else if (process.env.VSCODE_HOST_VERBOSE || !isNoise(String(words[0]))) (console[type] ?? console.log)(...words);
  });
  await page.exposeFunction('codeAutomationExit', (status) => end(status));
  return { told };
}
