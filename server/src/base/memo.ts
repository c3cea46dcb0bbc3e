/**
 * A value that keeps what is derived from it, each thing computed once.
 *
 * A map of its own and no WeakMap: what a WeakMap holds outlives the collector's cheap rounds, and a run over a thousand
 * reports would copy all of them.
 */
export interface Owner {
  readonly memo: Map<unknown, unknown>;
}

/** What `make` derives from its owner; computed on first use and kept with the owner. */
export function derived<O extends Owner, T>(owner: O, make: (owner: O) => T): T {
  const seen = owner.memo.get(make);
  if (seen !== undefined) return seen as T;
  const it = make(owner);
  owner.memo.set(make, it);
  return it;
}
