import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { Settings } from '../base/settings.ts';
import type { Locale } from '../base/words.ts';
import type { Archive } from '../report/archive.ts';
import type { Store } from '../workspace/store.ts';
import { type Draft, isTooLarge } from './documents.ts';
import type { Intake } from './intake.ts';
import type { Preferences } from './preferences.ts';
import type { Settling } from './settling.ts';
import type { Tallies } from './tallies.ts';
import * as to from './to.ts';

/** What findings depend on, and the client they are for. */
export interface Around {
  readonly connection: Connection;
  readonly documents: TextDocuments<Draft>;
  readonly preferences: Preferences;
  readonly settling: Settling;
  readonly intake: Intake;
  readonly store: Store;
  readonly tallies: Tallies;
  /** Resolves when all drafts of the workspace are known. */
  readonly ready: () => Promise<void>;
  readonly locale: (settings: Settings) => Locale;
  /** Whether the client can be asked to pull again. */
  readonly refreshes: boolean;
}

/** What is remembered of open documents between one check and the next. */
export interface States {
  /** A number that tells every opened version from every other, so that a result of an earlier opening is never taken for this one's. */
  opening(it: Draft): number;
  /** Whether this version is not to be checked before it is saved. */
  waits(it: Draft, settings: Settings): boolean;
  /** What all others looked like when a document was checked last. */
  readonly seen: Map<string, Archive>;
}

/** One way to tell findings. */
export interface Teller {
  changed(uri: string): void;
  saved(uri: string): void;
  closed(uri: string): void;
  refresh(uri?: string): void;
  /** The drafts of the workspace are others now, and say something else of these open documents. */
  met(uris: readonly string[]): void;
}

/** What one version of one document has to be told: the one way from a draft to its diagnostics. */
export function validate(around: Around, { seen }: States, it: Draft, settings: Settings): Diagnostic[] {
  const { settling, store, locale } = around;
  const words = locale(settings);
  if (isTooLarge(it)) return [to.tooLarge(words)];
  const archive = store.shelf.around(it.uri);
  seen.set(it.uri, archive);
  const found = settling.shown(it, it.snapshot.findings(settings, archive));
  const items = found.map((f) => to.diagnostic(it, f, words));
  around.tallies.told(it.uri, items);
  return items;
}
