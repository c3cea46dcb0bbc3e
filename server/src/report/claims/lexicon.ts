import { isBlank } from '../../base/text.ts';

/** A closed list of words, by their first character, the longest first. */
export type Lexicon = ReadonlyMap<number, readonly string[]>;

/** Words divided by blanks. */
export function lexicon(...lists: readonly string[]): Lexicon {
  const out = new Map<number, string[]>();
  for (const word of lists.join(' ').split(' ')) {
    const first = word.charCodeAt(0);
    out.set(
      first,
      [...(out.get(first) ?? []), word].sort((a, b) => b.length - a.length),
    );
  }
  return out;
}

/** Length of the longest of the words that stands here; 0 where none does. */
export function longest(text: string, at: number, to: number, list: Lexicon): number {
  const words = at < to ? list.get(text.charCodeAt(at)) : undefined;
  if (!words) return 0;
  for (const it of words) if (at + it.length <= to && text.startsWith(it, at)) return it.length;
  return 0;
}

/** Passes over any of the words, and blanks, as far as they go. */
export function skip(text: string, at: number, to: number, list: Lexicon, more?: Lexicon): number {
  for (;;) {
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    const length = longest(text, at, to, list) || (more ? longest(text, at, to, more) : 0);
    if (length === 0) return at;
    at += length;
  }
}
