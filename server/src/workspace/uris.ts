/** One spelling for all spellings of a URI: editors differ in what they escape, and in the case of a drive. */
export const keyOf = (uri: string): string =>
  decoded(uri).replace(/^(file:\/\/\/)([a-z]):/i, (_, head: string, drive: string) => `${head}${drive.toLowerCase()}:`);

/** The name at the end of a URI, as people write it. */
export const nameOf = (uri: string): string => decoded(uri.slice(uri.lastIndexOf('/') + 1));

/** The URI of what a folder holds; escaped as VS Code does it, so that it takes the file for one it may have open. */
export const within = (folder: string, name: string): string =>
  `${folder.replace(/\/$/, '')}/${encodeURIComponent(name).replace(/[!'()*]/g, escaped)}`;

const escaped = (it: string): string => `%${it.charCodeAt(0).toString(16).toUpperCase()}`;

function decoded(it: string): string {
  try {
    return decodeURIComponent(it);
  } catch {
    // A lone % stands for itself.
    return it;
  }
}
