import type { Span } from '../base/span.ts';

/**
 * A draft as blocks, in order, never overlapping. Between two blocks there is only white space.
 *
 * Never changed, only replaced.
 */
export interface Tree {
  readonly text: string;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Table | Paragraph | List | Fence | Comment | Break | FrontMatter;

/** `## 一、总体情况`, or a line underlined with `===` or `---`. */
export interface Heading extends Span {
  readonly kind: 'heading';
  readonly level: number;
  /** The words of the heading, without its marks. */
  readonly content: Span;
}

/** A GFM table. A line directly below a table is its last row, as in GFM. */
export interface Table extends Span {
  readonly kind: 'table';
  readonly header: Row;
  readonly delimiter: Span;
  readonly rows: readonly Row[];
}

export interface Row extends Span {
  readonly cells: readonly Cell[];
}

/** The text of a cell without the spaces around it. An empty cell is an empty span where its text would stand. */
export interface Cell extends Span {
  /** The whole room between the two pipes. */
  readonly room: Span;
}

/** One source line of prose. Quotes, indented code and HTML other than comments are prose to a report. */
export interface Paragraph extends Span {
  readonly kind: 'paragraph';
}

export interface List extends Span {
  readonly kind: 'list';
  /** Each item from its marker to the end of its text. */
  readonly items: readonly Span[];
}

export interface Fence extends Span {
  readonly kind: 'fence';
}

/** An HTML comment, which may speak to the linter. */
export interface Comment extends Span {
  readonly kind: 'comment';
}

/** A thematic break: `---` on a line of its own. */
export interface Break extends Span {
  readonly kind: 'break';
}

/** A YAML mapping between two `---` lines at the very start. */
export interface FrontMatter extends Span {
  readonly kind: 'front-matter';
  readonly content: Span;
}

/** Every row of a table, the header first. The delimiter is no row. */
export const rowsOf = (it: Table): readonly Row[] => [it.header, ...it.rows];
