import type { Decimal } from '../base/decimal.ts';
import { lineStarts } from '../base/lines.ts';
import type { Sourced, Span } from '../base/span.ts';
import { own } from '../base/text.ts';
import type { Format } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import { leaves } from '../formats/lines.ts';
import { dayOf, signed } from './identity.ts';
import type { Fact, Level, Report } from './report.ts';
import { type Sentences, sentencesOf } from './sentences.ts';

/**
 * What other reports may ask of one report, small enough to keep thousands of them: who, when, every figure, and the
 * sentences by their hashes. It holds nothing of the report it was read from.
 */
export interface Summary {
  /** The URI or path of its file. */
  readonly place: string;
  readonly unit: string | undefined;
  readonly year: number | undefined;
  readonly format: Format | undefined;
  readonly level: Level;
  /** The authority above it, and those below it, as its front matter names them. */
  readonly parent: string | undefined;
  readonly parts: readonly string[];
  /** Where a finding about the report as a whole stands. */
  readonly title: Span;
  readonly signed: { readonly year: number; readonly month: number; readonly day: number } | undefined;
  readonly sentences: Sentences;
  /** Where its lines begin, so that places in it can be shown without its text. */
  readonly lines: Uint32Array;
  figure(table: string, row: string, column: string): Figure | undefined;
}

/** A number of a table in another report, and where it stands there. */
export interface Figure extends Span {
  readonly value: Decimal | undefined;
}

/** Reads what others may ask of a report that stands at a place. It holds nothing of the report. */
export function summarise(report: Report, place: string): Summary {
  const it = new Read(report, place, () => report);
  it.settle();
  return it;
}

/**
 * The same of a draft that is open: figures, sentences and lines are read when somebody asks, since at most keystrokes nobody
 * does. `now` gives the report as it is then; to hold this one would keep every version alive until the next.
 */
export const summariseOpen = (report: Report, place: string, now: () => Report): Summary =>
  new Read(report, place, now);

class Read implements Summary {
  readonly place: string;
  readonly unit: string | undefined;
  readonly year: number | undefined;
  readonly format: Format | undefined;
  readonly level: Level;
  readonly parent: string | undefined;
  readonly parts: readonly string[];
  readonly title: Span;
  readonly signed: Summary['signed'];
  #now: (() => Report) | undefined;
  #sentences: Sentences | undefined;
  #lines: Uint32Array | undefined;
  #figures: Figures | undefined;

  constructor(report: Report, place: string, now: () => Report) {
    const { front, title } = report;
    this.place = place;
    this.unit = kept(report.unit);
    this.year = report.year?.value;
    this.format = report.format;
    this.level = report.level;
    this.parent = kept(front?.parent);
    this.parts = (front?.parts ?? []).map((it) => own(it.value));
    this.title = title ? { from: title.from, to: title.to } : { from: 0, to: 0 };
    const day = signed(report).date;
    this.signed = day && dayOf(day.value);
    this.#now = now;
  }

  get sentences(): Sentences {
    this.#sentences ??= sentencesOf(this.#now!());
    return this.#sentences;
  }

  get lines(): Uint32Array {
    this.#lines ??= lineStarts(this.#now!().text);
    return this.#lines;
  }

  /** Reads all that is left to read, and lets the report go. */
  settle(): void {
    this.#sentences = this.sentences;
    this.#lines = this.lines;
    this.#figures ??= figuresOf(this.#now!());
    this.#now = undefined;
  }

  figure(table: string, row: string, column: string): Figure | undefined {
    this.#figures ??= figuresOf(this.#now!());
    const { units, scales, ends } = this.#figures;
    const at = placeOf(this.format, table, row, column);
    const to = at === undefined ? 0 : ends[2 * at + 1]!;
    if (at === undefined || to === 0) return undefined;
    const value = Number.isNaN(units[at]!) ? undefined : { units: units[at]!, scale: scales[at]! };
    return { from: ends[2 * at]!, to, value };
  }
}

/** By place in the format: the values in units of their scales (NaN where there is none), the scales, and the two ends of each. */
interface Figures {
  readonly units: Float64Array;
  readonly scales: Uint8Array;
  readonly ends: Uint32Array;
}

function figuresOf({ format, tables }: Report): Figures {
  const count = format ? sizeOf(format) : 0;
  const out = { units: nothing.slice(0, count), scales: new Uint8Array(count), ends: new Uint32Array(2 * count) };
  for (const { table, format: own, facts } of tables) {
    let at = own === format ? startOf(format, table.id) : undefined;
    if (at === undefined) continue;
    for (const row of facts) for (let i = 0; i < row.length; i++) keep(out, row[i], at++);
  }
  return out;
}

function keep({ units, scales, ends }: Figures, it: Fact | undefined, at: number): void {
  // Of a table that stands twice the first one counts.
  if (!it || ends[2 * at + 1]! > 0) return;
  ends[2 * at] = it.from;
  ends[2 * at + 1] = it.to;
  if (!it.value) return;
  units[at] = it.value.units;
  scales[at] = it.value.scale;
}

/** A copy, since a slice would keep the whole text of the report alive. */
const kept = (it: Sourced<string> | undefined): string | undefined => it && own(it.value);

/** Where the figures of each table begin among those of its format, by its id. */
interface Layout {
  readonly starts: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, readonly string[]>;
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly size: number;
}

const layouts = new Map<Format, Layout>(formats.map((it) => [it, layoutOf(it)]));

/** No value anywhere, as long as the longest; to copy it is quicker than to fill as much. */
const nothing = new Float64Array(Math.max(...[...layouts.values()].map((it) => it.size))).fill(Number.NaN);

function layoutOf({ tables }: Format): Layout {
  const starts = new Map<string, number>();
  const rows = new Map<string, readonly string[]>();
  const columns = new Map<string, readonly string[]>();
  let size = 0;
  for (const it of tables) {
    starts.set(it.id, size);
    rows.set(
      it.id,
      leaves(it.rows).map(({ id }) => id),
    );
    columns.set(
      it.id,
      it.columns.map(({ id }) => id),
    );
    size += rows.get(it.id)!.length * it.columns.length;
  }
  return { starts, rows, columns, size };
}

const sizeOf = (format: Format): number => layouts.get(format)?.size ?? 0;
const startOf = (format: Format | undefined, table: string): number | undefined =>
  format && layouts.get(format)?.starts.get(table);

function placeOf(format: Format | undefined, table: string, row: string, column: string): number | undefined {
  const layout = format && layouts.get(format);
  const start = layout?.starts.get(table);
  if (!layout || start === undefined) return undefined;
  const columns = layout.columns.get(table)!;
  const [r, c] = [layout.rows.get(table)!.indexOf(row), columns.indexOf(column)];
  return r < 0 || c < 0 ? undefined : start + r * columns.length + c;
}
