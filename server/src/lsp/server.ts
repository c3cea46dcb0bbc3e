import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { impossible } from '../base/assert.ts';
import type { Settings } from '../base/settings.ts';
import { type Locale, localeOf } from '../base/words.ts';
import type { Office, Pages } from '../convert/office.ts';
import * as ours from '../protocol.ts';
import { bind } from '../report/bind.ts';
import type { Report } from '../report/report.ts';
import { scan } from '../syntax/scan.ts';
import { draftPatterns, type Host } from '../workspace/host.ts';
import { largest, type Store } from '../workspace/store.ts';
import { keyOf } from '../workspace/uris.ts';
import { type Diagnostics, diagnostics } from './diagnostics.ts';
import { type Draft, isDraft, isTooLarge, openDocuments } from './documents.ts';
import type { Asked, Desk } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { type Clock, intake } from './intake.ts';
import { type Live, live } from './live.ts';
import { type Preferences, preferences } from './preferences.ts';
import { settling } from './settling.ts';
import { type Tallies, tallies } from './tallies.ts';
import type { EditSupport } from './to.ts';
import { completionSupport } from './to-completion.ts';
import { type Engine, warmUp } from './warm-up.ts';

/** The machine a server runs on. */
export interface Machine extends Pick<Host, 'read' | 'list'>, Clock, Engine {
  /** Loads what reads web pages, and what reads and writes Word. Most sessions never ask. */
  pages(): Promise<Pages>;
  office(): Promise<Office>;
}

/** Serves one client from initialize to exit. */
export function serve(connection: Connection, machine: Machine): void {
  const documents = openDocuments(connection);
  let session: Session | undefined;
  let isTyping = false;
  const warm = warmUp(machine, () => isTyping);
  const shared = { connection, documents, settling: settling(), intake: intake(machine), warm };
  // In the editor a bug in one rule is a line in the output channel, and costs that rule's answer.
  impossible.report = (words) => connection.console.error(words);

  connection.onInitialize((params): InitializeResult => {
    session = begin(shared, machine, params);
    return { capabilities: capabilities(session.pulls), serverInfo: { name: 'nianbao' } };
  });
  connection.onInitialized(() => {
    session?.preferences.watch();
    session?.live.watch();
    void warm();
  });
  listen(documents, {
    changed(document, isEdit) {
      isTyping ||= isEdit;
      shared.intake.received(isEdit);
      if (!isDraft(document)) return;
      session?.diagnostics.changed(document);
      session?.live.changed(document);
    },
    saved: (draft) => session?.diagnostics.saved(draft),
    closed(draft) {
      shared.settling.forget(draft.uri);
      session?.preferences.forget(draft.uri);
      session?.diagnostics.closed(draft);
      session?.live.closed(draft);
    },
  });
  connection.onNotification(ours.cursor, ({ uri, offset }: ours.Cursor) => {
    if (shared.settling.moved(uri, offset, documents.get(uri))) session?.diagnostics.refresh(uri);
  });
  for (const it of endpoints) it.listen(deskOf(shared, machine, () => session));
  connection.listen();
}

type Shared = Pick<Parameters<typeof diagnostics>[0], 'connection' | 'documents' | 'settling' | 'intake'> &
  Pick<Parameters<typeof live>[0], 'warm'>;

/** What is known once the client has introduced itself. */
interface Session {
  readonly preferences: Preferences;
  readonly diagnostics: Diagnostics;
  readonly live: Live;
  readonly tallies: Tallies;
  /** Whether the client asks for findings; one that does not is told. */
  readonly pulls: boolean;
  readonly support: EditSupport;
  locale(settings: Settings): Locale;
}

function begin(shared: Shared, machine: Machine, params: InitializeParams): Session {
  const { workspace, textDocument } = params.capabilities;
  const reader = localeOf(params.locale);
  const locale = (it: Settings): Locale => it.locale ?? reader;
  const refresh = (): void => {
    session.diagnostics.refresh();
    // A client that is leaving needs none.
    for (const it of session.support.refreshes) shared.connection.sendRequest(it).catch(() => {});
  };
  const host = hostOf(shared.connection, machine, params);
  const prefer = preferences(shared.connection, params, host, refresh);
  const pulls = textDocument?.diagnostic !== undefined;
  const refreshes = workspace?.diagnostics?.refreshSupport === true;
  const drafts = live({
    ...shared,
    ...{ nextTurn: machine.nextTurn, host, params, locale: reader },
    met() {
      session.diagnostics.met();
      session.tallies.met();
    },
    settingsChanged: (folders) => prefer.filesChanged(folders),
  });
  const { store, ready } = drafts;
  const counts = talliesOf(shared, store);
  const session: Session = {
    preferences: prefer,
    diagnostics: diagnostics(
      { ...shared, preferences: prefer, store, tallies: counts, ready, locale, refreshes },
      pulls,
    ),
    live: drafts,
    tallies: counts,
    pulls,
    support: supportOf(params),
    locale,
  };
  return session;
}

function talliesOf({ connection, documents }: Shared, store: Live['store']): Tallies {
  const isOpen = (it: Draft | undefined): boolean => it !== undefined && isDraft(it);
  const changed = (): void => void connection.sendNotification(ours.archiveChanged);
  return tallies(store, (uri) => isOpen(documents.get(uri)), changed);
}

async function ledgerOf(session: Session | undefined): Promise<ours.Ledger> {
  await session?.live.ready();
  return session?.tallies.ledger() ?? { units: [], unknown: [] };
}

const deskOf = ({ connection, documents }: Shared, machine: Machine, now: () => Session | undefined): Desk => ({
  connection,
  ...{ nextTurn: machine.nextTurn, pages: machine.pages, office: machine.office },
  async open(uri) {
    const session = now();
    return session && asked(session, documents, uri);
  },
  async file(uri) {
    const session = now();
    return session && fileOf(session.live.store, documents, uri);
  },
  pathOf: (uri) => now()?.live.store.pathOf(uri) ?? uri,
  ledger: () => ledgerOf(now()),
  async reread() {
    await now()?.live.reread();
  },
});

async function fileOf(store: Store, documents: Shared['documents'], uri: string): Promise<Report | undefined> {
  const key = keyOf(uri);
  const open = documents.get(uri) ?? documents.all().find((it) => keyOf(it.uri) === key);
  if (open) return isTooLarge(open) ? undefined : open.snapshot.report;
  const text = await store.read(uri);
  return text === undefined || text.length > largest ? undefined : bind(scan(text));
}

function supportOf({ capabilities, initializationOptions }: InitializeParams): EditSupport {
  const { workspace, textDocument } = capabilities;
  return {
    versioned: workspace?.workspaceEdit?.documentChanges === true,
    annotated: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    asks: (initializationOptions as ours.Options | undefined)?.asks === true,
    links: textDocument?.definition?.linkSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    outlineTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    completion: completionSupport(capabilities),
    refreshes: [
      ...(workspace?.inlayHint?.refreshSupport ? ['workspace/inlayHint/refresh'] : []),
      ...(workspace?.codeLens?.refreshSupport ? ['workspace/codeLens/refresh'] : []),
    ],
  };
}

async function asked(session: Session, documents: Shared['documents'], uri: string): Promise<Asked | undefined> {
  const settings = await session.preferences.of(uri);
  const draft = documents.get(uri);
  if (!draft || !isDraft(draft) || isTooLarge(draft)) return undefined;
  const archive = session.live.store.shelf.around(uri);
  return {
    ...{ draft, settings, archive, locale: session.locale(settings), support: session.support },
    get findings() {
      return draft.snapshot.findings(settings, archive);
    },
  };
}

interface Listener {
  /** Of every document, a draft or not: whatever changes may be followed by more. It is opened first, and then edited. */
  changed(document: Draft, isEdit: boolean): void;
  saved(draft: Draft): void;
  closed(draft: Draft): void;
}

function listen(documents: ReturnType<typeof openDocuments>, to: Listener): void {
  let opened: Draft | undefined;
  documents.onDidOpen(({ document }) => {
    opened = document;
  });
  documents.onDidChangeContent(({ document }) => to.changed(document, document !== opened));
  documents.onDidSave(({ document }) => {
    if (isDraft(document)) to.saved(document);
  });
  documents.onDidClose(({ document }) => {
    if (isDraft(document)) to.closed(document);
  });
}

/** Capabilities come from what is listened to, so that the two cannot disagree. */
function capabilities(pulls: boolean): ServerCapabilities {
  const sync = { openClose: true, change: TextDocumentSyncKind.Incremental, save: true };
  const pull = {
    diagnosticProvider: { identifier: '年报', interFileDependencies: true, workspaceDiagnostics: true },
  };
  const all = { filters: [{ pattern: { glob: '**' } }] };
  const workspace = {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { didCreate: all, didRename: all, didDelete: all },
  };
  return Object.assign(
    { textDocumentSync: sync, workspace },
    pulls ? pull : {},
    ...endpoints.map((it) => it.capability),
  );
}

/** Files as this machine reads them, and through the client what only the client can read (virtual workspaces, the web). */
function hostOf(connection: Connection, machine: Machine, params: InitializeParams): Host {
  const { reads: asks = false, finds = false } = (params.initializationOptions as ours.Options | undefined) ?? {};
  const ask = async (uri: string): Promise<string | undefined> => {
    const answer = await connection.sendRequest<{ text: string } | null>(ours.readFile.method, { uri });
    return answer?.text;
  };
  return {
    read: async (place) => (await machine.read(place)) ?? (asks && !place.startsWith('file:') ? ask(place) : undefined),
    list: machine.list,
    async find(folder) {
      if (!finds || folder.startsWith('file:')) return undefined;
      const question = { folder, names: draftPatterns };
      const { method } = ours.findFiles;
      return (await connection.sendRequest<{ readonly uris: readonly string[] } | null>(method, question))?.uris;
    },
    // The client watches for us; see live.ts.
    watch: () => () => {},
  };
}
