import { Inflate } from 'fflate';
import type { Refused } from '../office.ts';
import { limits } from './limits.ts';
import { refusals } from './refusals.ts';

/** The parts of a zip archive. Nothing of it is unpacked before it is asked for. */
export interface Archive {
  has(name: string): boolean;
  /**
   * The bytes of a part, proved by their length and checksum; a refusal where they are damaged or more than there is room
   * for in all. Nothing beyond the length that the archive declares is ever kept, whatever its data unpacks to.
   */
  read(name: string): Uint8Array | Refused;
}

interface Entry {
  readonly name: string;
  readonly isLocked: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly at: number;
}

/**
 * Reads the directory of a zip archive and checks it as a whole: entries that overlap, that share a name or lie outside the
 * file are no accident, and two readers would see two documents.
 *
 * Names are keys and nothing else: no file is ever written, so that one with `..` in it leads nowhere.
 */
export function openArchive(bytes: Uint8Array): Archive | Refused {
  const entries = directory(bytes);
  if ('refused' in entries) return entries;
  const byName = new Map(entries.map((it) => [it.name, it]));
  if (byName.size < entries.length) return refusals.damaged('zip: names');
  const overlap = overlapOf(bytes, entries);
  if (overlap) return overlap;
  let room: number = limits.bytes;
  return {
    has: (name) => byName.has(name),
    read(name) {
      const entry = byName.get(name);
      if (!entry) return refusals.damaged(name);
      if (entry.isLocked) return refusals.locked;
      if (entry.size > room) return refusals.tooLarge(limits.bytes);
      room -= entry.size;
      return unpacked(bytes, entry) ?? refusals.damaged(name);
    },
  };
}

const u16 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8);
const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;

const signature = { entry: 0x04034b50, listed: 0x02014b50, end: 0x06054b50 };

function directory(bytes: Uint8Array): readonly Entry[] | Refused {
  const end = endOf(bytes);
  if (end === undefined) return refusals.damaged('zip');
  const count = u16(bytes, end + 10);
  if (count !== u16(bytes, end + 8)) return refusals.damaged('zip');
  if (count > limits.entries) return refusals.tooMany({ zh: '压缩条目', en: 'entries' }, limits.entries);
  const out: Entry[] = [];
  let at = u32(bytes, end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || u32(bytes, at) !== signature.listed) return refusals.damaged('zip');
    const length = u16(bytes, at + 28);
    const next = at + 46 + length + u16(bytes, at + 30) + u16(bytes, at + 32);
    if (next > end) return refusals.damaged('zip');
    out.push({
      name: nameAt(bytes, at + 46, length),
      isLocked: (u16(bytes, at + 8) & 1) === 1,
      method: u16(bytes, at + 10),
      crc: u32(bytes, at + 16),
      packed: u32(bytes, at + 20),
      size: u32(bytes, at + 24),
      at: u32(bytes, at + 42),
    });
    at = next;
  }
  // One more than were counted, and perhaps not the last.
  return u32(bytes, at) === signature.listed ? refusals.damaged('zip') : out;
}

/** Names of parts are ASCII, and some writers on Windows put the wrong slash. */
const nameAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + Math.min(length, 1000))).replaceAll('\\', '/');

/** Where the record stands that ends an archive; a comment of at most 65,535 bytes may follow it. */
function endOf(bytes: Uint8Array): number | undefined {
  const first = Math.max(0, bytes.length - 22 - 65_535);
  for (let at = bytes.length - 22; at >= first; at--) {
    if (bytes[at] === 0x50 && u32(bytes, at) === signature.end) return at;
  }
  return undefined;
}

/** Where the data of an entry begins, behind a header of its own. */
const dataOf = (bytes: Uint8Array, { at }: Entry): number => at + 30 + u16(bytes, at + 26) + u16(bytes, at + 28);

function overlapOf(bytes: Uint8Array, entries: readonly Entry[]): Refused | undefined {
  const ordered = [...entries].sort((a, b) => a.at - b.at);
  for (const [i, it] of ordered.entries()) {
    const next = ordered[i + 1]?.at ?? bytes.length;
    if (it.at + 30 > bytes.length || u32(bytes, it.at) !== signature.entry) return refusals.damaged('zip');
    if (dataOf(bytes, it) + it.packed > next) return refusals.damaged('zip: overlap');
    if (nameAt(bytes, it.at + 30, u16(bytes, it.at + 26)) !== it.name) return refusals.damaged('zip: names');
  }
  return undefined;
}

/** So few packed bytes at a time that what they unpack to stays small: deflate packs a thousand times at most. */
const step = 4096;

/** Undefined where the data is damaged, or unpacks to more or less than the archive says. */
function unpacked(bytes: Uint8Array, entry: Entry): Uint8Array | undefined {
  const from = dataOf(bytes, entry);
  const packed = bytes.subarray(from, from + entry.packed);
  if (entry.method === 0) return packed.length === entry.size && crcOf(packed) === entry.crc ? packed : undefined;
  if (entry.method !== 8) return undefined;
  const out = new Uint8Array(entry.size);
  let length = 0;
  try {
    const stream = new Inflate((chunk) => {
      if (length + chunk.length > out.length) throw new RangeError('more than declared');
      out.set(chunk, length);
      length += chunk.length;
    });
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    return undefined;
  }
  return length === entry.size && crcOf(out) === entry.crc ? out : undefined;
}

const table = Uint32Array.from({ length: 256 }, (_, it) => {
  let crc = it;
  for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The checksum of zip. The library unpacks without it, and a flipped bit would be a false figure. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
