import type { Span } from '../../base/span.ts';
import type { Sentences } from '../../report/sentences.ts';

/** How much of a section has to stand in another report before it counts as copied. */
export const alike = 0.9;

/** Shorter sections are formulas that everybody writes. */
export const fewest = 100;

/** How much of one report's section stands in the same section of another. */
export interface Likeness {
  /** From 0 to 1, by characters. */
  readonly share: number;
  /** The first sentence of the other report that is the same. */
  readonly first: Span;
}

/**
 * Compares one section of two reports, from one of its own sentences on; undefined where that is too short to tell, or
 * nothing in it is the same.
 */
export function likeness(own: Sentences, other: Sentences, section: number, since = 0): Likeness | undefined {
  const known = new Map<number, number>();
  for (const [i, hash] of other.hashes.entries()) if (other.sections[i] === section) known.set(hash, i);
  let [all, shared] = [0, 0];
  let first = Number.POSITIVE_INFINITY;
  for (const [i, hash] of own.hashes.entries()) {
    if (own.sections[i] !== section || i < since) continue;
    all += own.lengths[i]!;
    const at = known.get(hash);
    if (at === undefined) continue;
    shared += own.lengths[i]!;
    first = Math.min(first, at);
  }
  if (all < fewest || shared === 0) return undefined;
  const from = other.from[first]!;
  return { share: shared / all, first: { from, to: from + other.lengths[first]! } };
}
