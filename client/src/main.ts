import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import * as ours from '../../server/src/protocol.ts';
import { commands } from './commands/index.ts';
import { showComparisons } from './comparisons.ts';
import { continueRow } from './continue-row.ts';
import { tellCursor } from './cursor.ts';
import { findFiles, readFile } from './files.ts';
import { tellKeys } from './keys.ts';
import { showLedger } from './ledger.ts';
import { explainFindings, linked, showPages } from './pages.ts';
import { showStatus } from './status.ts';
import { type Stops, stopsOf } from './stops.ts';

/** What all parts of the extension work with. */
export interface Session {
  readonly client: BaseLanguageClient;
  /** Where the extension is installed. */
  readonly home: vscode.Uri;
  readonly stops: Stops;
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
    context.subscriptions.push(vscode.commands.registerCommand(it.id, (given?: unknown) => it.run(session, given)));
  }
  context.subscriptions.push(session.stops, showPages(session), showComparisons(session), explainFindings());
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
      provideOnTypeFormattingEdits: continueRow,
    },
  };
}

export function sessionOf(client: BaseLanguageClient, home: vscode.Uri): Session {
  client.onRequest(ours.readFile.method, readFile);
  client.onRequest(ours.findFiles.method, findFiles);
  return {
    client,
    home,
    stops: stopsOf(client),
    ask: async (it, question) => (await client.sendRequest<never>(it.method, question)) ?? undefined,
  };
}
