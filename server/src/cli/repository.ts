import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';

/** Paths as seen from the root of the repository that holds a folder, with `/`; from the folder itself where there is none. */
export function inRepository(cwd: string): (path: string) => string {
  const root = rootOf(cwd) ?? cwd;
  return (path) => {
    const it = relative(root, resolve(cwd, path));
    return (it.startsWith('..') || isAbsolute(it) ? path : it).replaceAll('\\', '/');
  };
}

function rootOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : rootOf(dirname(folder));
}
