import type { Kind } from './kinds.ts';

/** What a page shows, in the order of its source: lines of words, and tables whose cells hold the same again. */
export type Flow = FlowLine | FlowTable;

export interface FlowLine {
  readonly kind: 'line';
  readonly text: string;
  readonly line: number;
  /** What the words are, where they are no text of a report. */
  readonly as: Kind | undefined;
  /** 1 to 6 where the page calls it a heading. */
  readonly level: number | undefined;
  /** How many of its characters are links. */
  readonly linked: number;
  /** Kept with its blanks and lines, as `<pre>` shows it. */
  readonly raw: boolean;
  readonly within: Box;
}

export interface FlowTable {
  readonly kind: 'table';
  readonly rows: FlowRow[];
  /** Its caption, and words that stand in it but in no cell. */
  readonly before: Flow[];
  readonly line: number;
  readonly within: Box;
  /** What its words are, where they are no text of a report. */
  readonly as: Kind | undefined;
  /** Said to be there for the looks only. */
  readonly isLayout: boolean;
  /** Whether it says of a cell that it is a header. */
  hasHeaders: boolean;
}

export interface FlowRow {
  readonly cells: FlowCell[];
  readonly line: number;
}

export interface FlowCell {
  readonly flow: Flow[];
  readonly colspan: number;
  readonly rowspan: number;
  readonly line: number;
}

/** An element that lines stand in. */
export interface Box {
  readonly parent: Box | undefined;
  readonly depth: number;
}

export interface Page {
  readonly flow: readonly Flow[];
  /** Scripts, styles and comments: what has no words to be shown. */
  readonly code: readonly { readonly as: Kind; readonly text: string; readonly line: number }[];
  /** Written by an office program, from the clipboard or a part of a page: then all of it is the document. */
  readonly isDocument: boolean;
}
