import type { Locale } from '../base/words.ts';
import type { CheckedFile } from '../convert/check-result.ts';
import type { Lines } from './lines.ts';

/** The words of the lines that findings speak of. */
export type Quoted = Pick<Lines, 'words'>;

/** A draft that was checked and waits to be printed. */
export interface Held {
  readonly found: CheckedFile;
  readonly at: Quoted;
  readonly locale: Locale;
  readonly mark: boolean;
}

/** The same without the text it was cut from, so that thousands can wait. */
export function held({ found, at, ...others }: Held): Held {
  const words = new Map<number, string>();
  const keep = ({ start, end }: CheckedFile['findings'][number]['range']): void => {
    for (const { line } of [start, end]) if (!words.has(line)) words.set(line, at.words(line));
  };
  for (const it of found.findings) {
    keep(it.range);
    for (const fix of it.fixes) for (const edit of fix.edits) keep(edit.range);
  }
  // Parts of a text keep all of it in memory; what is written out and read again has characters of its own.
  const own = copied({ found, words: [...words] });
  const lines = new Map(own.words);
  return { found: own.found, at: { words: (line) => lines.get(line) ?? '' }, ...others };
}

const copied = <T>(it: T): T => JSON.parse(JSON.stringify(it)) as T;
