import type { Words } from '../base/words.ts';
import type { Draft, Imported } from './draft.ts';

/** A file that cannot be imported, and why, with what to do about it. */
export interface Refused {
  readonly refused: Words;
}

/** What an importer hands back whose source is a draft already, but for its shape. */
export interface ImportedText extends Omit<Imported, 'draft'> {
  readonly text: string;
}

/** What the lazily loaded bundle for web pages offers (`html.ts`); it carries a parser that most runs never need. */
export interface Pages {
  /** A saved web page, or HTML from the clipboard. Never throws. */
  importHtml(html: string): Imported | Refused;
  /** The same, its tables as they were laid out. Never throws. */
  readHtml(html: string): { readonly draft: Draft } | Refused;
  /** A Markdown file, with tables in Markdown or in HTML. Never throws. */
  importMarkdown(text: string): ImportedText | Refused;
}

/** What the lazily loaded bundle for Word offers (`word.ts`). */
export interface Office {
  /** A .docx. Never throws: what is damaged, hostile or no .docx is refused. */
  importDocx(bytes: Uint8Array): Promise<Imported | Refused>;
  /** A draft in the official layout as a .docx. */
  writeDocx(draft: Draft): Promise<Uint8Array>;
}
