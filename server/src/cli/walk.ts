import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { draftPatterns, isDraft } from '../workspace/host.ts';
import { ignored, ignoreName } from '../workspace/ignored.ts';
import type { Console } from './console.ts';
import { reason } from './files.ts';

/** The drafts a command was asked for, as paths in the form they were given in, in order. */
export interface Drafts {
  readonly paths: readonly string[];
  /** Whether a folder holds no draft or could not be read. Said already. */
  readonly failed: boolean;
}

/**
 * Files named outright, and the drafts in folders. Walking skips folders whose name begins with a dot, `node_modules`,
 * and what `.gitignore` names. A file that does not exist is given back as named, for its reader to say so.
 */
export async function draftsIn(named: readonly string[], console: Console): Promise<Drafts> {
  const found = new Map<string, string>();
  let failed = false;
  for (const path of named.length > 0 ? named : ['.']) {
    const absolute = resolve(console.cwd, path);
    if (!statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) {
      found.set(absolute, path);
      continue;
    }
    const before = found.size;
    const seen = new Set(found.keys());
    let drafts = 0;
    try {
      for (const it of await draftsBelow(absolute)) {
        drafts++;
        if (!seen.has(it))
          found.set(it, named.length === 0 || path === '.' ? relative(absolute, it) : below(path, absolute, it));
      }
    } catch (error) {
      const { zh, en } = reason(error);
      failed = true;
      console.complain({ zh: `${path}：${zh}`, en: `${path}: ${en}` });
      continue;
    }
    if (drafts === 0 && found.size === before) {
      failed = true;
      console.complain(noDraft(path));
    }
  }
  return { paths: [...found.values()].sort(), failed };
}

const noDraft = (path: string) => ({
  zh: `${path}：文件夹中没有年报草稿（${draftPatterns.join('、')}）；其他文件请直接写出文件名`,
  en: `${path}: no draft in this folder (${draftPatterns.join(', ')}); name other files outright`,
});

const below = (path: string, absolute: string, it: string): string =>
  path.replace(/(?<![\\/])[\\/]+$/, '') + it.slice(absolute === sep ? 0 : absolute.length);

async function draftsBelow(root: string): Promise<string[]> {
  const out: string[] = [];
  const { folder, file } = ignoredBelow(root);
  const walk = async (at: string): Promise<void> => {
    const entries = readdirSync(at, { withFileTypes: true });
    if (
      await folder(
        at,
        entries.some((it) => it.name === ignoreName),
      )
    )
      return;
    for (const it of entries) {
      const path = join(at, it.name);
      if (it.isDirectory()) {
        if (!it.name.startsWith('.') && it.name !== 'node_modules') await walk(path);
      } else if (isDraft(it.name) && isFile(it, path) && !(await file(path))) out.push(path);
    }
  };
  await walk(root);
  return out;
}

/** A link counts as the file it leads to; a link to a folder is not followed, since it may lead in a circle. */
const isFile = (it: Dirent, path: string): boolean =>
  it.isFile() || (it.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile() === true);

/** What `.gitignore` files say of the folders below one, which is named itself, and of their files. */
function ignoredBelow(root: string) {
  const placeOf = (path: string): string => path.split(sep).join('/').replace(/\/$/, '');
  const it = ignored({
    read: async (place) => (existsSync(place) ? readFileSync(place, 'utf8') : undefined),
    above: (at) => (at === '' ? undefined : at.slice(0, Math.max(0, at.lastIndexOf('/')))),
    isRepository: async (at) => existsSync(`${at}/.git`),
    isNamed: (at) => at === placeOf(root),
    written: (end) => end,
  });
  return {
    folder: (path: string, mayRule: boolean) => it.folder(placeOf(path), mayRule),
    file: (path: string) => it.file(placeOf(path)),
  };
}
