// What the licences of the libraries in the bundles ask for: their notices, beside the bundles.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package a bundled file comes from, the innermost where packages hold packages. */
const folderOf = (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];

/** The notice of one package: its licence file, or what its manifest says where it ships none. */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((it) => /^(licen[cs]e|copying)\b/i.test(it));
  const words = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
  return { title: `${name} ${version}`, words };
}

/** Writes the notices of every package that went into any of the bundles, each once, in the order of their names. */
export function writeNotices(builds, to) {
  const files = builds.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const folders = new Set(files.map(folderOf).filter((it) => it && existsSync(join(it, 'package.json'))));
  const notices = new Map([...folders].map((it) => noticeOf(it)).map(({ title, words }) => [title, words]));
  const sorted = [...notices].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(to, sorted.map(([title, words]) => `${title}\n\n${words}\n`).join(`\n${'-'.repeat(72)}\n\n`));
}
