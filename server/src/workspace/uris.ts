/** One spelling for all spellings of a URI: editors differ in what they escape, and in the case of a drive. */
export const keyOf = (uri: string): string =>
  written(uri).replace(/^(file:\/\/\/)([a-z]):/i, (_, head: string, drive: string) => `${head}${drive.toLowerCase()}:`);

/** The name at the end of a URI, as people write it. */
export const nameOf = (uri: string): string => written(uri.slice(uri.lastIndexOf('/') + 1));

/** The URI of what a folder holds; escaped as VS Code does it, so that it takes the file for one it may have open. */
export const within = (folder: string, name: string): string =>
  `${folder.replace(/\/$/, '')}/${encodeURIComponent(name).replace(/[!'()*]/g, escaped)}`;

/** The path of what a folder holds, as people write it; undefined for what it does not hold. */
export function pathIn(folder: string, uri: string): string | undefined {
  const [root, key] = [`${keyOf(folder).replace(/\/$/, '')}/`, keyOf(uri)];
  return key.startsWith(root) ? key.slice(root.length) : undefined;
}

const escaped = (it: string): string => `%${it.charCodeAt(0).toString(16).toUpperCase()}`;

/** A URI or a part of one as people write it. */
export function written(it: string): string {
  try {
    return decodeURIComponent(it);
  } catch {
    // A lone % stands for itself.
    return it;
  }
}
