import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start } from './main.ts';

/** In the browser the server is a worker, or, where the host refuses workers, a guest in this thread. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  const reach = async () => {
    const line = inWorker(script) ?? (await inThisThread(script));
    return { reader: new BrowserMessageReader(line), writer: new BrowserMessageWriter(line) };
  };
  return start(context, (options) => new LanguageClient('nianbao', '年报', reach, options));
}

/** Undefined where workers are refused, as they are to extensions that lie on a remote machine. */
function inWorker(script: vscode.Uri): Worker | undefined {
  try {
    return new Worker(script.toString(true));
  } catch {
    return undefined;
  }
}

/** The server speaks to whatever it finds as `self`; here that is one end of a channel. */
async function inThisThread(script: vscode.Uri): Promise<MessagePort> {
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(script));
  const { port1, port2 } = new MessageChannel();
  new Function('self', source)(port1);
  return port2;
}
