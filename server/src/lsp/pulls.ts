import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { type ClosedFiles, closedFiles } from './closed-files.ts';
import { type Draft, isDraft } from './documents.ts';
import { cancelled, full, unchanged } from './to-reports.ts';
import { type Around, type States, type Teller, validate } from './validate.ts';
import { workspacePulls } from './workspace-pulls.ts';

type Answer = DocumentDiagnosticReport | ResponseError<unknown>;

/** Answers when it is asked, about one document and about the whole workspace. */
export function puller(around: Around, states: States): Teller {
  const { connection, refreshes } = around;
  const files = closedFiles(around);
  const whole = workspacePulls(around, files, {
    nameOf: (it) => nameOf(around, states, it),
    async report(it) {
      const settings = await around.preferences.of(it.uri);
      return states.waits(it, settings)
        ? undefined
        : full(validate(around, states, it, settings), nameOf(around, states, it));
    },
  });
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
  const { documents, preferences, intake } = around;
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
  const resultId = nameOf(around, states, it);
  return resultId === previousResultId ? unchanged(resultId) : full(items, resultId);
}

/** The name of what is said of an open draft: another for every state of it, of the settings and of all others. */
const nameOf = ({ preferences, settling, store }: Around, states: States, it: Draft): string =>
  [states.opening(it), it.version, preferences.revision, settling.revision(it.uri), store.shelf.stamp(it.uri)].join(
    '.',
  );

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
