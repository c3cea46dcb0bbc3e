import { type Archive, alone } from '../report/archive.ts';
import type { Summary } from '../report/summary.ts';
import { mayBeOne, mayBeSame, nameKey } from '../report/unit-names.ts';

/** Every report of a workspace by its file, and by whom and of what year it is. */
export interface Shelf {
  /** Takes a report in, in the place of what was known of its file. */
  put(it: Summary): void;
  remove(place: string): void;
  at(place: string): Summary | undefined;
  /**
   * The archive as the report of one file sees it: all others. The same object until another report comes, goes or changes
   * that may concern it: one on the same year, or of the same authority a year apart.
   */
  around(place: string): Archive;
  /** A number that is another whenever `around` gives another object. */
  stamp(place: string): number;
  readonly all: Iterable<Summary>;
}

export const shelf = (): Shelf => new Kept();

class Kept implements Shelf {
  readonly #files = new Map<string, Summary>();
  readonly #arounds = new Map<string, { readonly stamp: number; readonly archive: Archive }>();
  /** Counts all changes. What changed last is kept by year, and by year and name, so that a change costs the same among thousands. */
  #clock = 0;
  readonly #ofYear = new Map<number, Bell>();
  readonly #ofName = new Map<number, Bell>();
  /** By year and name, and by year and every end of a name, so that a short name finds the long ones. By hash: see `hashesOf`. */
  readonly #named = new Lists<number>();
  readonly #ending = new Lists<number>();
  readonly #parents = new Lists<number>();
  /** Made when the first rule asks who else says a sentence, and kept up from then on. */
  #sentences: Lists<number> | undefined;

  get all(): Iterable<Summary> {
    return this.#files.values();
  }

  at(place: string): Summary | undefined {
    return this.#files.get(place);
  }

  put(it: Summary): void {
    this.#take(it.place);
    this.#files.set(it.place, it);
    this.#ring(it);
    this.#each(it, (list, key) => list.add(key, it));
    if (this.#sentences) say(this.#sentences, it);
  }

  remove(place: string): void {
    this.#take(place);
    this.#arounds.delete(place);
  }

  #take(place: string): void {
    const it = this.#files.get(place);
    if (!it) return;
    this.#files.delete(place);
    this.#ring(it);
    this.#each(it, (list, key) => list.remove(key, it));
    if (this.#sentences) for (const hash of it.sentences.hashes) this.#sentences.remove(inYear(hash, it.year), it);
  }

  around(place: string): Archive {
    const stamp = this.stamp(place);
    if (stamp === 0) return alone;
    const known = this.#arounds.get(place);
    if (known?.stamp === stamp) return known.archive;
    const archive = this.#seenFrom(place);
    this.#arounds.set(place, { stamp, archive });
    return archive;
  }

  #seenFrom(place: string): Archive {
    const files = this.#files;
    const others = (them: readonly Summary[]): readonly Summary[] => them.filter((it) => it.place !== place);
    const below = (unit: string, year: number): readonly Summary[] =>
      this.#parents.of(hashOf(tail(nameKey(unit)), year)).filter((it) => it.year === year && isOf(it.parent, unit));
    return {
      of: (unit, year) => this.#of(nameKey(unit), year, place),
      below: (unit, year) => others(below(unit, year)),
      saying: (hash, year) => others(this.#saying(hash, year)),
      get all() {
        return others([...files.values()]);
      },
    };
  }

  /** 0 for a report that stands alone. Its own changes do not count: it is read anew with them anyway. */
  stamp(place: string): number {
    const it = this.#files.get(place);
    if (this.#files.size === (it ? 1 : 0)) return 0;
    if (!it) return this.#clock + 1;
    const { unit, year } = it;
    if (year === undefined) return 1;
    const last = [heard(this.#ofYear.get(year), place)];
    for (const other of unit === undefined ? [] : [year - 1, year + 1])
      last.push(heard(this.#ofName.get(hashOf(tail(nameKey(unit!)), other)), place));
    return Math.max(...last) + 1;
  }

  /** Notes that a report came or went. */
  #ring({ place, unit, year }: Summary): void {
    this.#clock++;
    if (year === undefined) return;
    this.#ofYear.set(year, rung(this.#ofYear.get(year), place, this.#clock));
    if (unit === undefined) return;
    const key = hashOf(tail(nameKey(unit)), year);
    this.#ofName.set(key, rung(this.#ofName.get(key), place, this.#clock));
  }

  #saying(hash: number, year: number): readonly Summary[] {
    if (!this.#sentences) {
      this.#sentences = new Lists();
      for (const it of this.#files.values()) say(this.#sentences, it);
    }
    return this.#sentences.of(inYear(hash, year)).filter((it) => it.year === year);
  }

  /** Those of exactly this name; where there are none, those whose name says more or less of the place. */
  #of(key: string, year: number, place: string): readonly Summary[] {
    const others = (them: readonly Summary[]): readonly Summary[] => them.filter((it) => it.place !== place);
    const [whole = 0, ...ends] = hashesOf(key, year);
    const exact = others(this.#named.of(whole)).filter((it) => it.year === year && nameKey(it.unit!) === key);
    if (exact.length > 0) return exact;
    const found = [this.#ending.of(whole), ...ends.map((it) => this.#named.of(it))];
    const near = others(found.flat().filter((it) => it.year === year)).filter((it) =>
      mayBeSame(nameKey(it.unit!), key),
    );
    return near.length > 1 ? near.sort((a, b) => (a.place < b.place ? -1 : 1)) : near;
  }

  #each({ unit, parent, year }: Summary, run: (list: Lists<number>, key: number) => void): void {
    if (year === undefined) return;
    if (unit !== undefined) {
      const [whole = 0, ...ends] = hashesOf(nameKey(unit), year);
      run(this.#named, whole);
      for (const it of ends) run(this.#ending, it);
    }
    if (parent !== undefined) run(this.#parents, hashOf(tail(nameKey(parent)), year));
  }
}

/**
 * A name and those of its ends that may be a name themselves, the longest first, each mixed with a year and as a hash: to
 * cut and join thousands of names costs more than to read them. Two names may have one hash, so what is found is compared.
 */
function hashesOf(key: string, year: number): readonly number[] {
  const out: number[] = [];
  let hash = Math.imul(year, 0x9e3779b1);
  for (let i = key.length - 1; i >= 0; i--) {
    hash = (Math.imul(hash ^ key.charCodeAt(i), 0x01000193) + 0x9e3779b9) | 0;
    if (i === 0 || key.length - i >= 3) out.push(hash);
  }
  return out.reverse();
}

const hashOf = (key: string, year: number): number => hashesOf(key, year)[0] ?? 0;

/** When something last changed, by which report, and when it last changed by any other. */
interface Bell {
  readonly place: string;
  readonly at: number;
  readonly byOthers: number;
}

const rung = (it: Bell | undefined, place: string, at: number): Bell => ({ place, at, byOthers: heard(it, place) });

/** When it last changed by any report but one. */
const heard = (it: Bell | undefined, place: string): number => (it?.place === place ? it.byOthers : (it?.at ?? 0));

const tail = (key: string): string => key.slice(-3);

const isOf = (name: string | undefined, unit: string): boolean => name !== undefined && mayBeOne(name, unit);

const inYear = (hash: number, year = 0): number => hash ^ Math.imul(year, 0x9e3779b1);

function say(sentences: Lists<number>, it: Summary): void {
  for (const hash of it.sentences.hashes) sentences.add(inYear(hash, it.year), it);
}

/**
 * Lists by a key, in order of place, so that nothing depends on what was read first. Most have one member, and a list of its
 * own for each of those would cost more than all of them hold.
 */
class Lists<K> {
  readonly #them = new Map<K, Summary | Summary[]>();

  of(key: K): readonly Summary[] {
    const it = this.#them.get(key);
    return it === undefined ? none : Array.isArray(it) ? it : [it];
  }

  add(key: K, it: Summary): void {
    const seen = this.#them.get(key);
    if (seen === undefined) this.#them.set(key, it);
    else if (Array.isArray(seen)) seen.splice(placeIn(seen, it), 0, it);
    else this.#them.set(key, seen.place < it.place ? [seen, it] : [it, seen]);
  }

  remove(key: K, it: Summary): void {
    const left = this.of(key).filter((other) => other !== it);
    if (left.length === 0) this.#them.delete(key);
    else this.#them.set(key, left.length === 1 ? left[0]! : left);
  }
}

/** Where a report belongs in a list; mostly at its end. */
function placeIn(them: readonly Summary[], { place }: Summary): number {
  let [low, high] = [0, them.length];
  if (them[high - 1]!.place < place) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (them[middle]!.place < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const none: readonly Summary[] = [];
