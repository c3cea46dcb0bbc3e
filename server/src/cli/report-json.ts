import type { CheckedFile } from '../convert/check-result.ts';
import type { Reporter } from './check.ts';
import type { Console } from './console.ts';

/** The object of CLI.md, a file on each line, printed as the files are checked. */
export function jsonReporter(console: Console): Reporter {
  let first = true;
  const file = (it: CheckedFile): void => {
    console.print(`${first ? '{"version":1,"files":[' : ','}\n${JSON.stringify(it)}`);
    first = false;
  };
  return {
    full: true,
    file,
    unreadable: file,
    end: (summary) =>
      console.print(`${first ? '{"version":1,"files":[' : '\n'}],"summary":${JSON.stringify(summary)}}\n`),
  };
}
