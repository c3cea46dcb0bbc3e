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

export interface Range {
  readonly start: Place;
  readonly end: Place;
}

export interface Edit {
  readonly range: Range;
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
  /** The authority above it, where its front matter names one. */
  readonly parent?: string;
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

/** Reads the folders anew, for where nobody tells what changes in them, as on some shares. Answered when all is read. */
export const reread: Ask<Record<string, never>, null> = { method: 'nianbao/reread' };

/** The last ledger that was asked for is no longer true. Told once, until the next one is asked for. */
export const archiveChanged = 'nianbao/archiveChanged';

/** What is different in meaning between two documents, in lines of which those of one side begin with `-` or `+`. */
export const compare: Ask<
  { readonly old: string; readonly new: string; readonly locale: string },
  { readonly text: string } | null
> = { method: 'nianbao/compare' };

/**
 * A draft that is the sum of others, which are given by their URIs, and how many of its cells are blank since one of them
 * does not state them; or in words why there is none. Without a unit it is the one they all name as the one above them.
 */
export const sum: Ask<
  { readonly uris: readonly string[]; readonly unit?: string; readonly year?: number; readonly locale: string },
  { readonly text: string; readonly blank: number } | { readonly fault: string }
> = { method: 'nianbao/sum' };

/** What is on the clipboard, and where it is to be pasted. */
export interface Clipboard extends OfDocument {
  readonly range: Range;
  readonly html?: string;
  readonly text?: string;
}

/** What a paste would put in the place of a range. */
export interface Pasted {
  readonly version: number;
  readonly range: Range;
  /** In snippet syntax, with a tab stop at every cell that somebody has to look at. */
  readonly snippet: string;
  readonly text: string;
  readonly title: string;
  /** Whether it is surely what the writer wants; else it is one offer beside the ordinary paste. */
  readonly isCertain: boolean;
  /** What users call the tables that are written: 表三. */
  readonly tables: readonly string[];
  /** Values and words that found no cell; they stand below the table. */
  readonly unplaced: readonly string[];
}

/** What was copied, as a report needs it; `null` where the ordinary paste is right. */
export const paste: Ask<Clipboard, Pasted | null> = { method: 'nianbao/paste' };

/** A file that is to become a draft: its name for its kind, its bytes in base64. */
export interface Source {
  readonly name: string;
  readonly bytes: string;
  readonly locale: string;
}

/** A draft made of a file, how many pieces of it found no place there, and all there is to say about it, in words. */
export interface Import {
  readonly text: string;
  readonly unplaced: number;
  readonly remarks: readonly string[];
}

/** Why a file cannot become a draft, and what to do about it. */
export interface Refusal {
  readonly refused: string;
}

export const importFile: Ask<Source, Import | Refusal> = { method: 'nianbao/import' };

/** A document, and the file to make of it. */
export interface Wanted {
  readonly uri: string;
  readonly to: 'docx' | 'html';
}

/** A document in the official layout as a file in base64, a name for it without its ending, and how many errors stand in it. */
export interface Export {
  readonly bytes: string;
  readonly name: string;
  readonly errors: number;
}

/** `null` where the document is no draft. */
export const exportFile: Ask<Wanted, Export | null> = { method: 'nianbao/export' };

/** The source of a part of the server that is loaded when it is first needed. From a server in the browser to its client. */
export const bundle: Ask<{ readonly name: 'html' | 'word' }, { readonly source: string }> = {
  method: 'nianbao/bundle',
};

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

/** A part of a preview, in order: a heading, a paragraph, a table, or the charts of all years at its end. */
export interface PreviewBlock {
  /** What it shows, in short: equal for equal words, wherever they stand. */
  readonly key: string;
  /** Left out where the question says that its key is known. Offsets in it count from `from`. */
  readonly html?: string;
  readonly from: number;
  readonly to: number;
}

/** A document in its official layout, in offsets of the version it names. */
export const preview: Ask<
  OfDocument & { readonly known?: readonly string[] },
  { readonly version: number; readonly blocks: readonly PreviewBlock[] }
> = { method: 'nianbao/preview' };

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
