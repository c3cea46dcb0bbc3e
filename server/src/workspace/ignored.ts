import type { Ignore } from 'ignore';

/** Where `.gitignore` files lie. Places are paths or URIs with `/` between their parts and none at the end; the root of a machine is empty. */
export interface Ground {
  /** The text of a file; undefined where there is none. */
  read(place: string): Promise<string | undefined>;
  /** The folder a place stands in; undefined above the root of the machine. */
  above(folder: string): string | undefined;
  /** Whether a folder is the root of a repository. */
  isRepository(folder: string): Promise<boolean>;
  /** Whether a folder was named by the user, and so is wanted whatever is said of it. */
  isNamed(folder: string): boolean;
  /** The end of a place as people write it. */
  written(end: string): string;
}

/** Tells what `.gitignore` files name, as git does: the nearest that says anything decides, and of a folder that is out all is out. */
export interface Ignored {
  /** Whether a folder is out. `mayRule` is false where it is known to hold no `.gitignore` of its own. */
  folder(place: string, mayRule?: boolean): Promise<boolean>;
  file(place: string): Promise<boolean>;
  /** Forgets what was read, because such a file changed. */
  clear(): void;
}

/** The rules of the `.gitignore` files above a place, the nearest last. */
type Rules = readonly { readonly folder: string; readonly own: Ignore }[];

/** What is known of a folder; undefined of one that is out. */
type Known = Rules | undefined;

export const ignoreName = '.gitignore';

export const ignored = (ground: Ground): Ignored => new Read(ground);

class Read implements Ignored {
  readonly #ground: Ground;
  readonly #known = new Map<string, Promise<Known>>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  async folder(place: string, mayRule = true): Promise<boolean> {
    return (await this.#of(place, mayRule)) === undefined;
  }

  async file(place: string): Promise<boolean> {
    const rules = await this.#of(this.#ground.above(place) ?? place, true);
    return rules === undefined || this.#isOut(rules, place);
  }

  clear(): void {
    this.#known.clear();
  }

  #of(folder: string, mayRule: boolean): Promise<Known> {
    const seen = this.#known.get(folder);
    if (seen) return seen;
    const made = this.#find(folder, mayRule);
    this.#known.set(folder, made);
    return made;
  }

  async #find(folder: string, mayRule: boolean): Promise<Known> {
    const { isNamed, above } = this.#ground;
    const outer = above(folder);
    const rules = isNamed(folder) || outer === undefined ? await this.#around(folder) : await this.#of(outer, true);
    if (!rules || (!isNamed(folder) && this.#isOut(rules, `${folder}/`))) return undefined;
    return mayRule ? [...rules, ...(await this.#own(folder))] : rules;
  }

  /** The rules of the folders between a named one and the root of its repository; none where they name it too. */
  async #around(named: string): Promise<Rules> {
    const { above, isRepository } = this.#ground;
    const folders: string[] = [];
    for (let at = named; !(await isRepository(at)); ) {
      const outer = above(at);
      // Outside a repository nothing above the folder has a say.
      if (outer === undefined) return [];
      folders.unshift(outer);
      at = outer;
    }
    const rules = (await Promise.all(folders.map((it) => this.#own(it)))).flat();
    return this.#isOut(rules, `${named}/`) ? [] : rules;
  }

  async #own(folder: string): Promise<Rules> {
    const text = await this.#ground.read(`${folder}/${ignoreName}`);
    if (text === undefined) return [];
    const { default: ignore } = await import('ignore');
    return [{ folder, own: ignore().add(text) }];
  }

  /** Whether the nearest rule that says anything of a place names it; that of a folder ends in `/`. */
  #isOut(rules: Rules, place: string): boolean {
    for (let i = rules.length - 1; i >= 0; i--) {
      const { folder, own } = rules[i]!;
      const said = own.test(this.#ground.written(place.slice(folder.length + 1)));
      if (said.ignored) return true;
      if (said.unignored) return false;
    }
    return false;
  }
}
