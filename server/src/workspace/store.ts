import { bind } from '../report/bind.ts';
import type { Report } from '../report/report.ts';
import { summarise, summariseOpen } from '../report/summary.ts';
import { scan as read } from '../syntax/scan.ts';
import { type Shelf, shelf } from './archive.ts';
import { folderOf, type Host, isDraft } from './host.ts';
import { type Ignored, ignored, ignoreName } from './ignored.ts';
import { keyOf, nameOf, pathIn, within, written } from './uris.ts';

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
  /** Whether a file is a draft of one of the folders, and not one that `.gitignore` names. */
  holds(uri: string): Promise<boolean>;
  /** A `.gitignore` came, changed or went. The files it concerns are to be looked at again. */
  rulesChanged(): void;
  read(uri: string): Promise<string | undefined>;
  /** The path of a file in its folder as people write it; with the name of the folder where there are several. */
  pathOf(uri: string): string;
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
  /** To be awaited before each step: lets everybody else work. */
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
  readonly #ignored: Ignored;
  #clock = 0;

  constructor(host: Files, roots: () => readonly string[]) {
    this.#host = host;
    this.#roots = roots;
    this.#ignored = ignored({
      read: (place) => host.read(place),
      above: folderOf,
      isRepository: (it) => isRepository(host, it),
      isNamed: (folder) => roots().some((it) => keyOf(it.replace(/\/$/, '')) === keyOf(folder)),
      written,
    });
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

  touched(uri: string): Promise<void> {
    return this.#look(uri);
  }

  below(places: readonly string[]): readonly string[] {
    const keys = new Set(places.map(keyOf));
    return [...this.#entries].flatMap(([key, it]) => (!it.open && isIn(keys, key) ? it.uri : []));
  }

  async scan(folder: string, course: Course): Promise<void> {
    const found = (await this.#host.find?.(folder)) ?? (await this.#draftsBelow(folder, course));
    let [next, done] = [0, 0];
    const lane = async (): Promise<void> => {
      while (next < found.length && !course.cancelled) {
        await this.#look(found[next++]!, course.turn);
        course.progress?.(++done, found.length);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  revision(uri: string): number {
    return this.#entries.get(keyOf(uri))?.revision ?? 0;
  }

  async holds(uri: string): Promise<boolean> {
    return this.#isNamedSo(uri) && !(await this.#ignored.file(uri));
  }

  rulesChanged(): void {
    this.#ignored.clear();
  }

  /** Whether a file is a draft of one of the folders by its name and theirs alone. */
  #isNamedSo(uri: string): boolean {
    if (!isDraft(nameOf(uri))) return false;
    return this.#roots().some((it) => {
      const path = pathIn(it, uri);
      return path !== undefined && !path.split('/').slice(0, -1).some(isSkipped);
    });
  }

  async read(uri: string): Promise<string | undefined> {
    return (await this.#host.read(uri))?.replace(/^\ufeff/, '');
  }

  pathOf(uri: string): string {
    const roots = this.#roots();
    const paths = roots.flatMap((it) => {
      const path = pathIn(it, uri);
      return path === undefined ? [] : roots.length > 1 ? `${nameOf(it.replace(/\/$/, ''))}/${path}` : path;
    });
    // Of folders in each other the inner one is meant.
    return paths.sort((a, b) => a.length - b.length)[0] ?? nameOf(uri);
  }

  #entry(uri: string): Entry {
    const key = keyOf(uri);
    const it = this.#entries.get(key) ?? { uri, open: false, revision: 0, ticket: 0 };
    this.#entries.set(key, it);
    return it;
  }

  async #look(uri: string, turn?: () => Promise<void>): Promise<void> {
    const it = this.#isNamedSo(uri) ? this.#entry(uri) : this.#entries.get(keyOf(uri));
    if (it && !it.open) await this.#load(it, turn);
  }

  /** A turn is awaited when the text is there: what costs time is to understand it. */
  async #load(it: Entry, turn?: () => Promise<void>): Promise<void> {
    const ticket = ++this.#clock;
    it.ticket = ticket;
    const key = keyOf(it.uri);
    const text = (await this.holds(it.uri)) ? await this.read(it.uri) : undefined;
    await turn?.();
    if (it.open || it.ticket !== ticket || this.#entries.get(key) !== it) return;
    if (text === undefined) return this.#forget(key, it);
    it.revision = ++this.#clock;
    if (text.length > largest) this.shelf.remove(it.uri);
    else this.shelf.put(summarise(bind(read(text)), it.uri));
  }

  /** Links to folders are no folders: they may lead in a circle. */
  async #draftsBelow(folder: string, course: Course): Promise<string[]> {
    const out: string[] = [];
    const waiting = [folder.replace(/\/$/, '')];
    for (let at = waiting.pop(); at !== undefined && !course.cancelled; at = waiting.pop()) {
      const entries = await this.#host.list(at);
      const mayRule = entries.some(({ name }) => name === ignoreName);
      if (entries.length === 0 || (await this.#ignored.folder(at, mayRule))) continue;
      for (const { name, kind } of entries) {
        if (kind === 'folder' ? !isSkipped(name) : isDraft(name))
          (kind === 'folder' ? waiting : out).push(within(at, name));
      }
      await course.turn();
    }
    return out;
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

/** A work tree's `.git` is a folder; that of a linked work tree or a submodule is a file. */
const isRepository = async (host: Files, folder: string): Promise<boolean> =>
  ((await host.read(`${folder}/.git/HEAD`)) ?? (await host.read(`${folder}/.git`))) !== undefined;

const nothing = bind(read(''));
