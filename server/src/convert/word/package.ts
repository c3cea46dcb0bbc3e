import type { Refused } from '../office.ts';
import { type Archive, openArchive } from './archive.ts';
import { limits } from './limits.ts';
import { type Element, elementsOf, readMarkup, roomForAll } from './markup.ts';
import { refusals } from './refusals.ts';

/** The parts of a Word file that can hold words or say how they are numbered. */
export interface Package {
  readonly document: Element;
  readonly numbering: Element | undefined;
  readonly styles: Element | undefined;
  readonly footnotes: Element | undefined;
  readonly endnotes: Element | undefined;
  readonly comments: Element | undefined;
  readonly headers: readonly Element[];
  readonly footers: readonly Element[];
}

/**
 * Opens a .docx. Pictures, fonts and whatever else holds no words stay packed; what lies outside the file is never fetched.
 *
 * Never throws: what is no .docx, damaged or hostile is refused.
 */
export function openPackage(bytes: Uint8Array): Package | Refused {
  const other = otherKind(bytes);
  if (other) return other;
  const archive = openArchive(bytes);
  if ('refused' in archive) return archive;
  const room = roomForAll();
  const read = (part: string): Element | Refused => {
    const data = archive.read(part);
    return 'refused' in data ? data : readMarkup(data, part, room);
  };
  const root = relationsOf(archive, '', read);
  if ('refused' in root) return root;
  const main = root.find((it) => it.type === 'officeDocument')?.target ?? 'word/document.xml';
  if (!archive.has(main)) return foreign(archive);
  const document = read(main);
  if ('refused' in document) return document;
  if (document.name !== 'w:document') return otherRoot(document.name);
  const related = relationsOf(archive, main, read);
  if ('refused' in related) return related;
  return partsOf(document, related, archive, read);
}

type Read = (part: string) => Element | Refused;

interface Relation {
  /** The last word of its type: `styles`, `header`. */
  readonly type: string;
  /** A part of the same file. */
  readonly target: string;
}

/** What a part refers to within the file. What lies outside is left out, so that nobody can follow it. */
function relationsOf(archive: Archive, part: string, read: Read): readonly Relation[] | Refused {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const path = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(path)) return [];
  const root = read(path);
  if ('refused' in root) return root;
  return elementsOf(root).flatMap(({ attributes }): Relation[] => {
    const { Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    const inside = mode === 'External' ? undefined : resolved(folder, target);
    return inside && archive.has(inside) ? [{ type: type.slice(type.lastIndexOf('/') + 1), target: inside }] : [];
  });
}

/** A target as the name of a part; undefined where it leads out of the file. */
function resolved(folder: string, target: string): string | undefined {
  const out: string[] = [];
  for (const it of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (it === '..' && out.pop() === undefined) return undefined;
    if (it !== '..' && it !== '.' && it !== '') out.push(it);
  }
  return out.join('/');
}

function partsOf(document: Element, related: readonly Relation[], archive: Archive, read: Read): Package | Refused {
  let fault: Refused | undefined;
  const all = (type: string, usual?: string): readonly Element[] => {
    const listed = related.filter((it) => it.type === type).map((it) => it.target);
    const parts = listed.length === 0 && usual && archive.has(usual) ? [usual] : [...new Set(listed)];
    return parts.flatMap((it) => {
      const element = fault ?? read(it);
      if (!('refused' in element)) return [element];
      fault ??= element;
      return [];
    });
  };
  const out: Package = {
    document,
    numbering: all('numbering', 'word/numbering.xml')[0],
    styles: all('styles', 'word/styles.xml')[0],
    footnotes: all('footnotes', 'word/footnotes.xml')[0],
    endnotes: all('endnotes', 'word/endnotes.xml')[0],
    comments: all('comments', 'word/comments.xml')[0],
    headers: all('header'),
    footers: all('footer'),
  };
  return fault ?? out;
}

const begins = (bytes: Uint8Array, them: readonly number[]): boolean => them.every((it, i) => bytes[i] === it);

/** What the first bytes say it is, where that is no zip archive. */
function otherKind(bytes: Uint8Array): Refused | undefined {
  if (bytes.length === 0) return refusals.empty;
  if (bytes.length > limits.file) return refusals.tooLarge(limits.file);
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return undefined;
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return holds(bytes, 'EncryptedPackage') ? refusals.locked : refusals.old;
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) return refusals.named({ zh: ' PDF 文件', en: 'a PDF file' });
  if (begins(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return refusals.named({ zh: ' RTF 文件', en: 'an RTF file' });
  const start = String.fromCharCode(...bytes.subarray(0, 400));
  if (/<(?:!doctype|html|head|body|table)\b/i.test(start)) {
    return refusals.named({ zh: '网页', en: 'a web page' });
  }
  return refusals.notWord;
}

/** Whether a name stands in the directory of an old Office container, where names are written in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  const them = [...name].flatMap((it) => [it.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(them[0]!); at >= 0; at = bytes.indexOf(them[0]!, at + 1)) {
    if (them.every((it, i) => bytes[at + i] === it)) return true;
  }
  return false;
}

/** An archive without a Word document in it. */
function foreign(archive: Archive): Refused {
  if (archive.has('xl/workbook.xml')) return refusals.sheet;
  if (archive.has('ppt/presentation.xml')) return refusals.slides;
  if (archive.has('content.xml') || archive.has('META-INF/manifest.xml')) {
    return refusals.named({ zh: ' OpenDocument 文件（.odt）', en: 'an OpenDocument file (.odt)' });
  }
  return refusals.notWord;
}

function otherRoot(name: string): Refused {
  if (name.endsWith('workbook')) return refusals.sheet;
  return name.endsWith('presentation') ? refusals.slides : refusals.notWord;
}
