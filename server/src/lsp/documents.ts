import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Snapshot, snapshot } from '../workspace/snapshot.ts';
import { largest } from '../workspace/store.ts';
import * as from from './from.ts';

/** One version of an open document: where its lines are, and what it says. Never changed, only replaced. */
export interface Draft {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly document: TextDocument;
  readonly snapshot: Snapshot;
}

/** The one language whose documents are checked, whatever their names and wherever they are. */
export const isDraft = (it: Draft): boolean => it.languageId === 'nianbao';

/** A file that is not open, as if it were. */
export const closedDraft = (uri: string, text: string): Draft =>
  draft(TextDocument.create(uri, 'nianbao', 0, text), snapshot(uri, 0, text));

/** Checking a document that is no report would only keep the others waiting. */
export const isTooLarge = (it: Draft): boolean => it.snapshot.text.length > largest;

/** The documents the client has open, kept up to date by its edits. */
export function openDocuments(connection: Connection): TextDocuments<Draft> {
  const documents = new TextDocuments<Draft>({
    create: (uri, languageId, version, text) =>
      draft(TextDocument.create(uri, languageId, version, text), snapshot(uri, version, text)),
    update: (before, changes, version) => {
      const [only] = changes.length === 1 ? changes : [];
      const edit = only && from.change(before.document, only);
      // The text document is changed in place, but nobody reads the old version's positions any more.
      const document = TextDocument.update(before.document, changes, version);
      const text = document.getText();
      return draft(document, edit ? before.snapshot.edited(version, text, edit) : snapshot(before.uri, version, text));
    },
  });
  documents.listen(connection);
  return documents;
}

function draft(document: TextDocument, it: Snapshot): Draft {
  const { uri, languageId, version } = document;
  return { uri, languageId, version, document, snapshot: it };
}
