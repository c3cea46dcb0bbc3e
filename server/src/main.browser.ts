import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Office, Pages } from './convert/office.ts';
import { serve } from './lsp/server.ts';
import * as ours from './protocol.ts';

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

const worker = self as unknown as DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
const parts = new Map<string, Promise<unknown>>();

/** A part that is loaded when it is first needed. A worker may not know where it lies, so the client reads it. */
function late(name: 'html' | 'word'): Promise<unknown> {
  const part = parts.get(name) ?? loaded(name);
  parts.set(name, part);
  // What could not be read this time may be there the next.
  part.catch(() => parts.delete(name));
  return part;
}

async function loaded(name: string): Promise<unknown> {
  const { source } = await connection.sendRequest<{ readonly source: string }>(ours.bundle.method, { name });
  const module = { exports: {} };
  new Function('module', 'exports', source)(module, module.exports);
  return module.exports;
}

serve(connection, {
  // Timers are held up to 4 ms in a browser; messages are not.
  nextTurn: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    }),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  // A page has no say in what its engine compiles.
  hurry: () => {},
  pages: async () => (await late('html')) as Pages,
  office: async () => (await late('word')) as Office,
  // A worker has no files; what lies beside a document comes through the client.
  read: async () => undefined,
  list: async () => [],
});
