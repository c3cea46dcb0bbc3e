import { type Archive, alone } from '../report/archive.ts';
import type { Summary } from '../report/summary.ts';
import { mayBeOne, mayBeSame, nameKey } from '../report/unit-names.ts';
import { Lists } from './lists.ts';

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
  /** The same for who keeps what it asked and asks again: nothing is noted, and nobody is told of changes. */
  beside(place: string): Archive;
  /** A number that is another whenever `around` gives another object. */
  stamp(place: string): number;
  /** Whether there is no other report. */
  isAlone(place: string): boolean;
  readonly all: Iterable<Summary>;
}

export const shelf = (): Shelf => new Kept();

class Kept implements Shelf {
  /** The number of each report by its place, and each by its number; those of reports that are gone are given again. */
  readonly #numbers = new Map<string, number>();
  readonly #members: (Summary | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #views = new Map<string, View>();
  /** Counts all changes, and all views that were made. */
  #clock = 0;
  #made = 0;
  /** When the answer to a question may last have changed, by its key; of no question that nobody has asked. */
  readonly #bells = new Map<number, Bell>();
  /** By year and name, and by year and every end of a name, so that a short name finds the long ones. By hash: see `hashesOf`. */
  readonly #named = new Lists(this.#members);
  readonly #ending = new Lists(this.#members);
  readonly #parents = new Lists(this.#members);
  /** Made when the first rule asks who else says a sentence, and kept up from then on. */
  #sentences: Lists | undefined;

  get all(): Iterable<Summary> {
    return Array.from(this.#numbers.values(), (it) => this.#members[it]!);
  }

  at(place: string): Summary | undefined {
    const number = this.#numbers.get(place);
    return number === undefined ? undefined : this.#members[number];
  }

  put(it: Summary): void {
    const number = this.#take(it.place) ?? this.#free.pop() ?? this.#members.length;
    this.#members[number] = it;
    this.#numbers.set(it.place, number);
    this.#each(it, (list, key) => list.add(key, number));
    if (this.#sentences) say(this.#sentences, it, number);
    this.#ring(it);
  }

  remove(place: string): void {
    const number = this.#take(place);
    if (number !== undefined) this.#free.push(number);
    this.#views.delete(place);
  }

  /** Forgets a report, and gives the number that is free now. */
  #take(place: string): number | undefined {
    const number = this.#numbers.get(place);
    if (number === undefined) return undefined;
    const it = this.#members[number]!;
    this.#each(it, (list, key) => list.remove(key, number));
    if (this.#sentences) for (const hash of it.sentences.hashes) this.#sentences.remove(inYear(hash, it.year), number);
    this.#numbers.delete(place);
    this.#members[number] = undefined;
    this.#ring(it);
    return number;
  }

  around(place: string): Archive {
    return this.isAlone(place) ? alone : this.#view(place).archive;
  }

  beside(place: string): Archive {
    return new Seen(this, place);
  }

  stamp(place: string): number {
    return this.isAlone(place) ? 0 : this.#view(place).stamp;
  }

  isAlone(place: string): boolean {
    return this.#numbers.size === (this.#numbers.has(place) ? 1 : 0);
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
    const made = { asked, seen: this.#clock, stamp: ++this.#made, archive: new Seen(this, place, asked) };
    this.#views.set(place, made);
    return made;
  }

  note(key: number, asked: number[]): void {
    if (!this.#bells.has(key)) this.#bells.set(key, silent);
    if (!asked.includes(key)) asked.push(key);
  }

  /** Notes that a report came or went: what was asked may have another answer where it was, or would be, one of the answers. */
  #ring(it: Summary): void {
    const at = ++this.#clock;
    if (this.#bells.size === 0) return;
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

  saying(hash: number, year: number, place: string): readonly Summary[] {
    if (!this.#sentences) {
      this.#sentences = new Lists(this.#members);
      for (const [place, number] of this.#numbers) say(this.#sentences, this.at(place)!, number);
    }
    const them = this.#sentences.of(inYear(hash, year));
    return those(them, (it) => it.year === year && it.place !== place);
  }

  below(unit: string, year: number, place: string): readonly Summary[] {
    const them = this.#parents.of(hashOf(tail(nameKey(unit)), year));
    return those(them, (it) => it.year === year && it.place !== place && isOf(it.parent, unit));
  }

  /** Those of exactly this name; where there are none, those whose name says more or less of the place. */
  of(unit: string, year: number, place: string): readonly Summary[] {
    const key = nameKey(unit);
    const hashes = hashesOf(key, year);
    const isOther = (it: Summary): boolean => it.year === year && it.place !== place;
    const exact = those(this.#named.of(hashes[0] ?? 0), (it) => isOther(it) && nameKey(it.unit!) === key);
    if (exact.length > 0) return exact;
    const isNear = (it: Summary): boolean => isOther(it) && mayBeSame(nameKey(it.unit!), key);
    let near = those(this.#ending.of(hashes[0] ?? 0), isNear);
    for (let i = 1; i < hashes.length; i++) {
      const shorter = those(this.#named.of(hashes[i]!), isNear);
      if (shorter.length > 0) near = [...near, ...shorter];
    }
    return near.length > 1 ? near.toSorted((a, b) => (a.place < b.place ? -1 : 1)) : near;
  }

  #each({ unit, parent, year }: Summary, run: (list: Lists, key: number) => void): void {
    if (year === undefined) return;
    if (unit !== undefined) {
      const hashes = hashesOf(nameKey(unit), year);
      run(this.#named, hashes[0] ?? 0);
      for (let i = 1; i < hashes.length; i++) run(this.#ending, hashes[i]!);
    }
    if (parent !== undefined) run(this.#parents, hashOf(tail(nameKey(parent)), year));
  }
}

/** A list of its own, since the one it is chosen from will change; mostly there is nobody to choose from. */
const those = (them: readonly Summary[], fits: (it: Summary) => boolean): readonly Summary[] =>
  them.length === 0 ? nobody : them.filter(fits);

const nobody: readonly Summary[] = [];

/** All reports but one, as that one sees them. What it asks is noted, where there is something to note it in. */
class Seen implements Archive {
  readonly #them: Kept;
  readonly #place: string;
  readonly #asked: number[] | undefined;

  constructor(them: Kept, place: string, asked?: number[]) {
    this.#them = them;
    this.#place = place;
    this.#asked = asked;
  }

  of(unit: string, year: number): readonly Summary[] {
    if (this.#asked) this.#them.note(hashOf(tail(nameKey(unit)), year), this.#asked);
    return this.#them.of(unit, year, this.#place);
  }

  below(unit: string, year: number): readonly Summary[] {
    if (this.#asked) this.#them.note(~hashOf(tail(nameKey(unit)), year), this.#asked);
    return this.#them.below(unit, year, this.#place);
  }

  saying(hash: number, year: number): readonly Summary[] {
    if (this.#asked) this.#them.note(inYear(hash, year), this.#asked);
    return this.#them.saying(hash, year, this.#place);
  }

  get all(): Iterable<Summary> {
    if (this.#asked) this.#them.note(anything, this.#asked);
    return [...this.#them.all].filter((it) => it.place !== this.#place);
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

function say(sentences: Lists, { year, sentences: { hashes } }: Summary, number: number): void {
  for (let i = 0; i < hashes.length; i++) sentences.add(inYear(hashes[i]!, year), number);
}
