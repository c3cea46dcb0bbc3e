import type { Paste } from '../paste.ts';
import { escaped } from '../table-snippet.ts';

/** A paste as the body of an editor's snippet: a tab stop on every value that somebody has to look at. */
export function pasteSnippet({ insert, stops }: Pick<Paste, 'insert' | 'stops'>): string {
  let out = '';
  let at = 0;
  for (const [i, { from, to }] of stops.entries()) {
    out += `${escaped(insert.slice(at, from))}\${${i + 1}:${escaped(insert.slice(from, to))}}`;
    at = to;
  }
  return `${out}${escaped(insert.slice(at))}$0`;
}
