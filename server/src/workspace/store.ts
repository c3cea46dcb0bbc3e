import { bind } from '../report/bind.ts';
import type { Report } from '../report/report.ts';
import { summarise, summariseOpen } from '../report/summary.ts';
import { scan as read } from '../syntax/scan.ts';
import { type Shelf, shelf } from './archive.ts';
import { type Host, isDraft } from './host.ts';
import { keyOf, nameOf, within } from './uris.ts';

/**
 * The drafts of the workspace folders: open documents over files on disk. Of both only summaries are kept.
 *
 * Places are URIs; that of an open document as the client spells it.
 */
export interface Store {
  readonly shelf: Shelf;
  /** The files that are known and not open. */
  readonly closed: readonly ClosedFile[];
  /** Takes in a version of an open document; without a report it is open and no report. */
  open(uri: string, report: Report | undefined, now?: () => Report | undefined): void;
  /** What is on disk counts again. */
  close(uri: string): Promise<void>;
  /** A file came, changed or went. */
  touched(uri: string): Promise<void>;
  /** The files that are known and not open among these and in these, since nobody tells what was in a folder that went. */
  below(places: readonly string[]): readonly string[];
  /** Reads all drafts below a folder. */
  scan(folder: string, course: Course): Promise<void>;
  /** Another number for every state of a file that was seen; 0 for a file not seen yet. */
  revision(uri: string): number;
  /** Whether a file is a draft of one of the folders. */
  holds(uri: string): boolean;
  read(uri: string): Promise<string | undefined>;
}

export interface ClosedFile {
  /** Its URI in the one spelling that all of its spellings have in common. */
  readonly key: string;
  readonly uri: string;
  /** Another number for every state that was seen. */
  readonly revision: number;
}

/** How a long way through many files goes. */
export interface Course {
  /** Lets everybody else work. */
  turn(): Promise<void>;
  readonly cancelled: boolean;
  progress?(done: number, all: number): void;
}

/** Characters beyond which a file is no report. */
export const largest = 4_000_000;

type Files = Pick<Host, 'read' | 'list' | 'find'>;

export const store = (host: Files, roots: () => readonly string[]): Store => new Kept(host, roots);

interface Entry {
  uri: string;
  open: boolean;
  revision: number;
  /** The last time it was asked for; only that answer counts. */
  ticket: number;
}

/** How many files are waited for at once. */
const lanes = 4;

class Kept implements Store {
  readonly shelf = shelf();
  readonly #entries = new Map<string, Entry>();
  readonly #host: Files;
  readonly #roots: () => readonly string[];
  #clock = 0;

  constructor(host: Files, roots: () => readonly string[]) {
    this.#host = host;
    this.#roots = roots;
  }

  get closed(): readonly ClosedFile[] {
    const out: ClosedFile[] = [];
    for (const [key, it] of this.#entries)
      if (!it.open && it.revision > 0) out.push({ key, uri: it.uri, revision: it.revision });
    return out;
  }

  open(uri: string, report: Report | undefined, now: () => Report | undefined = () => report): void {
    const it = this.#entry(uri);
    if (it.uri !== uri) this.shelf.remove(it.uri);
    it.uri = uri;
    it.open = true;
    // Between its closing and the reading of its file a draft has nothing to say.
    if (report) this.shelf.put(summariseOpen(report, uri, () => now() ?? nothing));
    else this.shelf.remove(uri);
  }

  async close(uri: string): Promise<void> {
    const it = this.#entry(uri);
    it.open = false;
    // Whatever was said of the file before it was opened may be no longer true.
    it.revision = ++this.#clock;
    await this.#load(it);
  }

  async touched(uri: string): Promise<void> {
    const it = this.holds(uri) ? this.#entry(uri) : this.#entries.get(keyOf(uri));
    if (it && !it.open) await this.#load(it);
  }

  below(places: readonly string[]): readonly string[] {
    const keys = new Set(places.map(keyOf));
    return [...this.#entries].flatMap(([key, it]) => (!it.open && isIn(keys, key) ? it.uri : []));
  }

  async scan(folder: string, course: Course): Promise<void> {
    const found = (await this.#host.find?.(folder)) ?? (await draftsBelow(this.#host, folder, course));
    let [next, done] = [0, 0];
    const lane = async (): Promise<void> => {
      while (next < found.length && !course.cancelled) {
        await this.touched(found[next++]!);
        course.progress?.(++done, found.length);
        await course.turn();
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  revision(uri: string): number {
    return this.#entries.get(keyOf(uri))?.revision ?? 0;
  }

  holds(uri: string): boolean {
    const key = keyOf(uri);
    if (!isDraft(nameOf(uri))) return false;
    return this.#roots().some((it) => {
      const root = `${keyOf(it).replace(/\/$/, '')}/`;
      const folders = key.startsWith(root) ? key.slice(root.length).split('/').slice(0, -1) : ['.'];
      return !folders.some(isSkipped);
    });
  }

  async read(uri: string): Promise<string | undefined> {
    return (await this.#host.read(uri))?.replace(/^\ufeff/, '');
  }

  #entry(uri: string): Entry {
    const key = keyOf(uri);
    const it = this.#entries.get(key) ?? { uri, open: false, revision: 0, ticket: 0 };
    this.#entries.set(key, it);
    return it;
  }

  async #load(it: Entry): Promise<void> {
    const ticket = ++this.#clock;
    it.ticket = ticket;
    const key = keyOf(it.uri);
    const text = this.holds(it.uri) ? await this.read(it.uri) : undefined;
    if (it.open || it.ticket !== ticket || this.#entries.get(key) !== it) return;
    if (text === undefined) return this.#forget(key, it);
    it.revision = ++this.#clock;
    if (text.length > largest) this.shelf.remove(it.uri);
    else this.shelf.put(summarise(bind(read(text)), it.uri));
  }

  #forget(key: string, it: Entry): void {
    this.#entries.delete(key);
    this.shelf.remove(it.uri);
  }
}

/** Whether a place or a folder above it is one of several. */
function isIn(keys: ReadonlySet<string>, key: string): boolean {
  for (let at = key.length; at > 0; at = key.lastIndexOf('/', at - 1)) if (keys.has(key.slice(0, at))) return true;
  return false;
}

const isSkipped = (folder: string): boolean => folder.startsWith('.') || folder === 'node_modules';

/** The drafts below a folder. Links to folders are no folders: they may lead in a circle. */
async function draftsBelow(host: Files, folder: string, course: Course): Promise<string[]> {
  const out: string[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined && !course.cancelled; at = waiting.pop()) {
    for (const { name, kind } of await host.list(at)) {
      if (kind === 'folder') {
        if (!isSkipped(name)) waiting.push(within(at, name));
      } else if (isDraft(name)) out.push(within(at, name));
    }
    await course.turn();
  }
  return out;
}

const nothing = bind(read(''));
