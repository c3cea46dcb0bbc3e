import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of the project, its path from the top of the project with forward slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file below a folder, in order; none where the folder does not exist yet. */
export function sources(folder: string): readonly Source[] {
  const root = join(import.meta.dirname, '..', folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((it) => it.replaceAll('\\', '/'))
    .filter((it) => it.endsWith('.ts') && !it.includes('node_modules'))
    .sort()
    .map((it) => ({ path: `${folder}/${it}`, text: readFileSync(join(root, it), 'utf8') }));
}
