import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './main.ts';

/** The server is a process of its own, so that a long check never holds up the editor. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.node.js').fsPath;
  // One helper thread is enough for so small a program; four compete with the thread that answers.
  const server = { module, transport: TransportKind.ipc, options: { execArgv: ['--v8-pool-size=1'] } };
  return start(context, (options) => new LanguageClient('nianbao', '年报', server, options));
}
