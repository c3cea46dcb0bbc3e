import type { CheckedFile } from '../convert/check-result.ts';
import { rdjson, rdjsonOf } from '../convert/rdjson.ts';
import type { Reporter } from './check.ts';
import type { Console } from './console.ts';

/** reviewdog counts in bytes of the file as it is on disk, a byte order mark included. */
export function rdjsonReporter(console: Console): Reporter {
  const all: object[] = [];
  return {
    full: true,
    file(it, at, _, mark) {
      const bytes = ({ line, character }: { line: number; character: number }): number =>
        Buffer.byteLength(at.words(line).slice(0, character)) + (mark && line === 0 ? 3 : 0);
      all.push(...rdjsonOf(it, bytes));
    },
    unreadable: (it: CheckedFile) => void all.push(...rdjsonOf(it, () => 0)),
    end: () => console.print(`${JSON.stringify(rdjson(all), undefined, 1)}\n`),
  };
}
