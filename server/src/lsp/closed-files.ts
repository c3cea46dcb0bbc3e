import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { folderOf } from '../workspace/host.ts';
import { closedDraft, isTooLarge } from './documents.ts';
import * as to from './to.ts';
import { full } from './to-reports.ts';
import type { Around } from './validate.ts';

/** The findings of drafts that lie on disk. Neither they nor the texts are kept: a client that has them says so. */
export interface ClosedFiles {
  /** What is to be said of a file now; undefined where there is no such draft. */
  report(uri: string): Promise<FullDocumentDiagnosticReport | undefined>;
  /** The name of that, which is another for every state of the file, of the settings and of all other drafts. */
  nameOf(uri: string, revision: number): string;
}

export function closedFiles({ preferences, store, tallies, locale }: Around): ClosedFiles {
  // No document is opened as this word, so that its results are never taken for a file's.
  const nameOf = (uri: string, revision: number): string =>
    `file.${revision}.${preferences.revision}.${store.shelf.stamp(uri)}`;
  return {
    nameOf,
    async report(uri) {
      if (!(await store.holds(uri))) return undefined;
      // Settings are those of the folder, so that thousands of files do not ask for thousands of them.
      const asked = preferences.of(`${folderOf(uri)}/`);
      const settings = asked instanceof Promise ? await asked : asked;
      const revision = store.revision(uri);
      const text = await store.read(uri);
      if (text === undefined) return undefined;
      const it = closedDraft(uri, text);
      const words = locale(settings);
      const found = isTooLarge(it) ? undefined : it.snapshot.findings(settings, store.shelf.around(uri));
      const items = found?.map((f) => to.diagnostic(it, f, words)) ?? [to.tooLarge(words)];
      tallies.told(uri, items, revision);
      // A file that nobody has taken in yet has no state to name.
      return full(items, revision > 0 ? nameOf(uri, revision) : undefined);
    },
  };
}
