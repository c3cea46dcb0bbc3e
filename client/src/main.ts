import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import * as ours from '../../server/src/protocol.ts';
import { commands } from './commands/index.ts';
import { showComparisons } from './comparisons.ts';
import { continueRow } from './continue-row.ts';
import { tellCursor } from './cursor.ts';
import { dropFiles } from './drop.ts';
import { findFiles, readFile, readPart } from './files.ts';
import { showImportLists } from './imports.ts';
import { tellKeys } from './keys.ts';
import { showLedger } from './ledger.ts';
import { explainFindings, linked, showPages } from './pages.ts';
import { pasteTables } from './paste.ts';
import { type Previews, previewsOf } from './preview/previews.ts';
import { showStatus } from './status.ts';
import { type Stops, stopsOf } from './stops.ts';

/** What all parts of the extension work with. */
export interface Session {
  readonly client: BaseLanguageClient;
  /** Where the extension is installed. */
  readonly home: vscode.Uri;
  readonly stops: Stops;
  readonly previews: Previews;
  /** Asks the server; the answer is undefined for a document it does not have. */
  ask<Question, Answer>(it: ours.Ask<Question, Answer>, question: Question): Promise<Answer | undefined>;
}

/** Starts the server and connects the editor to it. How a server is started is all that differs between hosts. */
export async function start(
  context: vscode.ExtensionContext,
  newClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const client = newClient(options());
  const session = sessionOf(client, context.extensionUri);
  context.subscriptions.push(client);
  for (const it of commands) {
    const run = (given?: unknown, selected?: unknown) => it.run(session, given, selected);
    context.subscriptions.push(vscode.commands.registerCommand(it.id, run));
  }
  context.subscriptions.push(
    session.stops,
    session.previews,
    session.previews.restore(),
    showPages(session),
    showComparisons(session),
    explainFindings(),
  );
  context.subscriptions.push(showImportLists(), pasteTables(session), dropFiles(session));
  await client.start();
  context.subscriptions.push(tellKeys(session), tellCursor(session), showStatus(session), showLedger(session));
}

/** How the client introduces itself, and what it does to findings on their way: both ways of telling them, pull and push. */
export function options(): LanguageClientOptions {
  const initializationOptions: ours.Options = { reads: true, finds: true, asks: true };
  return {
    documentSelector: [{ language: 'nianbao' }],
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: true, onTabs: false },
    middleware: {
      handleDiagnostics: (uri, found, next) => next(uri, linked(found)),
      async provideDiagnostics(document, previous, token, next) {
        const report = await next(document, previous, token);
        if (report && 'items' in report) linked(report.items);
        return report;
      },
      provideWorkspaceDiagnostics: (known, token, tell, next) =>
        next(known, token, (part) => {
          for (const it of part?.items ?? []) if ('items' in it) linked(it.items);
          tell(part);
        }),
      provideOnTypeFormattingEdits: continueRow,
    },
  };
}

export function sessionOf(client: BaseLanguageClient, home: vscode.Uri): Session {
  client.onRequest(ours.readFile.method, readFile);
  client.onRequest(ours.findFiles.method, findFiles);
  client.onRequest(ours.bundle.method, (it: { readonly name: string }) => readPart(home, it.name));
  const ask: Session['ask'] = async (it, question) =>
    (await client.sendRequest<never>(it.method, question)) ?? undefined;
  return { client, home, stops: stopsOf(client), previews: previewsOf({ home, ask }), ask };
}
