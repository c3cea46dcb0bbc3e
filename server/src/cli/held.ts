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
export function held({ found, at, locale, mark }: Held): Held {
  // Parts of a text keep all of it in memory; what is written out and read again has characters of its own.
  const own = copied({ found, words: [...wordsOf(found, at)] });
  return { found: own.found, at: quoting(new Map(own.words)), locale, mark };
}

/** The words of every line that is spoken of. */
function wordsOf({ findings }: CheckedFile, at: Quoted): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  const keep = ({ start, end }: CheckedFile['findings'][number]['range']): void => {
    for (const { line } of [start, end]) if (!words.has(line)) words.set(line, at.words(line));
  };
  for (const it of findings) {
    keep(it.range);
    for (const fix of it.fixes) for (const edit of fix.edits) keep(edit.range);
  }
  return words;
}

/** A function of its own: one made where the text is at hand would keep it. */
const quoting = (words: ReadonlyMap<number, string>): Quoted => ({ words: (line) => words.get(line) ?? '' });

const copied = <T>(it: T): T => JSON.parse(JSON.stringify(it)) as T;
