import { resolve } from 'node:path';
import type { Words } from '../base/words.ts';
import { type Args, BadCall } from './command.ts';
import type { Console } from './console.ts';
import { readSource, type Source, sourceOf } from './files.ts';
import { draftsIn } from './walk.ts';

/** What a command does with the drafts it was asked for. */
export interface Reader {
  /** Told before the first of several drafts which ones there are. */
  several?(paths: readonly string[]): Promise<void>;
  draft(path: string, source: Source): void | Promise<void>;
  /** A file that could not be read was named on standard error already. */
  unreadable?(path: string, why: Words): void;
}

/** Reads the drafts a command was asked for, one after the other. True if every one of them was there and readable. */
export async function readDrafts(args: Args, console: Console, reader: Reader): Promise<boolean> {
  let whole = true;
  const take = async (path: string, read: () => ReturnType<typeof readSource>): Promise<void> => {
    const source = read();
    if (!('unreadable' in source)) return reader.draft(path, source);
    whole = false;
    const { zh, en } = source.unreadable;
    console.complain({ zh: `${path}：${zh}`, en: `${path}: ${en}` });
    reader.unreadable?.(path, source.unreadable);
  };
  if (args.on('stdin')) {
    if (args.rest.length > 0) throw new BadCall('--stdin 不能与路径同时使用', '--stdin takes no paths');
    await take(args.text('stdin-filename') ?? 'stdin.nianbao.md', () => sourceOf(console.input()));
    return whole;
  }
  if (args.on('stdin-filename')) {
    throw new BadCall('--stdin-filename 须与 --stdin 同用', '--stdin-filename needs --stdin beside it');
  }
  const { paths, failed } = await draftsIn(args.rest, console);
  if (paths.length > 1) await reader.several?.(paths);
  for (const path of paths) await take(path, () => readSource(resolve(console.cwd, path)));
  return whole && !failed;
}
