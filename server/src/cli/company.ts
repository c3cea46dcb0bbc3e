import { own } from '../base/text.ts';
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
  readonly ask: (it: Archive) => readonly Summary[];
  readonly answer: readonly Summary[];
}

/** An archive that remembers what it was asked and what it said, and nothing of who asked. */
class Told implements Archive {
  readonly #from: Archive;
  readonly #asked: Question[] = [];
  /** Sentences that nobody said, as nearly all are: pairs of a hash and a year. */
  readonly #unsaid: number[] = [];

  constructor(from: Archive) {
    this.#from = from;
  }

  of(unit: string, year: number): readonly Summary[] {
    const name = own(unit);
    return this.#told((it) => it.of(name, year));
  }

  below(unit: string, year: number): readonly Summary[] {
    const name = own(unit);
    return this.#told((it) => it.below(name, year));
  }

  saying(hash: number, year: number): readonly Summary[] {
    const answer = this.#from.saying(hash, year);
    if (answer.length > 0) this.#asked.push({ ask: (it) => it.saying(hash, year), answer });
    else this.#unsaid.push(hash, year);
    return answer;
  }

  get all(): Iterable<Summary> {
    return this.#told((it) => [...it.all]);
  }

  #told(ask: Question['ask']): readonly Summary[] {
    const answer = ask(this.#from);
    this.#asked.push({ ask, answer });
    return answer;
  }

  /** Whether another archive says the same. */
  holdsIn(other: Archive): boolean {
    for (let i = 0; i < this.#unsaid.length; i += 2) {
      if (other.saying(this.#unsaid[i]!, this.#unsaid[i + 1]!).length > 0) return false;
    }
    return this.#asked.every(({ ask, answer }) => {
      const now = ask(other);
      return now.length === answer.length && now.every((it, i) => it === answer[i]);
    });
  }
}
