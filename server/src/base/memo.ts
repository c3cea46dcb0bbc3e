/**
 * A value that keeps what is derived from it, each thing computed once.
 *
 * A list of its own and no WeakMap: what a WeakMap holds outlives the collector's cheap rounds, and a run over a thousand
 * reports would copy all of them.
 */
export interface Owner {
  /** What was derived, at the place that belongs to the function that made it. */
  readonly memo: unknown[];
}

/** What `make` derives from its owner; computed on first use and kept with the owner. A function of the program, no closure. */
export function derived<O extends Owner, T>(owner: O, make: (owner: O) => T): T {
  const place = placeOf(make);
  const seen = owner.memo[place];
  if (seen !== undefined) return seen as T;
  const it = make(owner);
  owner.memo[place] = it;
  return it;
}

/** The same for what a second thing decides as well; only the answer for the last one is kept. */
export function derivedWith<O extends Owner, W, T>(owner: O, other: W, make: (owner: O, other: W) => T): T {
  const place = placeOf(make);
  const seen = owner.memo[place] as { readonly other: W; readonly it: T } | undefined;
  if (seen?.other === other) return seen.it;
  const it = make(owner, other);
  owner.memo[place] = { other, it };
  return it;
}

/** The place of what a function makes; written on the function, where it is found sooner than in a map. */
export const placeOf = (make: object): number => ((make as { place?: number }).place ??= places++);

let places = 0;
