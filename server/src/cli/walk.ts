import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { draftPatterns, isDraft } from '../workspace/host.ts';
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

/** The `.gitignore` files above a place, the nearest last. */
type Ignores = readonly { readonly folder: string; readonly rules: Ignore }[];

async function draftsBelow(root: string): Promise<string[]> {
  const out: string[] = [];
  const walk = async (folder: string, above: Ignores): Promise<void> => {
    const entries = readdirSync(folder, { withFileTypes: true });
    const ignores = entries.some((it) => it.name === '.gitignore') ? [...above, ...(await ignoresOf(folder))] : above;
    for (const it of entries) {
      const path = join(folder, it.name);
      if (it.isDirectory()) {
        if (!it.name.startsWith('.') && it.name !== 'node_modules' && !ignored(ignores, path, true))
          await walk(path, ignores);
      } else if (isDraft(it.name) && isFile(it, path) && !ignored(ignores, path, false)) out.push(path);
    }
  };
  await walk(root, await ignoresAbove(root));
  return out;
}

/** A link counts as the file it leads to; a link to a folder is not followed, since it may lead in a circle. */
const isFile = (it: Dirent, path: string): boolean =>
  it.isFile() || (it.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile() === true);

/** Those of the folders between a folder and the root of its repository. */
async function ignoresAbove(root: string): Promise<Ignores> {
  const folders: string[] = [];
  for (let at = root; ; at = dirname(at)) {
    if (at !== root) folders.unshift(at);
    if (existsSync(join(at, '.git'))) break;
    // Outside a repository nothing above the folder has a say.
    if (dirname(at) === at) return [];
  }
  return (await Promise.all(folders.map(ignoresOf))).flat();
}

async function ignoresOf(folder: string): Promise<Ignores> {
  const file = join(folder, '.gitignore');
  if (!existsSync(file)) return [];
  const { default: ignore } = await import('ignore');
  return [{ folder, rules: ignore().add(readFileSync(file, 'utf8')) }];
}

/** The nearest `.gitignore` that says anything decides. */
function ignored(ignores: Ignores, path: string, folder: boolean): boolean {
  for (let i = ignores.length - 1; i >= 0; i--) {
    const it = ignores[i]!;
    const name = relative(it.folder, path).split(sep).join('/');
    const said = it.rules.test(folder ? `${name}/` : name);
    if (said.ignored) return true;
    if (said.unignored) return false;
  }
  return false;
}
