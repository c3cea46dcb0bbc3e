/**
 * Whether VS Code keeps an item while a word is typed: its first sign begins the filter text or a word of it, and the others
 * follow in order, with or without gaps; beyond 128 signs nothing is compared.
 */
export function keeps(filter: string, typed: string): boolean {
  const word = filter.slice(0, 128).toLowerCase();
  const pattern = typed.toLowerCase().replace(/^\s+/, '');
  if (pattern === '') return true;
  for (let at = word.indexOf(pattern[0]!); at >= 0; at = word.indexOf(pattern[0]!, at + 1)) {
    if (at > 0 && !/[\s\-_./\\'"`:$<>()[\]{}]/.test(word[at - 1]!)) continue;
    let i = at;
    for (const sign of [...pattern].slice(1)) if (i >= at) i = word.indexOf(sign, i + 1);
    if (i >= at) return true;
  }
  return false;
}
