import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the real reports are kept that tests may read and the project does not ship. */
export const sharedRoot = resolve(process.env.NIANBAO_SHARED ?? join(import.meta.dirname, '../../shared'));

/** Whether the real reports are at hand; tests that need them are skipped where they are not. */
export const hasShared = existsSync(join(sharedRoot, 'seeds'));

if (!hasShared) console.warn('Real reports are not at hand (NIANBAO_SHARED); tests that read them are skipped.');

/** One real report as text. */
export interface Source {
  readonly id: string;
  readonly text: string;
  /** Collected only in part: what is missing at its end says nothing. */
  readonly partial: boolean;
}

const read = (path: string): string => readFileSync(join(sharedRoot, path), 'utf8');

/** The five seed reports, by number. */
export function seeds(): Source[] {
  if (!hasShared) return [];
  const files = readdirSync(join(sharedRoot, 'seeds')).sort();
  return files.map((it) => ({ id: `seed-${it.slice(0, 3)}`, text: read(`seeds/${it}`), partial: false }));
}

/** The other real reports; the cleaned text where there is one, else the raw one without its collector's notes. */
export function corpus(): Source[] {
  if (!hasShared) return [];
  const files = readdirSync(join(sharedRoot, 'corpus'));
  const ids = files.flatMap((it) => /^(\d{3})-raw\.txt$/.exec(it)?.[1] ?? []).sort();
  return ids.map((id) => {
    const clean = files.includes(`${id}-clean.txt`);
    const text = read(`corpus/${id}-${clean ? 'clean' : 'raw'}.txt`).replace(/^(?:# .*\r?\n)+/, '');
    return { id: `corpus-${id}`, text, partial: json<{ partial?: boolean }>(`corpus/${id}.json`).partial === true };
  });
}

/** A JSON file among the real reports. */
export const json = <T>(path: string): T => JSON.parse(read(path)) as T;

/** A file of one JSON value a line. */
export const lines = <T>(path: string): T[] =>
  hasShared
    ? read(path)
        .split('\n')
        .filter((it) => it.trim() !== '')
        .map((it) => JSON.parse(it) as T)
    : [];
