/**
 * What the program needs of the machine it runs on.
 *
 * A place is a URI or an absolute path with `/` between its parts; the program only cuts and joins it at `/`.
 */
export interface Host {
  /** The text of a file; undefined where there is none or it cannot be read. */
  read(place: string): Promise<string | undefined>;
  /** What a folder holds, in any order; empty where there is no such folder. */
  list(folder: string): Promise<readonly Entry[]>;
  /** Every draft below a folder that cannot be listed, as in a virtual workspace; undefined where nobody knows. */
  find?(folder: string): Promise<readonly string[] | undefined>;
  /** Calls back when a file of this name changes, comes or goes, anywhere; returns what ends it. */
  watch(name: string, changed: (place: string) => void): () => void;
}

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** The folder a place stands in; undefined above the root. */
export function folderOf(place: string): string | undefined {
  const at = place.lastIndexOf('/');
  // `file:///a` and `/a` end at their root; `C:/a` at its drive.
  return at <= 0 || place[at - 1] === '/' ? (at === 0 && place.length > 1 ? '/' : undefined) : place.slice(0, at);
}

export const join = (folder: string, name: string): string =>
  folder.endsWith('/') ? folder + name : `${folder}/${name}`;

/** Names of drafts as globs, as the manifest declares them. */
export const draftPatterns = ['*.nianbao.md', '*政府信息公开*年度报告*.md', '*政府信息公开*年报*.md'] as const;

/** Whether a file is a draft by its name, in capitals or not, as editors see it too. */
export const isDraft = (name: string): boolean =>
  /\.md$/i.test(name) && /\.nianbao\.md$|政府信息公开.{0,100}(?:年度报告|年报)/i.test(name);
