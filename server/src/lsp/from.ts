import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Change, Span } from '../base/span.ts';

/** LSP shapes → ours. Positions beyond a line's or the document's end become that end. */
export const offset = (document: TextDocument, it: Position): number => document.offsetAt(it);

export const span = (document: TextDocument, it: Range): Span => {
  const from = document.offsetAt(it.start);
  return { from, to: Math.max(from, document.offsetAt(it.end)) };
};

/** One edit of the client, before it is made; a change without a range replaces the whole text. */
export function change(document: TextDocument, it: { readonly range?: Range; readonly text: string }): Change {
  if (!it.range) return { from: 0, to: document.getText().length, insert: it.text };
  return { ...span(document, it.range), insert: it.text };
}
