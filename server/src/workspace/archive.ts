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
   * The archive as the report of one file sees it: all others. The same object as long as all it was asked has the same
   * answer, so that an edit concerns nobody but who was told of the report it changes, or would be told of it now.
   */
  around(place: string): Archive;
  /** A number that is another whenever `around` gives another object. */
  stamp(place: string): number;
  /** Whether there is no other report. */
  isAlone(place: string): boolean;
  readonly all: Iterable<Summary>;
}

export const shelf = (): Shelf => new Kept();

class Kept implements Shelf {
  readonly #files = new Map<string, Summary>();
  readonly #views = new Map<string, View>();
  /** Counts all changes, and all views that were made. */
  #clock = 0;
  #made = 0;
  /** When the answer to a question may last have changed, by its key; of no question that nobody has asked. */
  readonly #bells = new Map<number, Bell>();
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
    this.#each(it, (list, key) => list.add(key, it));
    if (this.#sentences) say(this.#sentences, it);
    this.#ring(it);
  }

  remove(place: string): void {
    this.#take(place);
    this.#views.delete(place);
  }

  #take(place: string): void {
    const it = this.#files.get(place);
    if (!it) return;
    this.#files.delete(place);
    this.#each(it, (list, key) => list.remove(key, it));
    if (this.#sentences) for (const hash of it.sentences.hashes) this.#sentences.remove(inYear(hash, it.year), it);
    this.#ring(it);
  }

  around(place: string): Archive {
    return this.isAlone(place) ? alone : this.#view(place).archive;
  }

  stamp(place: string): number {
    return this.isAlone(place) ? 0 : this.#view(place).stamp;
  }

  isAlone(place: string): boolean {
    return this.#files.size === (this.#files.has(place) ? 1 : 0);
  }

  #view(place: string): View {
    const known = this.#views.get(place);
    if (known?.seen === this.#clock) return known;
    const isNew = (key: number): boolean => heard(this.#bells.get(key), place) > known!.seen;
    if (known && known.asked.length < manyQuestions && !known.asked.some(isNew)) {
      known.seen = this.#clock;
      return known;
    }
    const asked: number[] = [];
    const made = { asked, seen: this.#clock, stamp: ++this.#made, archive: this.#seenFrom(place, asked) };
    this.#views.set(place, made);
    return made;
  }

  #seenFrom(place: string, asked: number[]): Archive {
    const files = this.#files;
    const others = (them: readonly Summary[]): readonly Summary[] => them.filter((it) => it.place !== place);
    const note = (key: number): void => {
      if (!this.#bells.has(key)) this.#bells.set(key, silent);
      if (!asked.includes(key)) asked.push(key);
    };
    return {
      of: (unit, year) => {
        const key = nameKey(unit);
        note(hashOf(tail(key), year));
        return this.#of(key, year, place);
      },
      below: (unit, year) => {
        const key = hashOf(tail(nameKey(unit)), year);
        note(~key);
        return others(this.#parents.of(key).filter((it) => it.year === year && isOf(it.parent, unit)));
      },
      saying: (hash, year) => {
        note(inYear(hash, year));
        return others(this.#saying(hash, year));
      },
      get all() {
        note(anything);
        return others([...files.values()]);
      },
    };
  }

  /** Notes that a report came or went: what was asked may have another answer where it was, or would be, one of the answers. */
  #ring(it: Summary): void {
    const at = ++this.#clock;
    const ring = (key: number): void => {
      const bell = this.#bells.get(key);
      if (bell) this.#bells.set(key, { place: it.place, at, byOthers: heard(bell, it.place) });
    };
    ring(anything);
    const { unit, parent, year } = it;
    if (year !== undefined && unit !== undefined) ring(hashOf(tail(nameKey(unit)), year));
    if (year !== undefined && parent !== undefined) ring(~hashOf(tail(nameKey(parent)), year));
    if (this.#sentences) for (const hash of it.sentences.hashes) ring(inYear(hash, year));
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

/** What the report of one file was told, by the keys of what it asked. */
interface View {
  readonly asked: number[];
  /** All answers are known to be the same up to this count of changes. */
  seen: number;
  readonly stamp: number;
  readonly archive: Archive;
}

/** Each edit of a sentence asks for another one; from this many on it is cheaper to check once more, and forget them. */
const manyQuestions = 2000;

/** When an answer may last have changed, by which report, and when by any other. */
interface Bell {
  readonly place: string;
  readonly at: number;
  readonly byOthers: number;
}

const silent: Bell = { place: '', at: 0, byOthers: 0 };

/** The key of the question about all reports. Keys are hashes: that of another question may be the same, and rings once too often. */
const anything = 0;

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
