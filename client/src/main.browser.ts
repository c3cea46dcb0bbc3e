import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './main.ts';

/** In the browser the server is a worker. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  return start(context, (options) => {
    const worker = new Worker(script);
    return new LanguageClient('nianbao', '年报', async () => worker, options);
  });
}
