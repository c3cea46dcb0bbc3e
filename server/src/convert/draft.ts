import type { Span } from '../base/span.ts';
import type { Words } from '../base/words.ts';

/**
 * A report in no particular shape: what every importer makes and `toDialect` prints, and what `official` makes and the
 * writers of Word and web pages show. The hinge between all shapes.
 *
 * Importers keep wording; they put down what stood where. Never changed, only replaced.
 */
export interface Draft {
  readonly blocks: readonly DraftBlock[];
}

export type DraftBlock = DraftHeading | DraftParagraph | DraftGrid;

/** A line that is clearly a heading: 1 the title, 2 one of the six sections, 3 and 4 what stands below them. */
export interface DraftHeading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  readonly line: number;
  /** Where it stands in the text of a draft that was read, as in all of these; undefined for what was imported. */
  readonly at?: Span;
}

/** One source line of prose, as written. */
export interface DraftParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** 1-based line of the source, as are all lines of a draft. */
  readonly line: number;
  readonly at?: Span;
  /** Whether it is the name or the date at the end, which stand on the right. */
  readonly signed?: boolean;
}

/** A table as it stood in the source, or, once aligned, in the canonical shape with its header first. */
export interface DraftGrid {
  readonly kind: 'grid';
  readonly rows: readonly DraftRow[];
  readonly line: number;
  readonly at?: Span;
  /** What the table is called, for those who cannot see it; only where it is a standard table. */
  readonly caption?: string;
  /** How wide its columns are, in shares of the whole; undefined where nobody knows. */
  readonly widths?: readonly number[];
}

export interface DraftRow {
  readonly cells: readonly DraftCell[];
  readonly line: number;
  /** The line of a blank line or page break before this row that no row of this layout needs. */
  readonly gap?: number;
  readonly at?: Span;
}

export interface DraftCell {
  readonly text: string;
  readonly line: number;
  readonly colspan?: number;
  readonly rowspan?: number;
  /** A place that the merged cell to its left covers, once places are columns. */
  readonly covered?: boolean;
  /** The source broke it over several lines. */
  readonly broken?: boolean;
  readonly at?: Span;
  /** A header, and of what: the cells below it or those beside it. */
  readonly scope?: 'col' | 'row' | 'colgroup' | 'rowgroup';
}

/** Something only the raw layout shows; `rule` is the id of the rule that describes it. */
export interface ImportNote {
  readonly rule: 'table-split' | 'table-label-whitespace' | 'table-cells-misaligned';
  readonly line: number;
  readonly text: string;
}

/** Words of the source that found no place in the draft. */
export interface Unplaced {
  readonly line: number;
  readonly text: string;
  /** What it was, where that was no text of the body: a header, a picture, a comment. */
  readonly what?: Words;
}

/** How sure the reading of one standard table is. */
export interface Certainty {
  /** The id of the table in its format: `t2.a20_1`, `t3`. */
  readonly table: string;
  readonly line: number;
  /** Of the rows and columns of the format, how many were found by their labels. */
  readonly rows: Share;
  readonly columns: Share;
  /** Of the filled cells of the source, how many stand under a column, in a row with a known label. */
  readonly values: Share;
  /** The least of the three shares, in hundredths rounded down: 1 only where nothing is missing. */
  readonly confidence: number;
}

export interface Share {
  readonly found: number;
  readonly of: number;
}

/** What an importer hands back. */
export interface Imported {
  readonly draft: Draft;
  readonly notes: readonly ImportNote[];
  readonly unplaced: readonly Unplaced[];
  /** What the source shows or hides and is no part of the report: menus, hidden words, scripts; each says what it was. */
  readonly leftOut?: readonly Unplaced[];
  /** One of each standard table, in order. */
  readonly tables?: readonly Certainty[];
}
