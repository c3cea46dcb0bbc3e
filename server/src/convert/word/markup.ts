import { Parser } from 'htmlparser2';
import { decode } from '../encoding.ts';
import type { Refused } from '../office.ts';
import { limits } from './limits.ts';
import { refusals } from './refusals.ts';

/** An element of a part. Names have the usual prefixes, whichever the part uses: `w:p`, `mc:Fallback`. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export type Node = Element | string;

/** How many elements may still be read in all. */
export interface Room {
  elements: number;
}

export const roomForAll = (): Room => ({ elements: limits.elements });

/** Reads a part into its elements; formatting and what editors remember of their sessions is left out. Never throws. */
export function readMarkup(bytes: Uint8Array, part: string, room: Room): Element | Refused {
  const read = decode(bytes);
  if (!read.ok || read.encoding === 'gb18030') return refusals.damaged(part);
  // Comments and character data are the only declarations that have a place in a part.
  if (/<!(?!--|\[CDATA\[)/.test(read.text)) return refusals.doctype(part);
  const state: State = { part, room, open: [], names: [], root: undefined, skipped: 0, refused: undefined };
  try {
    parse(read.text, state);
  } catch (error) {
    if (error !== stop) return refusals.unreadable(part);
  }
  if (state.refused) return state.refused;
  return state.root && state.open.length === 0 ? state.root : refusals.damaged(part);
}

/** The first child of a name. */
export const child = (it: Element | undefined, name: string): Element | undefined =>
  it?.children.find((one): one is Element => typeof one !== 'string' && one.name === name);

export const elementsOf = (it: Element | undefined): readonly Element[] =>
  it?.children.filter((one) => typeof one !== 'string') ?? [];

/** Every element of a name within another, in order. */
export function within(it: Element, name: string): readonly Element[] {
  return elementsOf(it).flatMap((one) => (one.name === name ? [one, ...within(one, name)] : within(one, name)));
}

/** The words in an element, those of deleted text and rows aside, and what is written twice once. */
export function textOf(it: Node | undefined): string {
  if (it === undefined || typeof it === 'string') return it ?? '';
  if (it.name === 'w:del' || it.name === 'w:moveFrom') return '';
  if (it.name === 'w:tr' && child(child(it, 'w:trPr'), 'w:del')) return '';
  const texts = it.children.map(textOf);
  return it.name === 'mc:AlternateContent' ? (texts.find((one) => one !== '') ?? '') : texts.join('');
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Node[];
}

interface State {
  readonly part: string;
  readonly room: Room;
  readonly open: Open[];
  /** The prefixes in force in each open element. */
  readonly names: ReadonlyMap<string, string>[];
  root: Element | undefined;
  /** How deep in something that is left out. */
  skipped: number;
  refused: Refused | undefined;
}

/** Thrown to leave the parser, which knows no other way. */
const stop = new Error('stop');

function refuse(state: State, why: Refused): never {
  state.refused = why;
  throw stop;
}

function parse(text: string, state: State): void {
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => opened(state, name, attributes),
      onclosetag(_, isImplied) {
        // An element that closes itself counts as implied; any other is one whose end is missing.
        if (isImplied && text[parser.endIndex - 1] !== '/') refuse(state, refusals.damaged(state.part));
        closed(state);
      },
      ontext(words) {
        const own = state.open.at(-1);
        if (own && state.skipped === 0 && holdsText.has(own.name)) own.children.push(words);
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  if (state.names.length > 0) refuse(state, refusals.damaged(state.part));
  parser.end();
}

const holdsText = new Set(['w:t', 'm:t', 'a:t']);

/** Formatting, marks of a session and of proofing: they hold no words, and are most of what Word writes. */
const idle = new Set([
  'w:tblPr',
  'w:tblGrid',
  'w:tblPrEx',
  'w:sectPr',
  'w:proofErr',
  'w:lastRenderedPageBreak',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:rFonts',
  'w:sz',
  'w:szCs',
  'w:lang',
  'w:color',
  'w:spacing',
  'w:ind',
  'w:jc',
  'w:tcW',
  'w:tcBorders',
  'w:shd',
  'w:vAlign',
]);

function opened(state: State, written: string, attributes: Readonly<Record<string, string>>): void {
  const { room, names, open } = state;
  if (--room.elements < 0) refuse(state, refusals.tooMany({ zh: '元素', en: 'elements' }, limits.elements));
  if (names.length >= limits.depth)
    refuse(state, refusals.tooMany({ zh: '嵌套层数', en: 'nested levels' }, limits.depth));
  if (names.length === 0 && state.root) refuse(state, refusals.damaged(state.part));
  const prefixes = declared(names.at(-1), attributes);
  names.push(prefixes);
  const name = named(prefixes, written);
  if (state.skipped > 0 || idle.has(name)) state.skipped++;
  else open.push({ name, attributes: own(prefixes, attributes), children: [] });
}

function closed(state: State): void {
  state.names.pop();
  if (state.skipped > 0) {
    state.skipped--;
    return;
  }
  const it = state.open.pop()!;
  const above = state.open.at(-1);
  if (above) above.children.push(it);
  else state.root = it;
}

/** Both the transitional and the strict form of the standard. */
const prefixes: readonly (readonly [namespace: RegExp, prefix: string])[] = [
  [/^http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:ooxml\/)?wordprocessingml\/(?:2006\/)?main$/, 'w:'],
  [/^http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:ooxml\/)?officeDocument\/(?:2006\/)?math$/, 'm:'],
  [/^http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:ooxml\/)?drawingml\/(?:2006\/)?main$/, 'a:'],
  [/^http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:ooxml\/)?drawingml\/(?:2006\/)?picture$/, 'pic:'],
  [/^http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:ooxml\/)?drawingml\/(?:2006\/)?chart$/, 'c:'],
  [/^http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:ooxml\/)?drawingml\/(?:2006\/)?diagram$/, 'dgm:'],
  [
    /^http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:ooxml\/)?drawingml\/(?:2006\/)?wordprocessingDrawing$/,
    'wp:',
  ],
  [
    /^http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:ooxml\/)?officeDocument\/(?:2006\/)?relationships$/,
    'r:',
  ],
  [/^http:\/\/schemas\.openxmlformats\.org\/markup-compatibility\/2006$/, 'mc:'],
  [/^urn:schemas-microsoft-com:vml$/, 'v:'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o:'],
  [/^http:\/\/schemas\.openxmlformats\.org\/package\/2006\/(?:content-types|relationships)$/, ''],
];

const none: ReadonlyMap<string, string> = new Map();

/** The prefixes in force, with those an element declares. */
function declared(
  above: ReadonlyMap<string, string> = none,
  attributes: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  let out: Map<string, string> | undefined;
  for (const key in attributes) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    out ??= new Map(above);
    const usual = prefixes.find(([it]) => it.test(attributes[key]!));
    out.set(key.slice(6), usual ? usual[1] : '?:');
  }
  return out ?? above;
}

function named(known: ReadonlyMap<string, string>, written: string): string {
  const colon = written.indexOf(':');
  const prefix = known.get(written.slice(0, Math.max(colon, 0)));
  return prefix === undefined ? written : prefix + written.slice(colon + 1);
}

function own(known: ReadonlyMap<string, string>, attributes: Readonly<Record<string, string>>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const key in attributes) {
    if (key.startsWith('xmlns') || /:(?:rsid|paraId|textId)/.test(key)) continue;
    // Without a prefix an attribute is in no namespace at all.
    out[key.includes(':') ? named(known, key) : key] = attributes[key]!;
  }
  return out;
}
