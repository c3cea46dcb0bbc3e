import type {
  CancellationToken,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { keyOf } from '../workspace/uris.ts';
import type { ClosedFiles } from './closed-files.ts';
import { isDraft } from './documents.ts';
import { cancelled, full, unchanged } from './to-reports.ts';
import type { Around } from './validate.ts';

/** Answers about the whole workspace: of every draft that is not open, since the client asks for open ones by themselves. */
export interface WorkspacePulls {
  /** Something may be different now. */
  wake(): void;
  /** Whether a client has asked once and waits no more: it has to be told to ask again, once. */
  takeForgotten(): boolean;
}

/** So many reports are sent at once, and so many names compared in one turn. */
const batch = 50;

type Items = WorkspaceDocumentDiagnosticReport[];

export function workspacePulls(around: Around, files: ClosedFiles): WorkspacePulls {
  const { connection, ready, intake } = around;
  const changes = turnstile();
  let isForgotten = false;
  connection.languages.diagnostics.onWorkspace(async (params, token, _, progress) => {
    await Promise.race([ready(), stopped(token)]);
    const send = progress && ((items: Items) => progress.report({ items }));
    isForgotten = !send;
    for (;;) {
      await intake.quiet();
      const seen = changes.count;
      const { items, isNews } = await look(around, files, params, token, send);
      if (token.isCancellationRequested) return cancelled() as unknown as WorkspaceDiagnosticReport;
      // A client that takes an answer in parts is given the next part when there is one, and need not ask all the time.
      if (!send || isNews) return { items };
      await Promise.race([changes.after(seen), stopped(token)]);
    }
  });
  return {
    wake: () => changes.turn(),
    takeForgotten() {
      const it = isForgotten;
      isForgotten = false;
      return it;
    },
  };
}

const stopped = (token: CancellationToken): Promise<void> =>
  new Promise((resolve) => void token.onCancellationRequested(() => resolve()));

/** Counts changes, and lets who waits for one pass. */
function turnstile() {
  let count = 0;
  let waiting: (() => void)[] = [];
  return {
    get count() {
      return count;
    },
    turn() {
      count++;
      const them = waiting;
      waiting = [];
      for (const it of them) it();
    },
    /** Resolves when there was a change after those that were counted. */
    after: (seen: number): Promise<void> =>
      new Promise((resolve) => {
        if (seen === count) waiting.push(resolve);
        else resolve();
      }),
  };
}

/** Looks at all files once. Where parts are sent, what is unchanged is left out: the client keeps it. */
async function look(
  { intake, store, documents, connection }: Around,
  files: ClosedFiles,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  send: ((items: Items) => void) | undefined,
): Promise<{ readonly items: Items; readonly isNews: boolean }> {
  const before = new Map(previousResultIds.map((it) => [keyOf(it.uri), it]));
  const items: Items = [];
  let isNews = false;
  const tell = (it: WorkspaceDocumentDiagnosticReport): void => {
    // It may have been opened meanwhile, and then its findings are those of the document.
    const open = documents.get(it.uri);
    if (open && isDraft(open)) return;
    isNews ||= it.kind === 'full';
    if (it.kind === 'full' || !send) items.push(it);
    if (send && items.length >= batch) send(items.splice(0));
  };
  const ask = async (uri: string, revision: number, known: string | undefined): Promise<void> => {
    const name = files.nameOf(uri, revision);
    if (known === name) return tell({ ...unchanged(name), uri, version: null });
    await intake.quiet();
    const it = token.isCancellationRequested ? undefined : await files.report(uri);
    if (it || known !== undefined) tell({ ...(it ?? full([])), uri, version: null });
  };
  for (const [i, { key, uri, revision }] of store.closed.entries()) {
    if (token.isCancellationRequested) break;
    if (i % batch === batch - 1) await intake.quiet();
    const known = before.get(key)?.value;
    before.delete(key);
    await ask(uri, revision, known).catch((error: unknown) =>
      connection.console.error(`diagnostics of ${uri}: ${String(error)}`),
    );
  }
  if (!token.isCancellationRequested) for (const { uri } of before.values()) tell({ ...full([]), uri, version: null });
  if (send && items.length > 0) send(items);
  return { items: send ? [] : items, isNews };
}
