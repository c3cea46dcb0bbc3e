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

/** The same for what a second thing decides as well; only the answer for the last one is kept. */
export function derivedWith<O extends Owner, W, T>(owner: O, other: W, make: (owner: O, other: W) => T): T {
  const seen = owner.memo.get(make) as { readonly other: W; readonly it: T } | undefined;
  if (seen?.other === other) return seen.it;
  const it = make(owner, other);
  owner.memo.set(make, { other, it });
  return it;
}
