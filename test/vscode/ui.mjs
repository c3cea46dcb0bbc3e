#!/usr/bin/env node
// Drives the packaged extension through VS Code's pages, as a user would: every scenario in ui/, or those named.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../command.mjs';
import { add, closing, leave, none } from '../figures.mjs';
import { forTests, installExtension, launchBrowser, newHome, startServer } from './host/host.mjs';
import { hostRunsHere, readyPages } from './ready.mjs';
import { play } from './scenario.mjs';

const folder = path.join(import.meta.dirname, 'ui');
const vsix = path.join(root, 'dist', 'nianbao.vsix');

/** The same look on every machine: a fixed theme, a Chinese font, nothing in the way of the editor. */
const settings = {
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'editor.minimap.enabled': false,
  'editor.wordBasedSuggestions': 'off',
  'workbench.colorTheme': 'Default Light Modern',
};

try {
  const figures = await main(process.argv.slice(2));
  leave(figures);
  console.log(`ui: ${closing(figures)}`);
  process.exitCode = figures.failed > 0 ? 1 : 0;
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}

async function main(names) {
  const scenarios = await load(names);
  if (!hostRunsHere) {
    console.log('The pages are tested on Linux x64 only; the suite in the desktop VS Code covers this system.');
    return { ...none, skipped: scenarios.length };
  }
  if (!existsSync(vsix)) throw new Error('There is no dist/nianbao.vsix: run `npm run package` first.');
  await readyPages();
  return playAll(scenarios);
}

async function load(names) {
  const files = readdirSync(folder).filter((it) => it.endsWith('.mjs'));
  const chosen = files.filter((it) => names.length === 0 || names.includes(path.basename(it, '.mjs')));
  if (chosen.length === 0) throw new Error(`There is no such scenario; there are ${files.join(', ')}.`);
  return Promise.all(chosen.sort().map(async (file) => ({ file, ...(await import(`./ui/${file}`)) })));
}

async function playAll(scenarios) {
  const home = newHome();
  let server;
  let browser;
  try {
    await installExtension(home, vsix);
    server = await startServer(home, { args: forTests, locale: 'zh-cn', settings });
    browser = await launchBrowser();
    let figures = none;
    for (const it of scenarios) figures = add(figures, await play(it, { browser, server, home }));
    return figures;
  } finally {
    await browser?.close().catch(() => {});
    await server?.stop();
    home.remove();
  }
}
