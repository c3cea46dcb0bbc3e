import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { type ClosedFiles, closedFiles } from './closed-files.ts';
import { isDraft } from './documents.ts';
import { cancelled, full, unchanged } from './to-reports.ts';
import { type Around, type States, type Teller, validate } from './validate.ts';
import { workspacePulls } from './workspace-pulls.ts';

type Answer = DocumentDiagnosticReport | ResponseError<unknown>;

/** Answers when it is asked, about one document and about the whole workspace. */
export function puller(around: Around, states: States): Teller {
  const { connection, refreshes } = around;
  const files = closedFiles(around);
  const whole = workspacePulls(around, files);
  connection.languages.diagnostics.on(
    (params, _token) =>
      answer(around, states, files, params, _token).catch((error: unknown) => {
        connection.console.error(`diagnostics of ${params.textDocument.uri}: ${String(error)}`);
        return new ResponseError(LSPErrorCodes.ServerCancelled, 'failed', { retriggerRequest: false });
      }) as Promise<DocumentDiagnosticReport>,
  );
  const refresh = refreshes ? oneAtATime(() => connection.languages.diagnostics.refresh()) : () => {};
  const again = (): void => {
    whole.wake();
    refresh();
  };
  return {
    changed: () => {},
    saved: again,
    closed: () => {},
    refresh: again,
    met: (uris) => (whole.takeForgotten() || uris.length > 0 ? again() : whole.wake()),
  };
}

/** What is said of one document. A result has a name made of all it depends on, so that asking twice costs nothing. */
async function answer(
  around: Around,
  states: States,
  files: ClosedFiles,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<Answer> {
  const { documents, preferences, settling, intake, store } = around;
  await intake.quiet();
  const asked = preferences.of(uri);
  const settings = asked instanceof Promise ? await asked : asked;
  if (token.isCancellationRequested) return cancelled();
  const it = documents.get(uri);
  // Clients ask once more when they have closed a document, and then mean the file.
  if (!it) return (await files.report(uri)) ?? full([]);
  if (!isDraft(it)) return full([]);
  if (previousResultId !== undefined && states.waits(it, settings)) return unchanged(previousResultId);
  const items = validate(around, states, it, settings);
  const names = [states.opening(it), it.version, preferences.revision, settling.revision(uri)];
  const resultId = [...names, store.shelf.stamp(uri)].join('.');
  return resultId === previousResultId ? unchanged(resultId) : full(items, resultId);
}

/** While the client is asking anew, another request to do so tells it nothing before it is done. */
function oneAtATime(ask: () => Promise<unknown>): () => void {
  let [asking, due] = [false, false];
  const run = (): void => {
    due = asking;
    if (asking) return;
    asking = true;
    const done = (): void => {
      asking = false;
      if (due) run();
    };
    // A client that is leaving needs none.
    ask().then(done, done);
  };
  return run;
}
