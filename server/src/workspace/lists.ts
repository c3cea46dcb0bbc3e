import type { Summary } from '../report/summary.ts';

/**
 * Lists of reports by a hash of 32 bits, in order of place, so that nothing depends on what was read first. Most have one
 * member, and a list of its own for each of those would cost more than all of them hold.
 *
 * A table of our own and no `Map`: a thousand reports say a hundred thousand sentences, and a map is slow to take them in.
 * It holds the numbers of reports and not the reports: the collector has to know of each place where something old refers
 * to something new.
 */
export class Lists {
  /** The reports by the numbers they are added under; each stays until it was removed from all lists. */
  readonly #members: readonly (Summary | undefined)[];
  /** Lists of several. The first one has no member ever; it is that of a report that was alone and is gone. */
  #several: Summary[][] = [[]];
  /**
   * Pairs of a key and what is there: one more than the number of a report, or the complement of the place of a list; 0 in
   * those that are free. A key stands where its hash says or in the first pair behind that was free.
   */
  #pairs = new Int32Array(128);
  #count = 0;

  constructor(members: readonly (Summary | undefined)[]) {
    this.#members = members;
  }

  of(key: number): readonly Summary[] {
    const it = this.#pairs[this.#pair(key) + 1]!;
    return it === 0 ? none : it > 0 ? [this.#members[it - 1]!] : this.#several[~it]!;
  }

  add(key: number, number: number): void {
    const pair = this.#pair(key);
    const seen = this.#pairs[pair + 1]!;
    if (seen === 0 || seen === gone) {
      this.#pairs[pair] = key;
      this.#pairs[pair + 1] = number + 1;
      if (seen === 0 && 3 * ++this.#count > this.#pairs.length) this.#spread();
    } else if (seen < 0) {
      insert(this.#several[~seen]!, this.#members[number]!);
    } else {
      const both = [this.#members[seen - 1]!];
      insert(both, this.#members[number]!);
      this.#pairs[pair + 1] = -this.#several.push(both);
    }
  }

  remove(key: number, number: number): void {
    const pair = this.#pair(key);
    const seen = this.#pairs[pair + 1]!;
    if (seen === number + 1) this.#pairs[pair + 1] = gone;
    else if (seen < gone) drop(this.#several[~seen]!, this.#members[number]!);
  }

  /** The pair in which a hash stands, or is to stand. */
  #pair(key: number): number {
    const pairs = this.#pairs;
    const last = pairs.length - 1;
    let pair = (Math.imul(key, 0x9e3779b1) >>> 6) & last & ~1;
    while (pairs[pair + 1] !== 0 && pairs[pair] !== key) pair = (pair + 2) & last;
    return pair;
  }

  /** Makes room, and forgets the lists that have no member any more. */
  #spread(): void {
    const [pairs, several] = [this.#pairs, this.#several];
    const isLeft = (it: number): boolean => it > 0 || (it < 0 && several[~it]!.length > 0);
    this.#count = 0;
    for (let i = 1; i < pairs.length; i += 2) if (isLeft(pairs[i]!)) this.#count++;
    let size = 128;
    while (size < 4 * this.#count) size *= 2;
    this.#pairs = new Int32Array(size);
    this.#several = [[]];
    for (let i = 0; i < pairs.length; i += 2) {
      const it = pairs[i + 1]!;
      if (!isLeft(it)) continue;
      const pair = this.#pair(pairs[i]!);
      this.#pairs[pair] = pairs[i]!;
      this.#pairs[pair + 1] = it > 0 ? it : -this.#several.push(several[~it]!);
    }
  }
}

const none: readonly Summary[] = [];

/** The complement of the place of the list that has no member. */
const gone = ~0;

/** Puts a report where it belongs in a list, which mostly is its end. */
function insert(them: Summary[], it: Summary): void {
  const { place } = it;
  let [low, high] = [0, them.length];
  if (high === 0 || them[high - 1]!.place < place) {
    them.push(it);
    return;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (them[middle]!.place < place) low = middle + 1;
    else high = middle;
  }
  them.splice(low, 0, it);
}

function drop(them: Summary[], it: Summary): void {
  const at = them.indexOf(it);
  if (at >= 0) them.splice(at, 1);
}
