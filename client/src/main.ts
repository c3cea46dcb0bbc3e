import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import * as ours from '../../server/src/protocol.ts';
import { commands } from './commands/index.ts';
import { tellCursor } from './cursor.ts';
import { readFile } from './files.ts';
import { showStatus } from './status.ts';

/** What all parts of the extension work with. */
export interface Session {
  readonly client: BaseLanguageClient;
  /** Asks the server; the answer is undefined for a document it does not have. */
  ask<Question, Answer>(it: ours.Ask<Question, Answer>, question: Question): Promise<Answer | undefined>;
}

/** Starts the server and connects the editor to it. How a server is started is all that differs between hosts. */
export async function start(
  context: vscode.ExtensionContext,
  newClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const initializationOptions: ours.Options = { reads: true };
  const client = newClient({
    documentSelector: [{ language: 'nianbao' }],
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: true, onTabs: false },
  });
  const session: Session = {
    client,
    ask: async (it, question) => (await client.sendRequest<never>(it.method, question)) ?? undefined,
  };
  client.onRequest(ours.readFile.method, readFile);
  context.subscriptions.push(client);
  for (const it of commands) {
    context.subscriptions.push(vscode.commands.registerCommand(it.id, (given?: unknown) => it.run(session, given)));
  }
  await client.start();
  context.subscriptions.push(tellCursor(session), showStatus(session));
}
