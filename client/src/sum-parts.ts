import type { Ledger, LedgerDraft } from '../../server/src/protocol.ts';

/** A draft that may be a part of a sum. */
export interface Part extends Pick<LedgerDraft, 'uri' | 'parent'> {
  readonly unit?: string;
  readonly year?: number;
}

/** All drafts of a ledger; where places are given, those in and below them, and what else was given by name. */
export function partsIn({ units, unknown }: Ledger, given: readonly string[] = []): readonly Part[] {
  const all: readonly Part[] = [
    ...units.flatMap(({ unit, years }) =>
      years.flatMap(({ year, drafts }) => drafts.map(({ uri, parent }) => partOf(uri, parent, { unit, year }))),
    ),
    ...unknown.map(({ uri, parent }) => partOf(uri, parent, {})),
  ];
  if (given.length === 0) return all;
  const isIn = (uri: string, place: string): boolean => uri === place || uri.startsWith(`${place.replace(/\/$/, '')}/`);
  // A file that the workspace does not count among its drafts was chosen all the same.
  const others = given.filter((it) => it.endsWith('.md') && !all.some(({ uri }) => uri === it));
  return [...all.filter(({ uri }) => given.some((it) => isIn(uri, it))), ...others.map((uri) => ({ uri }))];
}

const partOf = (uri: string, parent: string | undefined, of: Pick<Part, 'unit' | 'year'>): Part =>
  parent === undefined ? { uri, ...of } : { uri, parent, ...of };

/** How many drafts there are of each, those of most first; of numbers the last year. */
export function counted<T extends string | number>(
  them: readonly (T | undefined)[],
): readonly (readonly [T, number])[] {
  const out = new Map<T, number>();
  for (const it of them) if (it !== undefined) out.set(it, (out.get(it) ?? 0) + 1);
  return [...out].sort(([a, m], [b, n]) => (typeof a === 'number' && typeof b === 'number' ? b - a : n - m));
}

/** Whether a draft is taken for a part before anybody has said so: those that were given, else those that name the unit as 上级. */
export const isLikely = (it: Part, unit: string, isGiven: boolean): boolean =>
  it.unit !== undefined && it.unit !== unit && (isGiven || it.parent === unit);
