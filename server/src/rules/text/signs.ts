import { derived } from '../../base/memo.ts';
import type { Span } from '../../base/span.ts';
import type { Prose, Report } from '../../report/report.ts';
import { type Entry, type Kind, mayStart, startingAt } from './words.ts';

/**
 * What the rules of this folder look for, found in one pass over the lines of a report. A rule starts from the lines that
 * carry its sign and never looks at the others.
 */
export interface Signs {
  readonly lines: readonly SignedLine[];
  /** The signs of all lines together. */
  readonly all: number;
  /** Where blanks, asterisks, half-width punctuation and pairs stand, in the order of the lines. */
  readonly spots: readonly number[];
  /** Words of the lexica that stand in the report, by kind, in order. */
  readonly hits: ReadonlyMap<Kind, readonly Hit[]>;
  /** Places in prose where a Han character repeats the one before it. */
  readonly doubled: readonly Place[];
  /** Words of two to eight Han characters in prose that directly repeat themselves; the second one. */
  readonly repeated: readonly Hit[];
  /** Eleven digits or more in a row, in prose. */
  readonly numbers: readonly Place[];
}

/** A line and what stands in it. */
export interface SignedLine extends Span {
  /** Undefined for a heading, for the title, and for the label of a row that no format has. */
  readonly prose: Prose | undefined;
  /** Its place among the lines. */
  readonly index: number;
  /** The bits of `sign`. */
  readonly signs: number;
  /** Its part of the spots. */
  readonly firstSpot: number;
  readonly endSpot: number;
}

export interface Place extends Span {
  readonly line: SignedLine;
}

export interface Hit extends Place {
  readonly entry: Entry;
}

/** What a line holds: asterisks, half-width punctuation, pairs, two stops in a row, blanks within, control characters, `[2` or `（2`, pipes. */
export const sign = { star: 1, half: 2, pair: 4, stops: 8, blank: 16, control: 32, year: 64, pipe: 128 } as const;

export const signsOf = (report: Report): Signs => derived(report, readSigns);

/** The words of a kind that stand in a report. */
export const hitsOf = (report: Report, kind: Kind): readonly Hit[] => signsOf(report).hits.get(kind) ?? none;

const none: readonly Hit[] = [];

/** The lines that carry a sign: those of prose, or headings and labels as well. */
export function linesWith(report: Report, wanted: number, prose = true): readonly SignedLine[] {
  const { all, lines } = signsOf(report);
  return (all & wanted) === 0 ? noLines : lines.filter((it) => (it.signs & wanted) !== 0 && (!prose || it.prose));
}

const noLines: readonly SignedLine[] = [];

/** Where the signs of some kind stand on a line. */
export function spotsOf(report: Report, line: SignedLine, wanted: number): readonly number[] {
  const { spots } = signsOf(report);
  const out: number[] = [];
  for (let i = line.firstSpot; i < line.endSpot; i++) {
    if ((classes[report.text.charCodeAt(spots[i]!)]! & wanted) !== 0) out.push(spots[i]!);
  }
  return out;
}

const [stop, opening, digit] = [1 << 8, 1 << 9, 1 << 10];
const spotted = sign.star | sign.half | sign.pair | sign.blank;
const classes = new Uint16Array(0x10000);
const classify = (signs: string, as: number): void => {
  for (const it of signs) classes[it.charCodeAt(0)]! |= as;
};
classify('*', sign.star);
classify('|', sign.pipe);
classify(',;:?!()•', sign.half);
classify('“”《》〈〉（）〔〕()', sign.pair);
classify('，。；、：,;:', stop);
classify(' \t\u00a0\u2002\u2003\u2009\u3000', sign.blank);
classify('[［【（(', opening);
classify('0123456789', digit);
for (let i = 0; i < 32; i++) if (i !== 9 && i !== 10 && i !== 13) classes[i] = sign.control;
for (let i = 0x7f; i < 0xa0; i++) classes[i] = sign.control;
classes.fill(sign.control, 0xe000, 0xf900);
classify('\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufffd\u202a\u202b\u202c\u202d\u202e', sign.control);

export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

interface Reading {
  readonly text: string;
  readonly lines: SignedLine[];
  all: number;
  readonly spots: number[];
  readonly hits: Map<Kind, Hit[]>;
  readonly doubled: Place[];
  readonly repeated: Hit[];
  readonly numbers: Place[];
}

function readSigns(report: Report): Signs {
  const out: Reading = {
    text: report.text,
    lines: [],
    all: 0,
    spots: [],
    hits: new Map(),
    doubled: [],
    repeated: [],
    numbers: [],
  };
  last.fill(-100);
  for (const it of report.prose) {
    // A line that begins with a tab is a cell of a table that has not been imported yet.
    if (report.text.charCodeAt(it.from - 1) !== 9) look(out, it, it);
  }
  for (const it of report.tree.blocks) if (it.kind === 'heading') look(out, it.content, undefined);
  const title = report.title;
  if (title && !report.tree.blocks.some((it) => it.kind === 'heading' && it.from <= title.from && title.from < it.to)) {
    for (const it of title.lines) look(out, it, undefined);
  }
  for (const table of report.tables) for (const it of table.unknownRows) look(out, it.label, undefined);
  return out;
}

/** Where each character stood last, by its lowest bits: others that share them only make a second look needed. */
const last = new Int32Array(512);

/** One look at each character of a line. */
function look(out: Reading, { from, to }: Span, prose: Prose | undefined): void {
  const { text, spots } = out;
  const line = { from, to, prose, index: out.lines.length, signs: 0, firstSpot: spots.length, endSpot: 0 };
  out.lines.push(line);
  let signs = 0;
  let before = 0;
  let kind = 0;
  let near = apart;
  let run = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (mayStart(before, code)) collect(out, line, i - 1);
    if (isHan(code)) {
      kind = 0;
      const ago = i - last[code & 511]!;
      last[code & 511] = i;
      if (ago < apart && prose) {
        if (code === before) out.doubled.push({ from: i, to: i + 1, line });
        if (near < apart) repeat(out, line, i, Math.max(ago, near, 2));
      }
      near = ago;
    } else {
      const found = classes[code]!;
      signs |= found;
      if ((found & spotted) !== 0) spots.push(i);
      if ((found & kind & stop) !== 0) signs |= sign.stops;
      else if ((found & digit) !== 0) {
        if ((kind & opening) !== 0) signs |= sign.year;
        run = (kind & digit) === 0 ? 1 : run + 1;
        if (run === longNumber && prose) out.numbers.push({ from: i + 1 - run, to: digitsEnd(text, i, to), line });
      }
      kind = found;
      near = apart;
    }
    before = code;
  }
  line.signs = signs;
  out.all |= signs;
  line.endSpot = spots.length;
}

/** No word that is looked for when it repeats itself has so many characters. */
const apart = 9;

const longNumber = 11;

function digitsEnd(text: string, at: number, to: number): number {
  while (at < to && (classes[text.charCodeAt(at)]! & digit) !== 0) at++;
  return at;
}

/** The words of the lexica whose anchor stands at a place; the longest of each kind. */
function collect(out: Reading, line: SignedLine, at: number): void {
  let before: Entry | undefined;
  for (const entry of startingAt(out.text.charCodeAt(at), out.text.charCodeAt(at + 1))) {
    const from = at - entry.anchor;
    const to = from + entry.word.length;
    if (from < line.from || to > line.to || !out.text.startsWith(entry.word, from)) continue;
    if (before?.kind === entry.kind && before.word.startsWith(entry.word)) continue;
    before = entry;
    const list = out.hits.get(entry.kind);
    if (list) list.push({ from, to, line, entry });
    else out.hits.set(entry.kind, [{ from, to, line, entry }]);
  }
}

const repetition = { word: '', kind: 'repeat', anchor: 0, data: undefined } as const;

/** A word of so many characters at least that ends at a place and stood directly before as well, the longest such. */
function repeat({ text, repeated }: Reading, line: SignedLine, end: number, least: number): void {
  for (let length = apart - 1; length >= least; length--) {
    const from = end + 1 - length;
    if (from - length < line.from || text.charCodeAt(end) !== text.charCodeAt(end - length)) continue;
    let i = from;
    while (i <= end && text.charCodeAt(i) === text.charCodeAt(i - length)) i++;
    if (i <= end || !allHan(text, from - length, from)) continue;
    const seen = repeated.at(-1);
    // The rest of a longer repetition, read on.
    if (seen && seen.line === line && seen.to > from - length) return;
    repeated.push({ from, to: end + 1, line, entry: repetition });
    return;
  }
}

function allHan(text: string, from: number, to: number): boolean {
  let same = true;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (!isHan(code)) return false;
    same &&= code === text.charCodeAt(from);
  }
  return !same;
}
