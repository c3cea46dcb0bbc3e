import type { Archive } from '../report/archive.ts';
import type { Report } from '../report/report.ts';
import { type Summary, summarise } from '../report/summary.ts';
import { unitRules } from '../rules/units/all.ts';
import { yearRules } from '../rules/years/all.ts';
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

const comparing = [...yearRules, ...unitRules];

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
      const it = new Told(met.around(path));
      told.set(path, it);
      return it;
    },
    news(path) {
      const now = met?.around(path);
      return now && !told.get(path)?.holdsIn(now) ? now : undefined;
    },
  };
}

type Question = 'of' | 'below' | 'saying';

/** An archive that remembers what it was asked and what it said. */
class Told implements Archive {
  readonly #from: Archive;
  readonly #answers = new Map<string, readonly Summary[]>();

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
    const all = [...this.#from.all];
    this.#answers.set('all', all);
    return all;
  }

  #told(question: Question, about: string | number, year: number): readonly Summary[] {
    const key = `${question} ${year} ${about}`;
    const known = this.#answers.get(key);
    if (known) return known;
    const it = asked(this.#from, question, about, year);
    this.#answers.set(key, it.length === 0 ? none : it);
    return it;
  }

  /** Whether another archive says the same. */
  holdsIn(other: Archive): boolean {
    for (const [key, answer] of this.#answers) {
      const [question = '', year = '', ...about] = key.split(' ');
      const now =
        question === 'all' ? [...other.all] : asked(other, question as Question, about.join(' '), Number(year));
      if (now.length !== answer.length || now.some((it, i) => it !== answer[i])) return false;
    }
    return true;
  }
}

const none: readonly Summary[] = [];

const asked = (it: Archive, question: Question, about: string | number, year: number): readonly Summary[] =>
  question === 'saying' ? it.saying(Number(about), year) : it[question](String(about), year);
