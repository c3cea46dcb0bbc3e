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

/** A complete blank draft of the format in force in a year. */
export const blankReport: Ask<{ readonly unit: string; readonly year: number }, { readonly text: string } | null> = {
  method: 'nianbao/blankReport',
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

/** What a client may say of itself in `initializationOptions`. */
export interface Options {
  /** Whether it answers `readFile`. */
  readonly reads?: boolean;
  /** Settings for clients without workspace/configuration, shaped as in the editor. */
  readonly settings?: unknown;
}
