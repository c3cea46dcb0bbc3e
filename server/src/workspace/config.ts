import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type Settings, settingsFrom } from '../base/settings.ts';
import { settingFaults } from '../base/settings-schema.ts';
import type { Sourced } from '../base/span.ts';
import type { Words } from '../base/words.ts';
import { rules } from '../rules/index.ts';
import { folderOf, type Host, join } from './host.ts';

/** The name of a settings file. */
export const configName = '.nianbao.json';

/** A settings file as read: what it sets, and what in it cannot be understood. */
export interface Config {
  readonly place: string;
  readonly text: string;
  readonly settings: Settings;
  /** What it says, understood or not. */
  readonly value: unknown;
  readonly faults: readonly Sourced<Words>[];
  /** Whether it is JSON at all. If not, what could be read of it still counts. */
  readonly sound: boolean;
}

/** Reads a settings file: JSON with comments and trailing commas. Never throws. */
export function readConfig(place: string, text: string): Config {
  const errors: ParseError[] = [];
  const source = text.replace(/^\ufeff/, ' ');
  const tree = parseTree(source, errors, { allowTrailingComma: true });
  const value: unknown = tree && getNodeValue(tree);
  const faults: Sourced<Words>[] = errors.map((it) => ({ value: broken, from: it.offset, to: it.offset + it.length }));
  if (errors.length === 0 || tree) {
    const ids = rules.map((it) => it.id);
    for (const it of settingFaults(value, ids)) faults.push({ value: it.words, ...spanOf(tree, it.path) });
  }
  return { place, text, settings: settingsFrom(value), value, faults, sound: errors.length === 0 };
}

const broken: Words = { zh: '不是有效的 JSON', en: 'not valid JSON' };

/** The place of a key, or of the whole where the path is empty. */
function spanOf(tree: Node | undefined, path: readonly string[]): { from: number; to: number } {
  const value = tree && findNodeAtLocation(tree, [...path]);
  const node = (path.length > 0 && value?.parent?.children?.[0]) || value || tree;
  return { from: node?.offset ?? 0, to: (node?.offset ?? 0) + (node?.length ?? 0) };
}

/** Finds the settings that govern a document. The editor and the command both ask it. */
export interface Configs {
  /**
   * The nearest settings file above a document; those further up do not count. Undefined where there is none.
   *
   * Looked for up to `root` (a workspace folder), else up to the folder that holds `.git`, else up to `otherwise`,
   * else in the document's own folder.
   */
  find(place: string, root?: string, otherwise?: string): Promise<Config | undefined>;
  /** Forgets what was read, because a settings file changed. */
  clear(): void;
}

export function configs(host: Host): Configs {
  const files = new Map<string, Promise<Config | undefined>>();
  const roots = new Map<string, Promise<string | undefined>>();
  const found = new Map<string, Promise<Config | undefined>>();

  const file = (folder: string): Promise<Config | undefined> =>
    kept(files, folder, async () => {
      const place = join(folder, configName);
      const text = await host.read(place);
      return text === undefined ? undefined : readConfig(place, text);
    });

  const repository = (folder: string): Promise<string | undefined> =>
    kept(roots, folder, async () => {
      // A work tree's `.git` is a folder; that of a linked work tree or a submodule is a file.
      const git = (await host.read(join(folder, '.git/HEAD'))) ?? (await host.read(join(folder, '.git')));
      if (git !== undefined) return folder;
      const above = folderOf(folder);
      return above === undefined ? undefined : repository(above);
    });

  return {
    find(place, root, otherwise) {
      const folder = folderOf(place) ?? place;
      return kept(found, `${folder}\n${root ?? ''}\n${otherwise ?? ''}`, async () => {
        const above = (it: string | undefined) => (it !== undefined && holds(it, folder) ? it : undefined);
        return nearest(file, folder, above(root) ?? (await repository(folder)) ?? above(otherwise) ?? folder);
      });
    },
    clear() {
      for (const it of [files, roots, found]) it.clear();
    },
  };
}

/** The file of the first folder that has one, from a folder up to `last`. */
async function nearest(
  file: (folder: string) => Promise<Config | undefined>,
  folder: string,
  last: string,
): Promise<Config | undefined> {
  for (let at: string | undefined = folder; at !== undefined; at = folderOf(at)) {
    const it = await file(at);
    if (it || at === last) return it;
  }
  return undefined;
}

const holds = (outer: string, folder: string): boolean => folder === outer || folder.startsWith(join(outer, ''));

function kept<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const seen = cache.get(key);
  if (seen) return seen;
  const made = make();
  cache.set(key, made);
  return made;
}
