import { isUtf8, transcode } from 'node:buffer';
import {
  chmodSync,
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Words } from '../base/words.ts';
import { decode } from '../convert/encoding.ts';

/** A draft as it stands on disk. */
export interface Source {
  readonly text: string;
  /** Whether a byte order mark stands before the text. It is no part of `text`. */
  readonly mark: boolean;
}

/** Why a file cannot be read as a draft, and what to do about it. */
export interface Unreadable {
  readonly unreadable: Words;
}

/** A report holds 15 KB; a file beyond this size is none, and reading it would only keep its owner waiting. */
const largest = 32 * 1024 * 1024;

export function readSource(path: string): Source | Unreadable {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const stats = fstatSync(file);
    if (stats.size > largest) return tooLarge(stats.size);
    return sourceOf(stats.isFile() ? bytesOf(file, stats.size) : readFileSync(file));
  } catch (error) {
    return { unreadable: reason(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

let room = Buffer.allocUnsafe(1 << 16);

/** The bytes of a file, in a room that the next file will use again. */
function bytesOf(file: number, size: number): Uint8Array {
  if (size > room.length) room = Buffer.allocUnsafe(2 * size);
  let at = 0;
  while (at < size) {
    const count = readSync(file, room, at, size - at, at);
    if (count === 0) break;
    at += count;
  }
  return room.subarray(0, at);
}

/** Bytes as a draft: UTF-8 with or without a mark. */
export function sourceOf(bytes: Uint8Array): Source | Unreadable {
  if (bytes.length > largest) return tooLarge(bytes.length);
  if (bytes.includes(0) || !isUtf8(bytes)) return { unreadable: otherwise(bytes) };
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  // Six times as fast for Chinese text as decoding by `toString('utf8')`.
  return { text: transcode(mark ? bytes.subarray(3) : bytes, 'utf8', 'utf16le').toString('utf16le'), mark };
}

/** What bytes are that are not text in UTF-8. A draft in another encoding is not converted silently: it would be written back changed. */
function otherwise(bytes: Uint8Array): Words {
  const it = decode(bytes);
  if (!it.ok) return { zh: `${it.reason.zh}；${advice.zh}`, en: `${it.reason.en}; ${advice.en}` };
  if (it.encoding === 'utf-8') return { zh: `含有空字符；${advice.zh}`, en: `it holds null characters; ${advice.en}` };
  const name = it.encoding === 'gb18030' ? 'GB18030（GBK）' : 'UTF-16';
  return {
    zh: `编码是 ${name}，不是 UTF-8；请用编辑器另存为 UTF-8`,
    en: `its encoding is ${name}, not UTF-8; save it as UTF-8 in an editor`,
  };
}

const advice: Words = {
  zh: '年报草稿应为 UTF-8 编码的 Markdown 文件',
  en: 'a draft is a Markdown file in UTF-8',
};

/** The bytes of a file that is to be imported, in whatever encoding. */
export function readBytes(path: string): Uint8Array | Unreadable {
  try {
    const { size } = statSync(path);
    return size > largest ? tooLarge(size) : readFileSync(path);
  } catch (error) {
    return { unreadable: reason(error) };
  }
}

function tooLarge(size: number): Unreadable {
  const [is, most] = [size, largest].map((it) => `${Math.ceil(it / 1024 / 1024)} MB`);
  return {
    unreadable: {
      zh: `文件过大（${is}，上限 ${most}）；一份年报通常不到 0.1 MB，请检查是否选错了文件`,
      en: `it is too large (${is}, at most ${most}); a report rarely exceeds 0.1 MB: is it the right file?`,
    },
  };
}

/** What the system says, in words. */
export function reason(error: unknown): Words {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return { zh: '文件不存在；请检查路径', en: 'there is no such file; check the path' };
    case 'EACCES':
    case 'EPERM':
      return { zh: '没有权限；请检查文件和文件夹的权限', en: 'permission denied; check the rights of file and folder' };
    case 'ENOTDIR':
    case 'EEXIST':
      return { zh: '路径中有一段是文件，不是文件夹', en: 'a part of the path is a file, not a folder' };
    case 'EISDIR':
      return { zh: '是文件夹，不是文件', en: 'it is a folder, not a file' };
    default:
      return { zh: `读写失败（${code ?? message}）`, en: `cannot be read or written (${code ?? message})` };
  }
}

/**
 * Writes a file whole or not at all: into a file beside it, which then takes its place. Keeps the file's mode; a link
 * stays a link. Throws what the system throws.
 */
export function writeAtomically(path: string, content: string | Uint8Array, mark = false): void {
  const target = existing(path);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const mode = statSync(target, { throwIfNoEntry: false })?.mode;
  try {
    writeFileSync(beside, mark ? `\ufeff${content}` : content, { flag: 'wx' });
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function existing(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
