import { deflateRawSync } from 'node:zlib';

/** An entry of an archive, with what its headers say where that is not the truth. */
export interface Entry {
  readonly name: string;
  readonly data: Uint8Array;
  /** The size they claim it unpacks to. */
  readonly size?: number;
  readonly crc?: number;
  readonly isLocked?: boolean;
  /** The name its own header gives it, as long as the other, where the directory has another. */
  readonly inner?: string;
  /** Stands where another entry stands, and shares its data. */
  readonly at?: number;
  /** Packed already. */
  readonly packed?: Uint8Array;
}

const table = Array.from({ length: 256 }, (_, it) => {
  let crc = it;
  for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

export function crcOf(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const it of data) crc = table[(crc ^ it) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A zip archive written as told, truly or not. */
export function archive(entries: readonly Entry[], count = entries.length): Uint8Array {
  const parts: Buffer[] = [];
  const listed: Buffer[] = [];
  let length = 0;
  for (const {
    name,
    data,
    size = data.length,
    crc = crcOf(data),
    isLocked,
    inner = name,
    at,
    packed = deflateRawSync(data),
  } of entries) {
    const place = at ?? length;
    const own = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(isLocked ? 1 : 0, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc, 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(own.length, 22);
    if (at === undefined) {
      parts.push(Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(inner), Buffer.from(packed));
      length += 30 + own.length + packed.length;
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(place, 10);
    listed.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), shared, rest, own);
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(length, 16);
  return new Uint8Array(Buffer.concat([...parts, directory, end]));
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A document of these blocks. */
export const documentOf = (blocks: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="${main}"><w:body>${blocks}</w:body></w:document>`;

/** A .docx of these parts, and the body that `blocks` make where no document is among them. */
export const docxOf = (blocks: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  archive(
    Object.entries({ 'word/document.xml': documentOf(blocks), ...parts }).map(([name, text]) => ({
      name,
      data: bytesOf(text),
    })),
  );

export const line = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const grid = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((it) => `<w:tc>${line(it)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
