import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toDialect } from '../server/src/convert/dialect.ts';
import { importPlain } from '../server/src/convert/plain.ts';
import { corpus, seeds } from './shared.ts';

/** A draft to try something on. */
export interface TestDraft {
  readonly id: string;
  readonly text: string;
}

const folder = join(import.meta.dirname, '..', 'examples');

/** The drafts that are shipped to learn from. */
export const examples = (): TestDraft[] =>
  readdirSync(folder)
    .sort()
    .map((it) => ({ id: it.replace('.nianbao.md', ''), text: readFileSync(join(folder, it), 'utf8') }));

/** The examples and, where they are at hand, the real reports as the importer makes drafts of them. */
export const allDrafts = (): TestDraft[] => [
  ...examples(),
  ...[...seeds(), ...corpus()].map(({ id, text }) => ({ id, text: toDialect(importPlain(text).draft) })),
];
