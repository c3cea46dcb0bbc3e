// The bundles: client and server, each for node and for the browser, and the command.
// CommonJS, because the web extension host and vscode-languageserver's node build need it.
import { resolve } from 'node:path';
import { build, context } from 'esbuild';
import { asFunction, forget, keep } from './compiled.mjs';
import { writeNotices } from './notices.mjs';

const flags = process.argv.slice(2);

/** `yaml` is needed only where a draft has front matter. In a file of its own it costs no other start anything. */
const lazyYaml = {
  name: 'lazy-yaml',
  setup(it) {
    const used = ['isMap', 'isScalar', 'isSeq', 'parseDocument'];
    const contents = used.map((name) => `export const ${name} = (...them) => require('./yaml.js').${name}(...them);`);
    it.onResolve({ filter: /^yaml$/ }, () => ({ path: 'yaml', namespace: 'lazy' }));
    it.onResolve({ filter: /^\.\/yaml\.js$/ }, () => ({ path: './yaml.js', external: true }));
    it.onLoad({ filter: /^yaml$/, namespace: 'lazy' }, () => ({ contents: contents.join('\n') }));
  },
};

const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: flags.includes('--minify') ? false : 'linked',
  minify: flags.includes('--minify'),
  logLevel: 'warning',
  metafile: true,
  outdir: 'dist',
};
const node = { ...common, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

const bundles = [
  { ...node, entryPoints: { 'client.node': 'client/src/main.node.ts' }, external: ['vscode'] },
  { ...browser, entryPoints: { 'client.browser': 'client/src/main.browser.ts' }, external: ['vscode'] },
  // What runs inside the preview, and its style: neither is read before a preview is opened.
  {
    ...browser,
    entryPoints: ['client/src/preview/page/preview.ts', 'client/src/preview/page/preview.css'],
    format: 'iife',
  },
  {
    ...node,
    entryPoints: { 'server.node': 'server/src/main.node.ts' },
    external: ['./html.js', './word.js'],
    plugins: [lazyYaml],
  },
  { ...node, entryPoints: { yaml: 'yaml' } },
  { ...browser, entryPoints: { 'server.browser': 'server/src/main.browser.ts' }, format: 'iife' },
  // What reads web pages and Word carries libraries that most runs never need.
  { ...node, entryPoints: { html: 'server/src/html.ts', word: 'server/src/word.ts' }, plugins: [lazyYaml] },
  { ...browser, entryPoints: { 'html.browser': 'server/src/html.ts', 'word.browser': 'server/src/word.ts' } },
  // The command loads the language server only for `lsp`, so that `check` starts without it. Without what is compiled of it a
  // run over few drafts is mostly reading this file.
  {
    ...node,
    ...asFunction,
    entryPoints: { command: 'server/src/cli.ts' },
    minifyWhitespace: true,
    minifySyntax: true,
    external: ['./server.node.js', './html.js', './word.js'],
    plugins: [lazyYaml],
  },
  { ...node, entryPoints: { cli: 'server/src/main.cli.ts' }, banner: { js: '#!/usr/bin/env node' } },
];

const [command, cache] = ['command.js', 'command.cache'].map((it) => resolve('dist', it));
forget(cache);

if (flags.includes('--watch')) {
  for (const it of bundles) await (await context(it)).watch();
} else {
  writeNotices(await Promise.all(bundles.map((it) => build(it))), 'dist/third-party-notices.txt');
  await keep(command, cache, ['examples']);
}
