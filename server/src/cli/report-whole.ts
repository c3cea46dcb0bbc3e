import type { Locale } from '../base/words.ts';
import type { CheckedFile } from '../convert/check-result.ts';
import { checkstyle } from '../convert/checkstyle.ts';
import { github } from '../convert/github.ts';
import { gitlab } from '../convert/gitlab.ts';
import { junit } from '../convert/junit.ts';
import { sarif } from '../convert/sarif.ts';
import type { Reporter } from './check.ts';
import type { Console } from './console.ts';
import { inRepository } from './repository.ts';
import { sha256 } from './sha256.ts';

/** Reporters whose output is one document about all files, written at the end. */
const whole =
  (full: boolean, made: (files: readonly CheckedFile[], locale: Locale, console: Console) => string) =>
  (console: Console): Reporter => {
    const files: CheckedFile[] = [];
    const file = (it: CheckedFile): void => void files.push(it);
    return { full, file, unreadable: file, end: () => console.print(made(files, console.locale, console)) };
  };

const json = (it: unknown): string => `${JSON.stringify(it, undefined, 1)}\n`;

/** GitHub and GitLab know files by their place in the repository, wherever in it the command was called. */
function placed(files: readonly CheckedFile[], { cwd }: Console): CheckedFile[] {
  const place = inRepository(cwd);
  return files.map((it) => ({ ...it, path: place(it.path) }));
}

export const sarifReporter = whole(true, (files, locale) => json(sarif(files, locale)));
export const junitReporter = whole(false, junit);
export const checkstyleReporter = whole(false, checkstyle);
export const gitlabReporter = whole(false, (files, _, console) => json(gitlab(placed(files, console), sha256)));
export const githubReporter = whole(false, (files, _, console) => github(placed(files, console)));
