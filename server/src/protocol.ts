/**
 * The requests and notifications of our own, by name and type. The one file of the server that client/ may import.
 *
 * Texts are in the reader's language; places are LSP positions, offsets only where said.
 */

/** A request with its name; the types of question and answer stand in the type alone. */
export interface Ask<Question, Answer> {
  readonly method: string;
  readonly types?: readonly [Question, Answer];
}

interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Edit {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly newText: string;
}

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** Edits that make every total of a document the sum of its parts, and the version they are meant for. */
export const recompute: Ask<OfDocument, { readonly version: number; readonly edits: readonly Edit[] }> = {
  method: 'nianbao/recompute',
};

/** The command that makes the totals of one table the sums of their parts; the server itself carries it out. */
export const recomputeTable = 'nianbao.recomputeTable';

/** The one argument of `recomputeTable`: a document, and a place in its table. */
export interface TablePlace {
  readonly uri: string;
  readonly at: Place;
}

/** A standard table as it is offered for insertion. */
export interface Offer {
  readonly id: string;
  /** What users call it: 表三. */
  readonly name: string;
  /** Its first words, for telling it from others. */
  readonly detail: string;
  readonly format: string;
  /** Lines in snippet syntax, a tab stop in every cell. */
  readonly snippet: string;
}

/** The standard tables of the format a document follows. */
export const tables: Ask<OfDocument, readonly Offer[]> = { method: 'nianbao/tables' };

/** A complete blank draft of the format in force in a year: as text, and as a snippet with a stop wherever to write. */
export const blankReport: Ask<
  { readonly unit: string; readonly year: number },
  { readonly text: string; readonly snippet: string } | null
> = { method: 'nianbao/blankReport' };

/**
 * The draft of the next year that follows from a document, and the drafts of that unit and year there are already, as URIs.
 * `null` where the year of the document is unknown.
 */
export const nextYear: Ask<
  OfDocument,
  { readonly text: string; readonly year: number; readonly existing: readonly string[] } | null
> = { method: 'nianbao/nextYear' };

/** A draft of the workspace and how much was found in it; without numbers where it was not checked yet. */
export interface LedgerDraft {
  readonly uri: string;
  readonly errors?: number;
  readonly warnings?: number;
}

/** A year of a unit; without drafts where it is missing between two others. */
export interface LedgerYear {
  readonly year: number;
  readonly drafts: readonly LedgerDraft[];
}

export interface LedgerUnit {
  readonly unit: string;
  /** From the last year to the first. */
  readonly years: readonly LedgerYear[];
}

/** All drafts of the workspace by unit and year, and those that do not say whose or of which year they are. */
export interface Ledger {
  readonly units: readonly LedgerUnit[];
  readonly unknown: readonly LedgerDraft[];
}

export const ledger: Ask<Record<string, never>, Ledger> = { method: 'nianbao/ledger' };

/** The last ledger that was asked for is no longer true. Told once, until the next one is asked for. */
export const archiveChanged = 'nianbao/archiveChanged';

/** What is different in meaning between two documents, in lines of which those of one side begin with `-` or `+`. */
export const compare: Ask<
  { readonly old: string; readonly new: string; readonly locale: string },
  { readonly text: string } | null
> = { method: 'nianbao/compare' };

/** A cell that Tab stops at, by its table and column, counted from 0: the part of a line between two pipes. */
export interface Stop {
  readonly table: number;
  readonly column: number;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** The stops of a version of a document, in reading order. */
export interface Stops {
  readonly version: number;
  readonly stops: readonly Stop[];
}

export const stops: Ask<OfDocument, Stops> = { method: 'nianbao/stops' };

/** All there is to say about a rule, in Markdown; `null` for a rule there is not. */
export const rulePage: Ask<{ readonly rule: string; readonly locale: string }, { readonly text: string } | null> = {
  method: 'nianbao/rulePage',
};

/** What a document was read as; undefined where it does not say. */
export interface Summary {
  readonly unit?: string;
  readonly year?: number;
  readonly format?: string;
  /** How many equations of its tables hold, are broken or cannot be weighed. */
  readonly equations: { readonly held: number; readonly broken: number; readonly unknown: number };
}

export const summary: Ask<OfDocument, Summary> = { method: 'nianbao/summary' };

/** The text of a file only the client can read, `null` where there is none. From server to client. */
export const readFile: Ask<{ readonly uri: string }, { readonly text: string } | null> = { method: 'nianbao/readFile' };

/** The files below a folder that only the client can list, by the globs of their names, as URIs. From server to client. */
export const findFiles: Ask<
  { readonly folder: string; readonly names: readonly string[] },
  { readonly uris: readonly string[] }
> = { method: 'nianbao/findFiles' };

/**
 * Where the cursor of the focused editor stands, as a UTF-16 offset; no offset when the document lost the focus.
 *
 * What is being typed in the cell under the cursor is not reported before the cursor has left it. Without this
 * notification nothing is held back.
 */
export interface Cursor {
  readonly uri: string;
  readonly offset?: number;
}

export const cursor = 'nianbao/cursor';

/**
 * A command of the client, given a `NumberPlace`: asks for a new number there and renames it. Code actions that need a
 * number name it, and are offered only to clients that have it.
 */
export const askNumber = 'nianbao.askNumber';

export interface NumberPlace {
  readonly uri: string;
  readonly position: Place;
}

/** What a client may say of itself in `initializationOptions`. */
export interface Options {
  /** Whether it has the command `askNumber`. */
  readonly asks?: boolean;
  /** Whether it answers `readFile`. */
  readonly reads?: boolean;
  /** Whether it answers `findFiles`. */
  readonly finds?: boolean;
  /** Settings for clients without workspace/configuration, shaped as in the editor. */
  readonly settings?: unknown;
}
