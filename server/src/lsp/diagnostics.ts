import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { Settings } from '../base/settings.ts';
import type { Locale } from '../base/words.ts';
import { type Draft, isTooLarge } from './documents.ts';
import type { Intake } from './intake.ts';
import type { Preferences } from './preferences.ts';
import type { Settling } from './settling.ts';
import * as to from './to.ts';

/** Findings on their way to the client: pulled where it can pull, pushed where it cannot, never both. */
export interface Diagnostics {
  /** A document is new or has changed. */
  changed(it: Draft): void;
  saved(it: Draft): void;
  closed(it: Draft): void;
  /** Whatever was told may be no longer true: settings changed, or the cursor left a cell. */
  refresh(uri?: string): void;
}

export interface Around {
  readonly connection: Connection;
  readonly documents: TextDocuments<Draft>;
  readonly preferences: Preferences;
  readonly settling: Settling;
  readonly intake: Intake;
  readonly locale: (settings: Settings) => Locale;
  /** Whether the client can be asked to pull again. */
  readonly refreshes: boolean;
}

/** The one language whose documents are checked, whatever their names and wherever they are. */
export const isDraft = (it: Draft): boolean => it.languageId === 'nianbao';

/** A number that tells every opened version from every other, so that a result of an earlier opening is never taken for this one's. */
interface State {
  readonly opening: number;
  /** The version that was last opened or saved, which is the one that `run: onSave` checks. */
  checked: number;
}

export function diagnostics(around: Around, pulls: boolean): Diagnostics {
  const states = new Map<string, State>();
  let openings = 0;
  const stateOf = (it: Draft): State => {
    const seen = states.get(it.uri);
    if (seen) return seen;
    const state = { opening: ++openings, checked: it.version };
    states.set(it.uri, state);
    return state;
  };
  const waits = (it: Draft, settings: Settings): boolean =>
    settings.run === 'onSave' && stateOf(it).checked !== it.version;
  const tell = pulls ? puller(around, stateOf, waits) : pusher(around, waits);
  return {
    changed(it) {
      stateOf(it);
      tell.changed(it.uri);
    },
    saved(it) {
      stateOf(it).checked = it.version;
      tell.saved(it.uri);
    },
    closed(it) {
      states.delete(it.uri);
      tell.closed(it.uri);
    },
    refresh: (uri) => tell.refresh(uri),
  };
}

interface Teller {
  changed(uri: string): void;
  saved(uri: string): void;
  closed(uri: string): void;
  refresh(uri?: string): void;
}

/** What one version of one document has to be told: the one way from a draft to its diagnostics. */
function validate({ settling, locale }: Around, it: Draft, settings: Settings): Diagnostic[] {
  const words = locale(settings);
  if (isTooLarge(it)) return [to.tooLarge(words)];
  const found = settling.shown(it, it.snapshot.findings(settings));
  return found.map((f) => to.diagnostic(it, f, words));
}

/** Publishes once for the last version of what was queued, also where nothing changed, so that clients can wait for it. */
function pusher(around: Around, waits: (it: Draft, settings: Settings) => boolean): Teller {
  const { connection, documents, preferences, intake } = around;
  const due = new Set<string>();
  let running = false;
  const publish = async (uri: string): Promise<void> => {
    const version = documents.get(uri)?.version;
    const asked = preferences.of(uri);
    const settings = asked instanceof Promise ? await asked : asked;
    const it = documents.get(uri);
    // A version that came while settings were asked for is due by itself.
    if (!it || it.version !== version || !isDraft(it) || waits(it, settings)) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: validate(around, it, settings) });
  };
  const run = async (): Promise<void> => {
    await intake.quiet();
    running = false;
    const now = [...due];
    due.clear();
    for (const uri of now) {
      publish(uri).catch((error: unknown) => connection.console.error(`diagnostics of ${uri}: ${String(error)}`));
    }
  };
  const add = (uri: string): void => {
    due.add(uri);
    if (running) return;
    running = true;
    void run();
  };
  return {
    changed: add,
    saved: add,
    closed(uri) {
      due.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    refresh: (uri) => (uri ? add(uri) : documents.keys().forEach(add)),
  };
}

/** Answers when it is asked. A result has a name made of all it depends on, so that asking twice costs nothing. */
function puller(
  around: Around,
  stateOf: (it: Draft) => State,
  waits: (it: Draft, settings: Settings) => boolean,
): Teller {
  const { connection, documents, preferences, settling, intake } = around;
  const answer = async (
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport | ResponseError<unknown>> => {
    await intake.quiet();
    const asked = preferences.of(uri);
    const settings = asked instanceof Promise ? await asked : asked;
    // Never an empty list: the client would take it for a clean document.
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const it = documents.get(uri);
    if (!it || !isDraft(it)) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if (previousResultId !== undefined && waits(it, settings)) return unchanged(previousResultId);
    const items = validate(around, it, settings);
    const resultId = [stateOf(it).opening, it.version, preferences.revision, settling.revision(uri)].join('.');
    if (resultId === previousResultId) return unchanged(resultId);
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  };
  connection.languages.diagnostics.on(
    (params, _token) =>
      answer(params, _token).catch((error: unknown) => {
        connection.console.error(`diagnostics of ${params.textDocument.uri}: ${String(error)}`);
        return new ResponseError(LSPErrorCodes.ServerCancelled, 'failed', { retriggerRequest: false });
      }) as Promise<DocumentDiagnosticReport>,
  );
  const again = (): void => {
    if (around.refreshes) void connection.languages.diagnostics.refresh();
  };
  return { changed: () => {}, saved: again, closed: () => {}, refresh: again };
}

const unchanged = (resultId: string): DocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Unchanged,
  resultId,
});
