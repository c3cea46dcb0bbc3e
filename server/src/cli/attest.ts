import { resolve } from 'node:path';
import { version } from '../base/version.ts';
import type { Locale } from '../base/words.ts';
import { type Attested, attested } from '../convert/attest.ts';
import type { Report } from '../report/report.ts';
import { type Args, BadCall } from './command.ts';
import type { Console } from './console.ts';
import type { Source } from './files.ts';
import { sha256 } from './sha256.ts';
import { deliver, refuseExisting } from './target.ts';

/** Gathers what `--attest` writes. It says no time, so that the same drafts give the same file. */
export interface Attestation {
  draft(path: string, source: Source, report: Report, locale: Locale): void;
  unreadable(path: string, reason: string): void;
  write(): void;
}

/** Undefined where nobody asked for one. Refuses an existing file before any work is done, and a draft that is checked. */
export function attestation(args: Args, console: Console): Attestation | undefined {
  const target = args.text('attest');
  if (target === undefined) return undefined;
  refuseExisting(target, args, console);
  const files: Attested[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  return {
    draft(path, source, report, locale) {
      if (resolve(console.cwd, path) === resolve(console.cwd, target)) throw overwrites(target);
      files.push(attested(path, sha256(source.mark ? `\ufeff${source.text}` : source.text), report, locale));
    },
    unreadable: (path, reason) => void unreadable.push({ path, reason }),
    write() {
      const tool = { name: 'nianbao', version };
      const whole = `{"version":1,"tool":${JSON.stringify(tool)},"files":[\n${files.map(printed).join(',\n')}\n],\n`;
      deliver(`${whole}"unreadable":${JSON.stringify(unreadable)}}\n`, target, args, console);
    },
  };
}

/** An equation on each line, so that the file can be read, and compared with that of another day. */
function printed({ equations, ...head }: Attested): string {
  const list = equations.map((it) => `\n${JSON.stringify(it)}`).join(',');
  return `${JSON.stringify(head).slice(0, -1)},"equations":[${list}]}`;
}

const overwrites = (target: string): BadCall =>
  new BadCall(
    `--attest 不能写入正在检查的草稿 ${target}`,
    `--attest cannot write to ${target}, a draft that is being checked`,
  );
