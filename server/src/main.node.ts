import { readdir, readFile } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { loadOffice, loadPages } from './late.ts';
import { serve } from './lsp/server.ts';

// Optimised code takes half as long, but while the compiler works, on as many threads as it likes, every tenth keystroke
// waits ten times as long. So it works at once before anybody types, and later only for what is really hot.
const hurry = (isNow: boolean): void => setFlagsFromString(`--interrupt-budget=${isNow ? 40_000 : 1_000_000}`);
hurry(false);
setFlagsFromString('--max-inlined-bytecode-size-cumulative=120');

/** A file URI as a path; undefined for what is no file of this machine. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** Over standard streams a message leaves in one piece: two writes would wake the client twice, first for nothing. */
function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection();
  let head: Buffer | undefined;
  const whole = new Writable({
    write(chunk: Buffer, _, done) {
      if (head) {
        process.stdout.write(Buffer.concat([head, chunk]), done);
        head = undefined;
      } else {
        head = chunk;
        done();
      }
    },
  });
  return createConnection(process.stdin, whole);
}

serve(connect(), {
  nextTurn: () => setImmediate(),
  hurry,
  pause: (milliseconds) => setTimeout(milliseconds),
  pages: loadPages,
  office: loadOffice,
  async read(uri) {
    const path = pathOf(uri);
    return path === undefined ? undefined : readFile(path, 'utf8').catch(() => undefined);
  },
  async list(uri) {
    const path = pathOf(uri);
    const found = path === undefined ? [] : await readdir(path, { withFileTypes: true }).catch(() => []);
    return found.map((it) => ({ name: it.name, kind: it.isDirectory() ? ('folder' as const) : ('file' as const) }));
  },
});
