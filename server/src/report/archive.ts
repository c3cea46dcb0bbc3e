import type { Summary } from './summary.ts';
import { mayBeSame, nameKey } from './unit-names.ts';

/**
 * Every report the program can see besides the one that is checked. Rules that compare years or units read it; nothing
 * else does. It holds summaries: texts of files that are not open are let go.
 */
export interface Archive {
  /** The reports of one authority on one year; more than one where files repeat each other. */
  of(unit: string, year: number): readonly Summary[];
  /** The reports on a year whose front matter names this authority as the one above them. */
  below(unit: string, year: number): readonly Summary[];
  /** Reports of other authorities on a year in which this sentence stands, known by its hash (see `Sentence`). */
  saying(hash: number, year: number): readonly Summary[];
  readonly all: Iterable<Summary>;
}

/** The archive of a draft seen alone. */
export const alone: Archive = { of: () => [], below: () => [], saying: () => [], all: [] };

/** The archive of a few reports, such as an example is compared with. */
export const among = (them: readonly Summary[]): Archive => ({
  of: (unit, year) => them.filter((it) => it.year === year && isNamed(it.unit, unit)),
  below: (unit, year) => them.filter((it) => it.year === year && isNamed(it.parent, unit)),
  saying: (hash, year) => them.filter((it) => it.year === year && it.sentences.hashes.includes(hash)),
  all: them,
});

function isNamed(name: string | undefined, unit: string): boolean {
  const [key, other] = [nameKey(name ?? ''), nameKey(unit)];
  return name !== undefined && (key === other || mayBeSame(key, other));
}
