#!/usr/bin/env node
// Draws images/icon.png from images/icon.svg: the marketplace takes no SVG. Run by hand when the drawing changes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../command.mjs';
import { launchBrowser } from './host/host.mjs';
import { readyPages } from './ready.mjs';

const size = 256;
const svg = readFileSync(path.join(root, 'images', 'icon.svg'), 'utf8');

await readyPages();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: path.join(root, 'images', 'icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
