import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Args, BadCall, type Options } from './command.ts';
import type { Console } from './console.ts';
import { reason, writeAtomically } from './files.ts';

/** Options of commands that make a new file. */
export const making: Options = {
  output: {
    short: 'o',
    value: 'FILE',
    words: { zh: '写入此文件；不给则写到标准输出', en: 'file to write; standard output without it' },
  },
  force: { words: { zh: '覆盖已有文件', en: 'overwrite an existing file' } },
};

/** Writes a new file, or prints a text where no target is named. An existing target is refused without `--force`. */
export function deliver(content: string | Uint8Array, target: string | undefined, args: Args, console: Console): void {
  if (target === undefined) {
    if (typeof content === 'string') console.print(content);
    return;
  }
  refuseExisting(target, args, console);
  const path = resolve(console.cwd, target);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeAtomically(path, content);
  } catch (error) {
    const { zh, en } = reason(error);
    throw new BadCall(`无法写入 ${target}：${zh}`, `cannot write ${target}: ${en}`);
  }
}

export function refuseExisting(target: string, args: Args, console: Console): void {
  if (!existsSync(resolve(console.cwd, target)) || args.on('force')) return;
  throw new BadCall(`${target} 已存在；要覆盖请加 --force`, `${target} exists; add --force to overwrite it`);
}
