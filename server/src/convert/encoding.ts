import type { Words } from '../base/words.ts';

/** The part of `TextDecoder` that is used; every host has it as a global. */
export interface Decoder {
  decode(bytes: Uint8Array): string;
}
export type DecoderOf = new (label: string, options: { readonly fatal: boolean }) => Decoder;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding; readonly damaged?: true }
  | { readonly ok: false; readonly fault: 'binary' | 'broken'; readonly reason: Words };

/**
 * Reads bytes as UTF-8, UTF-16 or GB18030, whichever they are; a byte order mark is dropped.
 *
 * Never throws: what is no text, or text with damaged bytes, comes back as a fault with its reason. Nothing is replaced
 * silently, since a damaged figure would be a false statement.
 */
export function decode(bytes: Uint8Array, decoderOf: DecoderOf = globalDecoder()): Decoded {
  const marked = byMark(bytes);
  if (marked) return strict(bytes, marked, decoderOf);
  const known = signatures.find((it) => it.bytes.every((byte, i) => bytes[i] === byte));
  if (known) return binary(known.name);
  const wide = evidentUtf16(bytes);
  if (wide) return strict(bytes, wide, decoderOf);
  if (bytes.includes(0)) return binary();
  const utf8 = attempt(bytes, 'utf-8', decoderOf);
  if (utf8 !== undefined) return judged(utf8, 'utf-8');
  if (isDamagedUtf8(bytes)) return broken('UTF-8');
  const gb = attempt(bytes, 'gb18030', decoderOf);
  return gb === undefined ? broken('GB18030') : judged(gb, 'gb18030');
}

/**
 * Reads the bytes of a web page, which may say how it is encoded. That is believed where the bytes leave it open, and never
 * against them: pages are converted and keep what they said.
 *
 * Pages cut characters in half where nobody looks. Such bytes come out as U+FFFD, and `damaged` says that there are some.
 */
export function decodePage(bytes: Uint8Array, decoderOf: DecoderOf = globalDecoder()): Decoded {
  const found = decode(bytes, decoderOf);
  const said = declared(bytes);
  // Chinese in UTF-8 is hardly ever anything else by chance; a page without any may well be.
  const isSure =
    found.ok && (found.encoding.startsWith('utf-16') || (found.encoding === 'utf-8' && han.test(found.text)));
  if (said && said !== 'utf-8' && !isSure && (found.ok || found.fault === 'broken')) {
    const text = attempt(bytes, said, decoderOf);
    if (text !== undefined) return judged(text, said);
  }
  if (found.ok || found.fault === 'binary') return found;
  const encoding = byMark(bytes) ?? (isDamagedUtf8(bytes) ? 'utf-8' : (said ?? 'gb18030'));
  const text = attempt(bytes, encoding, decoderOf, false);
  const read = text === undefined ? found : judged(text, encoding);
  return read.ok ? { ...read, damaged: true } : read;
}

const han = /[\u4e00-\u9fff]/;

/** The encoding that a page says it has, where it is one of those that Chinese pages have. */
function declared(bytes: Uint8Array): Encoding | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const tags = head.match(/<(?:meta|\?xml)[^<>]{0,300}/gi) ?? [];
  const names = tags.map((it) => /(?:charset|encoding)\s{0,9}=[\s"']{0,9}([\w-]{2,20})/i.exec(it)?.[1]);
  const name = names.find((it) => it !== undefined)?.toLowerCase();
  if (name === 'utf-8' || name === 'utf8') return 'utf-8';
  if (name === 'gb2312' || name === 'gbk' || name === 'gb18030' || name === 'x-gbk') return 'gb18030';
  return name === 'big5' || name === 'big5-hkscs' ? 'big5' : undefined;
}

/** The bytes of a text as UTF-8. */
export const encode = (text: string): Uint8Array => new (globalThis as unknown as Encoding8).TextEncoder().encode(text);

interface Encoding8 {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
}

const globalDecoder = (): DecoderOf => (globalThis as unknown as { readonly TextDecoder: DecoderOf }).TextDecoder;

const zip: Words = { zh: 'Word、Excel 或压缩文件', en: 'a Word, Excel or zip file' };
const picture: Words = { zh: '图片', en: 'a picture' };
const signatures: readonly { readonly bytes: readonly number[]; readonly name: Words }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: zip },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: { zh: '旧版 Word 或 Excel 文件', en: 'an old Word or Excel file' } },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: { zh: 'PDF 文件', en: 'a PDF file' } },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: picture },
  { bytes: [0xff, 0xd8, 0xff], name: picture },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: picture },
];

function byMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/**
 * UTF-16 without a mark shows by the zero halves of its digits and line ends; of the two orders the right one gives
 * Chinese and ASCII nearly throughout. Zeros alone do not tell the order: 一 ends in one.
 */
function evidentUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
  const end = Math.min(bytes.length, 65_536);
  let little = 0;
  let big = 0;
  for (let i = 0; i + 1 < end; i += 2) {
    if (isUsual(bytes[i]! | (bytes[i + 1]! << 8))) little++;
    if (isUsual(bytes[i + 1]! | (bytes[i]! << 8))) big++;
  }
  if (Math.max(little, big) < (end / 2) * 0.9) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** Whether a report could hold this code unit: ASCII text, Chinese, its punctuation and full-width signs. */
const isUsual = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x20 && code < 0x7f) ||
  (code >= 9 && code <= 13) ||
  (code >= 0x3000 && code <= 0x303f) ||
  (code >= 0xff00 && code <= 0xffef) ||
  (code >= 0x2000 && code <= 0x2030);

function strict(bytes: Uint8Array, encoding: Encoding, decoderOf: DecoderOf): Decoded {
  const text = attempt(bytes, encoding, decoderOf);
  return text === undefined ? broken(encoding.toUpperCase()) : judged(text, encoding);
}

function attempt(bytes: Uint8Array, encoding: Encoding, decoderOf: DecoderOf, fatal = true): string | undefined {
  try {
    const text = new decoderOf(encoding, { fatal }).decode(bytes);
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  } catch {
    // A byte that is none of this encoding, or an encoding this host does not know.
    return undefined;
  }
}

/** Bytes can happen to be valid and still be no text: control characters tell. */
function judged(text: string, encoding: Encoding): Decoded {
  const end = Math.min(text.length, 65_536);
  let controls = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return binary();
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 11) controls++;
  }
  return controls > end / 100 ? binary() : { ok: true, text, encoding };
}

/** Whether nearly every character beyond ASCII is sound UTF-8: then a few bytes are damaged, and it is no GB18030. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let sound = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const more = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
    let tail = 0;
    while (tail < more && (bytes[i + 1 + tail]! & 0xc0) === 0x80) tail++;
    if (more > 0 && tail === more) {
      sound++;
      i += more;
    } else bad++;
  }
  return sound > 4 * bad;
}

const binary = (name?: Words): Decoded => ({
  ok: false,
  fault: 'binary',
  reason: name
    ? { zh: `不是文本文件，看起来是${name.zh}`, en: `not a text file: it looks like ${name.en}` }
    : { zh: '不是文本文件', en: 'not a text file' },
});

const broken = (encoding: string): Decoded => ({
  ok: false,
  fault: 'broken',
  reason: {
    zh: `文件已损坏：按 ${encoding} 编码读取时有无法识别的字节`,
    en: `damaged: it holds bytes that are not valid ${encoding}`,
  },
});
