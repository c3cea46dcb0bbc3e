import type { Summary } from '../report/summary.ts';

/**
 * Lists of reports by a hash of 32 bits, in order of place, so that nothing depends on what was read first. Most have one
 * member, and a list of its own for each of those would cost more than all of them hold.
 *
 * A table of our own and no `Map`: a thousand reports say a hundred thousand sentences, and a map is slow to take them in.
 */
export class Lists {
  readonly #keys: number[] = [];
  /** By the same places as the keys. */
  readonly #them: (Summary | Summary[])[] = [];
  /** One more than the place of a key, where its hash says or in the first slot behind that was free; 0 in those that are. */
  #slots = new Int32Array(64);

  of(key: number): readonly Summary[] {
    const it = this.#them[this.#slots[this.#slot(key)]! - 1];
    return it === undefined ? none : Array.isArray(it) ? it : [it];
  }

  add(key: number, it: Summary): void {
    const slot = this.#slot(key);
    const at = this.#slots[slot]! - 1;
    if (at < 0) {
      this.#slots[slot] = this.#keys.push(key);
      this.#them.push(it);
      if (3 * this.#keys.length > 2 * this.#slots.length) this.#spread();
      return;
    }
    const seen = this.#them[at]!;
    if (Array.isArray(seen)) seen.splice(placeIn(seen, it), 0, it);
    else this.#them[at] = seen.place < it.place ? [seen, it] : [it, seen];
  }

  remove(key: number, it: Summary): void {
    const at = this.#slots[this.#slot(key)]! - 1;
    const seen = this.#them[at];
    if (seen === undefined) return;
    const left = Array.isArray(seen) ? seen.filter((other) => other !== it) : seen === it ? [] : [seen];
    this.#them[at] = left.length === 1 ? left[0]! : left;
  }

  /** Where a hash stands, or is to stand. */
  #slot(key: number): number {
    const last = this.#slots.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & last;
    for (let at = this.#slots[slot]!; at > 0 && this.#keys[at - 1] !== key; at = this.#slots[slot]!) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  /** Makes room, and forgets the lists that have no member any more. */
  #spread(): void {
    let count = 0;
    for (let i = 0; i < this.#keys.length; i++) {
      const it = this.#them[i]!;
      if (Array.isArray(it) && it.length === 0) continue;
      this.#keys[count] = this.#keys[i]!;
      this.#them[count++] = it;
    }
    this.#keys.length = this.#them.length = count;
    let size = 64;
    while (size < 3 * count) size *= 2;
    this.#slots = new Int32Array(size);
    for (let i = 0; i < count; i++) this.#slots[this.#slot(this.#keys[i]!)] = i + 1;
  }
}

const none: readonly Summary[] = [];

/** Where a report belongs in a list; mostly at its end. */
function placeIn(them: readonly Summary[], { place }: Summary): number {
  let [low, high] = [0, them.length];
  if (high === 0 || them[high - 1]!.place < place) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (them[middle]!.place < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
