import { own } from '../base/text.ts';
import type { Locale } from '../base/words.ts';
import type { CheckedFile, ShownFinding } from '../convert/check-result.ts';
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

/** The same without the text it was cut from, so that thousands can wait: parts of a text keep all of it in memory. */
export function held({ found, at, locale, mark }: Held): Held {
  const unit = found.unit && own(found.unit);
  return {
    found: { ...found, unit, findings: found.findings.map(copied) },
    at: quoting(wordsOf(found, at)),
    locale,
    mark,
  };
}

/** The words of every line that is spoken of. */
function wordsOf({ findings }: CheckedFile, at: Quoted): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  const keep = ({ start, end }: CheckedFile['findings'][number]['range']): void => {
    for (const { line } of [start, end]) if (!words.has(line)) words.set(line, own(at.words(line)));
  };
  for (const it of findings) {
    keep(it.range);
    for (const fix of it.fixes) for (const edit of fix.edits) keep(edit.range);
  }
  return words;
}

/** A function of its own: one made where the text is at hand would keep it. */
const quoting = (words: ReadonlyMap<number, string>): Quoted => ({ words: (line) => words.get(line) ?? '' });

/** Nothing in it but what rules are called is left a part of another text. */
const copied = (it: ShownFinding): ShownFinding => ({
  ...it,
  message: own(it.message),
  text: own(it.text),
  related: it.related.map((one) => ({ ...one, message: own(one.message) })),
  fixes: it.fixes.map(({ title, safe, edits }) => ({
    title: own(title),
    safe,
    edits: edits.map(({ range, newText }) => ({ range, newText: own(newText) })),
  })),
});
