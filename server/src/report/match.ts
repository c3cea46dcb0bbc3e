import { distance, halfwidth, own, squeeze } from '../base/text.ts';
import type { Label, Line, Table } from '../formats/format.ts';
import { flatten, leaves } from '../formats/lines.ts';

/** How a wording names a line: by the official label, an accepted variant, a flagged one, or one that is merely close. */
export type Wording = 'official' | 'accepted' | 'flagged' | 'near';

export interface Match {
  readonly line: Line;
  readonly as: Wording;
}

const known = new Map<string, string>();

/**
 * The form in which wordings are compared: without white space, line breaks and Word's bookmarks, with brackets, quotes,
 * commas and the dots of ordinals unified (FORMAT §5).
 */
export function normal(text: string): string {
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  const out = halfwidth(squeeze(text.replace(/\[bookmark:[^\]]{0,80}\]|\*\*|<br ?\/?>/gi, '')))
    .replace(/[“”‘’'"＂]/g, '"')
    .replace(/[、，]/g, ',')
    .replace(/^(\d{1,2})[.．,:]/, '$1.');
  // Labels repeat from report to report; anything else is not worth keeping.
  if (text.length <= 60) {
    if (known.size > 20_000) known.clear();
    known.set(own(text), own(out));
  }
  return out;
}

/** A wording without the ordinal in front of it: `(一)予以公开` → `予以公开`. */
export const bare = (normalised: string): string =>
  normalised.replace(/^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}[,.:]|\d{1,2}\.)/, '');

/** The names of the rows or columns of one table. */
export type Lexicon = ReadonlyMap<string, Match>;

function lexicon(lines: readonly Line[]): Lexicon {
  const out = new Map<string, Match>();
  const loose = new Map<string, Match | undefined>();
  for (const line of lines) {
    for (const [text, as] of wordings(line.label)) out.set(normal(text), { line, as });
    if (line.flat) out.set(normal(line.flat), { line, as: 'official' });
  }
  // A wording without its ordinal or its last bracket counts only where it names exactly one line.
  for (const line of lines) {
    for (const text of [line.label.official, ...(line.label.accepted ?? [])].map(normal)) {
      for (const it of [bare(text), withoutNote(text), bare(withoutNote(text))]) {
        if (it === '' || out.has(it)) continue;
        const other = loose.get(it);
        loose.set(it, loose.has(it) && other?.line !== line ? undefined : { line, as: 'accepted' });
      }
    }
  }
  for (const [text, match] of loose) if (match) out.set(text, match);
  return out;
}

function* wordings(label: Label): Iterable<readonly [string, Wording]> {
  for (const it of label.flagged ?? []) yield [it, 'flagged'];
  for (const it of label.accepted ?? []) yield [it, 'accepted'];
  yield [label.official, 'official'];
}

/** `部分公开(区分处理的…)` → `部分公开`. */
const withoutNote = (normalised: string): string => normalised.replace(/\([^()]*\)$/, '');

/** Looks a normalised wording up, with and without a note in brackets behind it. */
export function lookUp(names: Lexicon, wording: string): Match | undefined {
  const found = names.get(wording);
  if (found || !wording.endsWith(')')) return found;
  const short = withoutNote(wording);
  const match = short === wording ? undefined : names.get(short);
  return match?.line.lines ? undefined : match;
}

/** What every label of a table looks like, in the form in which wordings are compared. */
export interface Names {
  readonly table: Table;
  readonly rows: Lexicon;
  readonly columns: Lexicon;
  readonly corner: string;
  readonly head: string;
  /** What stands over its columns as issued, in full: the item of table two, the note of table three; '' where nothing does. */
  readonly caption: string;
  readonly banners: ReadonlySet<string>;
  /** Every row, groups before what they hold. */
  readonly all: readonly Line[];
  /** The lines that carry numbers, in order. */
  readonly leaves: readonly Line[];
}

/** First header cell of every block of table two, under its caption. */
export const commonHead = '信息内容';

const names = new WeakMap<Table, Names>();

export function namesOf(table: Table): Names {
  const seen = names.get(table);
  if (seen) return seen;
  const it: Names = {
    table,
    rows: lexicon(flatten(table.rows)),
    columns: lexicon(table.columns),
    corner: normal(table.corner),
    head: normal(table.head),
    caption: table.head === commonHead ? table.corner : table.head,
    banners: new Set((table.banners ?? []).map((it) => normal(it.label))),
    all: flatten(table.rows),
    leaves: leaves(table.rows),
  };
  names.set(table, it);
  return it;
}

/** The one line among those that are missing whose official label a wording nearly is. */
export function nearest(wording: string, missing: readonly Line[]): Line | undefined {
  if (wording.length < 4) return undefined;
  let best: Line | undefined;
  let least = Number.POSITIVE_INFINITY;
  let rivals = 0;
  for (const line of missing) {
    const label = normal(line.label.official);
    if (Math.abs(label.length - wording.length) > label.length / 3) continue;
    const far = distance(wording, label);
    if (far > Math.max(1, Math.floor(label.length * 0.3)) || far > least) continue;
    rivals = far === least ? rivals + 1 : 1;
    least = far;
    best = line;
  }
  return rivals === 1 ? best : undefined;
}
