import type { Decimal } from '../base/decimal.ts';
import type { Owner } from '../base/memo.ts';
import type { Ordinal } from '../base/numerals.ts';
import type { Sourced, Span } from '../base/span.ts';
import type { Format, Line, Section, Table } from '../formats/format.ts';
import type { Block, Row, Tree } from '../syntax/blocks.ts';
import type { Wording } from './match.ts';
import type { Form } from './number.ts';

/**
 * A document read against the formats. Built once per document version, never changed, only replaced.
 *
 * Reading never fails: what could not be matched is absent, and a rule says so. Every object in it is a Span of the text
 * it was read from.
 */
export interface Report extends Owner {
  readonly text: string;
  readonly tree: Tree;
  readonly front: FrontMatter | undefined;
  readonly title: Title | undefined;
  readonly unit: Sourced<string> | undefined;
  readonly year: Sourced<number> | undefined;
  readonly level: Level;
  /** The format the tables show, else the one the year asks for; undefined for years before 2019 and without any evidence. */
  readonly format: Format | undefined;
  /** The format in force for the year, else the one the tables show: what missing parts are measured against. */
  readonly expected: Format | undefined;
  readonly outline: Outline;
  readonly tables: readonly BoundTable[];
  /** Lines of prose in order: paragraphs and list items, without headings, tables, comments and fences. */
  readonly prose: readonly Prose[];
}

/** Keys of the front matter that are understood, with the place of each value. */
export interface FrontMatter extends Span {
  readonly unit?: Sourced<string>;
  readonly year?: Sourced<number>;
  readonly format?: Sourced<string>;
  readonly level?: Sourced<string>;
  readonly parent?: Sourced<string>;
  readonly parts?: readonly Sourced<string>[];
  /** What could not be understood, in words for the writer. */
  readonly faults: readonly Sourced<string>[];
}

/** One or two lines before section 一, under a line with the unit or not, that hold a year and end in 报告, 年报 or 解读. */
export interface Title extends Span {
  /** Its words joined, without white space. */
  readonly value: string;
  /** The lines it stands on, without heading marks. */
  readonly lines: readonly Span[];
  readonly unit: Sourced<string> | undefined;
  readonly year: Sourced<number> | undefined;
}

/** What kind of authority reports, and of what rank; undefined where its name does not say for sure. */
export interface Level {
  readonly kind: '政府' | '部门' | '街道乡镇' | undefined;
  readonly rank: '省级' | '设区的市级' | '县级' | '乡级' | undefined;
}

/** The top-level headings of a document, aligned with the six sections of the format. */
export interface Outline {
  /** Every top-level heading in order. */
  readonly headings: readonly SectionHeading[];
  /** Headings of sections that stand once and in order; the sequence the rest is measured against. */
  readonly aligned: ReadonlyMap<string, SectionHeading>;
  readonly missing: readonly MissingSection[];
  /** Headings that name a section which stands elsewhere already. */
  readonly duplicates: readonly { readonly heading: SectionHeading; readonly first: SectionHeading }[];
  /** Headings of sections that stand out of order. */
  readonly misplaced: readonly SectionHeading[];
}

export interface SectionHeading extends Span {
  /** Undefined where the title names none of the six. */
  readonly section: Section | undefined;
  readonly as: Wording | undefined;
  /** The words after the ordinal. */
  readonly title: Sourced<string>;
  readonly ordinal: (Ordinal & { readonly at: Span }) | undefined;
  /** Whether it carries `#` or an underline; its level, 2 where it does not. */
  readonly marked: boolean;
  readonly level: number;
  /** From the end of the heading to the next top-level heading or the end of the text. */
  readonly body: Span;
}

export interface MissingSection {
  readonly section: Section;
  /** Where its heading belongs: before the next section's heading, else at the end. */
  readonly at: number;
  /** The heading it would follow, if any. */
  readonly after: SectionHeading | undefined;
}

/** A standard table as it stands in the document, whatever its layout. */
export interface BoundTable extends Span, Owner {
  readonly table: Table;
  readonly format: Format;
  /** Which section the table stands in. */
  readonly section: Section | undefined;
  /** The blocks it was read from; more than one where it is cut in two or laid out in several tables. */
  readonly blocks: readonly Block[];
  readonly header: readonly Row[];
  readonly columns: readonly BoundColumn[];
  readonly rows: readonly BoundRow[];
  /** Rows whose label names nothing in the format. */
  readonly unknownRows: readonly UnknownRow[];
  /** Facts by row and column of the format: `facts[row][column]`, in the order of `leaves` and `columns`. */
  readonly facts: readonly (readonly (Fact | undefined)[])[];
  /** Cells among `facts` that are blank or written in any way but as plain digits. */
  readonly unusual: readonly Fact[];
  /** Lines that carry numbers, in the order of `facts`. */
  readonly leaves: readonly Line[];
  readonly missingRows: readonly Line[];
  readonly missingColumns: readonly Line[];
  /** Rows that state what an earlier row states already. */
  readonly repeatedRows: readonly RepeatedRow[];
  /** The fewest rows that would have to move for the others to be in the order of the format. */
  readonly displacedRows: readonly BoundRow[];
  /** Header cells of columns that the format has not. */
  readonly unknownColumns: readonly Span[];
  /** Cells with a label in which white space or a line break stands among the words. */
  readonly spacedLabels: readonly Span[];
  /** Its caption or note, where that is written otherwise than as issued. */
  readonly caption: Caption | undefined;
  /** Whether it has the merged official header, but not the note of the 勾稽关系 that stands there. */
  readonly lacksNote: boolean;
  /** Whether it has the shape that snippets and the formatter write. */
  readonly canonical: boolean;
}

export interface RepeatedRow {
  readonly row: BoundRow;
  readonly first: BoundRow;
}

/** The cell with the caption or note of a table. */
export interface Caption extends Span {
  /** As issued. */
  readonly wanted: string;
  /** Whether its words are right and only white space stands among them. */
  readonly isSpaced: boolean;
  /** Whether it is the caption of another table. */
  readonly isOther: boolean;
}

export interface BoundColumn extends Span {
  readonly line: Line;
  readonly as: Wording;
  /** Its place among the cells of a row. */
  readonly index: number;
}

export interface BoundRow extends Span {
  readonly line: Line;
  readonly as: Wording;
  readonly label: Span;
  /** Groups that stand in the same cell before the label. */
  readonly groups?: readonly Line[];
  readonly source: Row;
  /** By column of the format; undefined where the column is missing. */
  readonly facts: readonly (Fact | undefined)[];
  /** Filled cells that stand under no column. */
  readonly strays: readonly Span[];
  /** Set where the values stand under the wrong columns; the table then has no facts for this row. */
  readonly misplaced?: Misplaced;
}

/** Values of a row that stand beside their columns. */
export interface Misplaced {
  /** From the label to the last value. */
  readonly at: Span;
  /** How many cells to the right they belong, so that the last one stands under the last column; 0 where no shift mends them. */
  readonly shift: number;
  /** Number of cells of an aligned row. */
  readonly width: number;
}

export interface UnknownRow extends Span {
  readonly label: Span;
  readonly source: Row;
  /** Known to be added by local templates. */
  readonly local: boolean;
}

/** One number the report states, and where it states it. */
export interface Fact extends Span {
  readonly table: Table;
  readonly row: Line;
  readonly column: Line;
  /** The text as written: `12`, `１２`, `—`, or nothing at all. */
  readonly raw: string;
  /** What it means, exactly; undefined where the cell is blank or unreadable. Counts in 件, amounts as written. */
  readonly value: Decimal | undefined;
  readonly forms: readonly Form[];
  /** The unit written in the cell. */
  readonly unit?: string;
  /** The cell from pipe to pipe; undefined where the row is too short to have the cell. */
  readonly room: Span | undefined;
}

/** One line of prose. */
export interface Prose extends Span {
  readonly section: Section | undefined;
  readonly block: Block;
}

/** The fact of a table by the ids of its row and column. */
export function factOf(it: BoundTable, row: string, column: string): Fact | undefined {
  const r = it.leaves.findIndex((line) => line.id === row);
  const c = it.table.columns.findIndex((line) => line.id === column);
  return r < 0 || c < 0 ? undefined : it.facts[r]?.[c];
}

/** Every fact of a report in the order of its tables. */
export function* factsOf(report: Report): Iterable<Fact> {
  for (const table of report.tables) {
    for (const row of table.facts) for (const fact of row) if (fact) yield fact;
  }
}

/** The table of a report by its id; the first where it stands twice. */
export const tableOf = (report: Report, id: string): BoundTable | undefined =>
  report.tables.find((it) => it.table.id === id);

/** The text a span covers. */
export const textOf = (report: Report, at: Span): string => report.text.slice(at.from, at.to);
