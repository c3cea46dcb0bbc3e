import type {
  CancellationToken,
  FullDocumentDiagnosticReport,
  PreviousResultId,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { keyOf } from '../workspace/uris.ts';
import type { ClosedFiles } from './closed-files.ts';
import { type Draft, isDraft } from './documents.ts';
import { cancelled, full, unchanged } from './to-reports.ts';
import type { Around } from './validate.ts';

/** What is said of open drafts. */
export interface OpenFiles {
  nameOf(it: Draft): string;
  /** Undefined while there is nothing to be said yet. */
  report(it: Draft): Promise<FullDocumentDiagnosticReport | undefined>;
}

/**
 * Answers about the whole workspace, open drafts included: editors keep documents open that stand in no tab, and ask for none
 * of them by themselves. Of what they have asked for they give the name, and are told nothing.
 */
export interface WorkspacePulls {
  /** Something may be different now. */
  wake(): void;
  /** Whether a client has asked once and waits no more: it has to be told to ask again, once. */
  takeForgotten(): boolean;
}

/** So many reports are sent at once, and so many names compared in one turn. */
const batch = 50;

type Items = WorkspaceDocumentDiagnosticReport[];

export function workspacePulls(around: Around, files: ClosedFiles, open: OpenFiles): WorkspacePulls {
  const { connection, ready, intake } = around;
  const changes = turnstile();
  let isForgotten = false;
  connection.languages.diagnostics.onWorkspace(async (params, token, _, progress) => {
    await Promise.race([ready(), stopped(token)]);
    const send = progress && ((items: Items) => progress.report({ items }));
    isForgotten = !send;
    const known = new Map(params.previousResultIds.map(({ uri, value }) => [keyOf(uri), { uri, value }]));
    for (;;) {
      await Promise.race([intake.calm(), stopped(token)]);
      const seen = changes.count;
      const { items, isNews } = await look(around, { files, open }, known, token, send);
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

interface Sources {
  readonly files: ClosedFiles;
  readonly open: OpenFiles;
}

/** A draft that is to be told of, open or not. */
interface Due {
  readonly key: string;
  readonly uri: string;
  readonly version: number | null;
  readonly name: string;
  report(): Promise<FullDocumentDiagnosticReport | undefined>;
  /** Whether it is still open, or still not. */
  isSame(): boolean;
}

/** What the client knows, by file: the name of the answer it has. */
type Known = Map<string, PreviousResultId>;

/**
 * Looks at all drafts once. Where parts are sent, what is unchanged is left out: the client keeps it.
 *
 * News of open drafts alone are no news: editors ask for those themselves at every edit, and would begin anew each time.
 */
async function look(
  around: Around,
  them: Sources,
  known: Known,
  token: CancellationToken,
  send: ((items: Items) => void) | undefined,
): Promise<{ readonly items: Items; readonly isNews: boolean }> {
  const { intake, connection } = around;
  const gone = new Map(known);
  const items: Items = [];
  let isNews = false;
  const tell = (it: WorkspaceDocumentDiagnosticReport): void => {
    isNews ||= it.kind === 'full' && it.version === null;
    if (it.resultId !== undefined) known.set(keyOf(it.uri), { uri: it.uri, value: it.resultId });
    if (it.kind === 'full' || !send) items.push(it);
    if (send && items.length >= batch) send(items.splice(0));
  };
  const ask = async ({ key, uri, version, name, report, isSame }: Due): Promise<void> => {
    const before = known.get(key)?.value;
    if (before === name) return tell({ ...unchanged(name), uri, version });
    // The editor shows at once what it asks for itself; what is said of files may come between two keystrokes.
    await (version === null ? Promise.race([intake.calm(), stopped(token)]) : intake.quiet());
    const it = token.isCancellationRequested ? undefined : await report();
    // Opened or closed meanwhile, it is told of next time.
    if (isSame() && (it || before !== undefined)) tell({ ...(it ?? full([])), uri, version });
  };
  for (const [i, it] of dueIn(around, them).entries()) {
    if (token.isCancellationRequested) break;
    if (i % batch === batch - 1) await intake.quiet();
    gone.delete(it.key);
    await ask(it).catch((error: unknown) => connection.console.error(`diagnostics of ${it.uri}: ${String(error)}`));
  }
  if (!token.isCancellationRequested)
    for (const [key, { uri }] of gone) {
      known.delete(key);
      tell({ ...full([]), uri, version: null });
    }
  if (send && items.length > 0) send(items);
  return { items: send ? [] : items, isNews };
}

function dueIn({ documents, store }: Around, { files, open }: Sources): readonly Due[] {
  const isOpen = (uri: string): boolean => {
    const it = documents.get(uri);
    return it !== undefined && isDraft(it);
  };
  const closed = store.closed.map(
    ({ key, uri, revision }): Due => ({
      ...{ key, uri, version: null, name: files.nameOf(uri, revision) },
      report: () => files.report(uri),
      isSame: () => !isOpen(uri),
    }),
  );
  const opened = documents
    .all()
    .filter(isDraft)
    .map(
      (it): Due => ({
        ...{ key: keyOf(it.uri), uri: it.uri, version: it.version, name: open.nameOf(it) },
        report: () => open.report(it),
        isSame: () => documents.get(it.uri) === it,
      }),
    );
  return [...opened, ...closed];
}
