import { fstatSync, readSync, writeSync } from 'node:fs';
import type { Locale, Words } from '../base/words.ts';

/** The world a command acts in. Tests give it one of their own. */
export interface Console {
  readonly cwd: string;
  /** The language the command speaks; Chinese unless `--locale en`. */
  locale: Locale;
  readonly colours: boolean;
  /** Standard output. Kept until there is much of it, since every write costs. */
  print(text: string): void;
  /** A line on standard error. */
  complain(words: Words): void;
  /** Everything on standard input. */
  input(): Uint8Array;
  flush(): void;
}

/** Characters kept before they are written. */
const chunk = 1 << 16;

/** Standard input and output of this process. Streams are not used, because loading them costs as much as checking fifty reports. */
export function processConsole(): Console {
  let kept: string[] = [];
  let size = 0;
  const flush = (): void => {
    if (size > 0) write(1, kept.join(''));
    kept = [];
    size = 0;
  };
  const it: Console = {
    cwd: process.cwd(),
    locale: 'zh',
    colours: isTerminal() && !process.env.NO_COLOR,
    print(text) {
      kept.push(text);
      size += text.length;
      if (size >= chunk) flush();
    },
    complain(words) {
      flush();
      write(2, `nianbao: ${words[it.locale]}\n`);
    },
    input: readInput,
    flush,
  };
  return it;
}

/** A character device may still be /dev/null; only then is the costly question asked. */
const isTerminal = (): boolean => fstatSync(1).isCharacterDevice() && process.stdout.isTTY === true;

function write(to: 1 | 2, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(to, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') wait();
      // Whoever read our output has had enough, as in `nianbao check | head`.
      else if (code === 'EPIPE') process.exit();
      else throw error;
    }
  }
}

function readInput(): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const bytes = Buffer.alloc(chunk);
    try {
      const count = readSync(0, bytes);
      if (count === 0) return Buffer.concat(chunks);
      chunks.push(bytes.subarray(0, count));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return Buffer.concat(chunks);
      if (code !== 'EAGAIN') throw error;
      wait();
    }
  }
}

/** A pipe that is full or still empty is asked again a moment later. */
function wait(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
