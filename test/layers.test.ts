import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { type Source, sources } from './sources.ts';

/** Lower folders first. A file imports its own folder and those before it, never those after. Mains and cli/ are one rim. */
const layers = [
  'base',
  'syntax',
  'formats',
  'report',
  'equations',
  'rules',
  'workspace',
  'convert',
  'features',
  'lsp',
  'rim',
];

const root = 'server/src';

/** protocol.ts is a bare list of names and types, so it stands below everything. */
function layerOf(path: string): number {
  if (path === `${root}/protocol.ts`) return -1;
  const [folder, file] = path.slice(root.length + 1).split('/');
  return layers.indexOf(file === undefined || folder === 'cli' ? 'rim' : folder!);
}

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Relative imports of every kind: `from '…'`, `import '…'`, `import('…')`. */
const imports = (files: readonly Source[]): Import[] =>
  files.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/g)].map(([, target = '']) => ({
      from: path,
      to: posix.normalize(posix.join(posix.dirname(path), target)),
    })),
  );

test('imports point downwards', () => {
  const all = imports(sources(root));
  expect(all.length).toBeGreaterThan(50);
  const unknown = all.flatMap((it) => [it.from, it.to]).filter((it) => layerOf(it) < 0 && !it.endsWith('/protocol.ts'));
  expect(unknown).toEqual([]);
  expect(all.filter((it) => layerOf(it.to) > layerOf(it.from)).map((it) => `${it.from} -> ${it.to}`)).toEqual([]);
});

test('the client imports nothing of the server but its protocol', () => {
  const out = imports(sources('client/src')).filter((it) => !it.to.startsWith('client/'));
  expect(out.filter((it) => it.to !== `${root}/protocol.ts`).map((it) => `${it.from} -> ${it.to}`)).toEqual([]);
});

/** The lazy bundles: heavy libraries that most runs never need. Whatever else is loaded late hides a layer. */
const lazy: readonly string[] = [
  "server/src/cli/lsp.ts: './server.node.js'",
  "server/src/late.ts: './html.js'",
  "server/src/late.ts: './word.js'",
  "server/src/workspace/ignored.ts: 'ignore'",
];

test('only the lazy bundles are loaded late', () => {
  const late = [...sources(root), ...sources('client/src')].flatMap(({ path, text }) =>
    [...text.matchAll(/(?<![.\w])(?:import|require)\(\s*(['"`][^)]*)\)/g)].map(([, target]) => `${path}: ${target}`),
  );
  expect(late).toEqual(lazy);
});

test('base to features name no host', () => {
  const hosts = /from '(?:node:[^']*|vscode[^']*)'/;
  const below = sources(root).filter((it) => layerOf(it.path) >= 0 && layerOf(it.path) < layers.indexOf('lsp'));
  expect(below.filter((it) => hosts.test(it.text)).map((it) => it.path)).toEqual([]);
});
