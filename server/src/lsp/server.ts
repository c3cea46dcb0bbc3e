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
import * as ours from '../protocol.ts';
import type { Host } from '../workspace/host.ts';
import { type Diagnostics, diagnostics, isDraft } from './diagnostics.ts';
import { isTooLarge, openDocuments } from './documents.ts';
import type { Asked } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { intake } from './intake.ts';
import { type Preferences, preferences } from './preferences.ts';
import { settling } from './settling.ts';
import { warmUp } from './warm-up.ts';

/** The machine a server runs on. */
export interface Machine extends Pick<Host, 'read' | 'list'> {
  /** Resolves in the next turn of the event loop, after what is waiting already. Never a timer. */
  nextTurn(): Promise<void>;
}

/** Serves one client from initialize to exit. */
export function serve(connection: Connection, machine: Machine): void {
  const documents = openDocuments(connection);
  const { nextTurn } = machine;
  const queue = intake(nextTurn);
  const settled = settling();
  let prefer: Preferences | undefined;
  let tell: Diagnostics | undefined;
  let versioned = false;
  let locale: (settings: Settings) => Locale = (it) => it.locale ?? 'zh';
  // In the editor a bug in one rule is a line in the output channel, and costs that rule's answer.
  impossible.report = (words) => connection.console.error(words);

  connection.onInitialize((params): InitializeResult => {
    const { workspace, textDocument } = params.capabilities;
    const reader = localeOf(params.locale);
    locale = (it) => it.locale ?? reader;
    versioned = workspace?.workspaceEdit?.documentChanges === true;
    prefer = preferences(connection, params, hostOf(connection, machine, params), () => tell?.refresh());
    const pulls = textDocument?.diagnostic !== undefined;
    const refreshes = workspace?.diagnostics?.refreshSupport === true;
    const around = { connection, documents, preferences: prefer, settling: settled, intake: queue, locale, refreshes };
    tell = diagnostics(around, pulls);
    return { capabilities: capabilities(pulls), serverInfo: { name: 'nianbao' } };
  });
  connection.onInitialized(() => {
    prefer?.watch();
    void warmUp(nextTurn);
  });

  documents.onDidChangeContent(({ document }) => {
    queue.received();
    if (isDraft(document)) tell?.changed(document);
  });
  documents.onDidSave(({ document }) => {
    if (isDraft(document)) tell?.saved(document);
  });
  documents.onDidClose(({ document }) => {
    settled.forget(document.uri);
    prefer?.forget(document.uri);
    if (isDraft(document)) tell?.closed(document);
  });
  connection.onNotification(ours.cursor, ({ uri, offset }: ours.Cursor) => {
    if (settled.moved(uri, offset, documents.get(uri))) tell?.refresh(uri);
  });

  const open = async (uri: string): Promise<Asked | undefined> => {
    const settings = await prefer?.of(uri);
    const draft = documents.get(uri);
    return settings && draft && isDraft(draft) && !isTooLarge(draft)
      ? { draft, settings, locale: locale(settings), versioned }
      : undefined;
  };
  for (const it of endpoints) it.listen({ connection, nextTurn, open });
  connection.listen();
}

/** Capabilities come from what is listened to, so that the two cannot disagree. */
function capabilities(pulls: boolean): ServerCapabilities {
  const sync = { openClose: true, change: TextDocumentSyncKind.Incremental, save: true };
  const pull = {
    diagnosticProvider: { identifier: '年报', interFileDependencies: false, workspaceDiagnostics: false },
  };
  return Object.assign({ textDocumentSync: sync }, pulls ? pull : {}, ...endpoints.map((it) => it.capability));
}

/** Files as this machine reads them, and through the client what only the client can read (virtual workspaces, the web). */
function hostOf(connection: Connection, machine: Machine, params: InitializeParams): Host {
  const asks = (params.initializationOptions as ours.Options | undefined)?.reads === true;
  const ask = async (uri: string): Promise<string | undefined> => {
    const answer = await connection.sendRequest<{ text: string } | null>(ours.readFile.method, { uri });
    return answer?.text;
  };
  return {
    read: async (place) => (await machine.read(place)) ?? (asks && !place.startsWith('file:') ? ask(place) : undefined),
    list: machine.list,
    // The client watches for us; see preferences.ts.
    watch: () => () => {},
  };
}
