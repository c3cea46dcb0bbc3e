import type { Archive } from '../report/archive.ts';
import type { Report } from '../report/report.ts';
import { type Summary, summarise } from '../report/summary.ts';
import { rules } from '../rules/index.ts';
import { type Shelf, shelf } from '../workspace/archive.ts';
import type { RunSettings } from './settings.ts';

/**
 * The drafts of one run, as they see each other.
 *
 * Each is checked as soon as it is read, beside those read before it; mostly last year’s report is among these. What was asked
 * of them is kept, and who would be told something else once all are there is checked again. So most drafts are read once.
 */
export interface Company {
  /** Told before the first of several drafts. */
  readonly several: (paths: readonly string[]) => Promise<void>;
  /** What a draft sees of those read before it, after they have seen it come; undefined where nobody looks. */
  meet(path: string, report: Report): Archive | undefined;
  /** What it sees now; undefined where that is what it was told before. */
  news(path: string): Archive | undefined;
}

const comparing = rules.filter((it) => it.compares);

export function company(settings: RunSettings): Company {
  let met: Shelf | undefined;
  const told = new Map<string, Told>();
  return {
    async several(paths) {
      for (const path of paths) {
        const levels = (await settings.of(path)).rules;
        if (comparing.some((it) => levels[it.id] !== 'off')) met ??= shelf();
      }
    },
    meet(path, report) {
      if (!met) return undefined;
      met.put(summarise(report, path));
      const it = new Told(met.beside(path));
      told.set(path, it);
      return it;
    },
    news(path) {
      const now = met?.beside(path);
      return now && !told.get(path)?.holdsIn(now) ? now : undefined;
    },
  };
}

/** A question and its answer, in a way that it can be asked again. */
interface Question {
  readonly kind: 'of' | 'below' | 'saying' | 'all';
  readonly about: string | number;
  readonly year: number;
  readonly answer: readonly Summary[];
}

/** An archive that remembers what it was asked and what it said. */
class Told implements Archive {
  readonly #from: Archive;
  readonly #asked: Question[] = [];

  constructor(from: Archive) {
    this.#from = from;
  }

  of(unit: string, year: number): readonly Summary[] {
    return this.#told('of', unit, year);
  }

  below(unit: string, year: number): readonly Summary[] {
    return this.#told('below', unit, year);
  }

  saying(hash: number, year: number): readonly Summary[] {
    return this.#told('saying', hash, year);
  }

  get all(): Iterable<Summary> {
    return this.#told('all', '', 0);
  }

  #told(kind: Question['kind'], about: string | number, year: number): readonly Summary[] {
    // They are few, and each is asked once or twice.
    const known = this.#asked.find((it) => it.about === about && it.year === year && it.kind === kind);
    if (known) return known.answer;
    const answer = asked(this.#from, kind, about, year);
    this.#asked.push({ kind, about, year, answer: answer.length === 0 ? none : answer });
    return answer;
  }

  /** Whether another archive says the same. */
  holdsIn(other: Archive): boolean {
    return this.#asked.every(({ kind, about, year, answer }) => {
      const now = asked(other, kind, about, year);
      return now.length === answer.length && now.every((it, i) => it === answer[i]);
    });
  }
}

const none: readonly Summary[] = [];

function asked(it: Archive, kind: Question['kind'], about: string | number, year: number): readonly Summary[] {
  if (kind === 'all') return [...it.all];
  return kind === 'saying' ? it.saying(Number(about), year) : it[kind](String(about), year);
}
