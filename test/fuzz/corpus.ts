import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const shared = process.env.NIANBAO_SHARED ?? '../shared';

/** The published reports as plain text, cut to a size random edits can cover; none where they are absent. */
export const corpus: readonly string[] = ['seeds', 'corpus'].flatMap((it) => {
  const folder = join(shared, it);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.map((name) => readFileSync(join(folder, name), 'utf8').slice(0, 6000));
});

if (corpus.length === 0) console.warn(`no reports in ${shared}: tests that edit them are skipped`);
