import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'nianbao-notices-'));
afterAll(() => rmSync(folder, { recursive: true }));

type WriteNotices = (builds: readonly { metafile: object }[], to: string) => void;

test('every library in a bundle has its notice in the package, once', async () => {
  const notices: string = join(root, 'notices.mjs');
  const { writeNotices } = (await import(notices)) as { writeNotices: WriteNotices };
  const entries = ['server/src/html.ts', 'server/src/word.ts', 'server/src/main.node.ts'];
  const builds = await Promise.all(
    entries.map((it) =>
      build({
        ...{ entryPoints: [it], absWorkingDir: root, bundle: true, write: false, metafile: true, platform: 'node' },
        ...{ external: ['./html.js', './word.js'], outdir: folder, logLevel: 'error' },
      }),
    ),
  );
  const to = join(folder, 'notices.txt');
  writeNotices(builds, to);
  const parts = readFileSync(to, 'utf8').split(/\n-{72}\n\n/);
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  // What runs in the client alone is in other bundles.
  const expected = Object.entries(dependencies).filter(([name]) => !/client/.test(name));
  for (const [name, version] of expected) {
    const own = parts.filter((it) => it.startsWith(`${name} ${version}\n`));
    expect(own, name).toHaveLength(1);
    expect(own[0], name).toMatch(/copyright/i);
  }
  const titles = parts.map((it) => it.split('\n')[0]!);
  expect(titles).toEqual([...new Set(titles)].sort());
});
