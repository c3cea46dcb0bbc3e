import type { CheckedFile } from '../convert/check-result.ts';
import { sarif } from '../convert/sarif.ts';
import type { Reporter } from './check.ts';
import type { Console } from './console.ts';

export function sarifReporter(console: Console): Reporter {
  const files: CheckedFile[] = [];
  const file = (it: CheckedFile): void => void files.push(it);
  return {
    full: true,
    file,
    unreadable: file,
    end: () => console.print(`${JSON.stringify(sarif(files, console.locale), undefined, 1)}\n`),
  };
}
