import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Change } from '../base/span.ts';
import type { Tree } from '../syntax/blocks.ts';
import { rescan, scan } from '../syntax/scan.ts';
import { type Snapshot, snapshot } from '../workspace/snapshot.ts';
import * as from from './from.ts';

/** One version of an open document: where its lines are, and what it says. Never changed, only replaced. */
export interface Draft {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly document: TextDocument;
  readonly snapshot: Snapshot;
  /** The tree, if somebody asked for it already: the next version then scans only what was edited. */
  readonly tree: () => Tree | undefined;
}

/** UTF-16 units beyond which a document is no report, and checking it would only keep the others waiting. */
const largest = 4_000_000;

export const isTooLarge = (it: Draft): boolean => it.snapshot.text.length > largest;

/** The documents the client has open, kept up to date by its edits. */
export function openDocuments(connection: Connection): TextDocuments<Draft> {
  const documents = new TextDocuments<Draft>({
    create: (uri, languageId, version, text) => draft(TextDocument.create(uri, languageId, version, text)),
    update: (before, changes, version) => {
      const old = before.tree();
      const only = changes.length === 1 ? changes[0] : undefined;
      const edit = old && only ? from.change(before.document, only) : undefined;
      // The text document is changed in place, but nobody reads the old version's positions any more.
      const document = TextDocument.update(before.document, changes, version);
      return draft(document, edit && old && { old, edit });
    },
  });
  documents.listen(connection);
  return documents;
}

function draft(document: TextDocument, known?: { readonly old: Tree; readonly edit: Change }): Draft {
  const { uri, languageId, version } = document;
  const text = document.getText();
  let tree: Tree | undefined;
  const read = (): Tree => {
    tree = known ? rescan(known.old, known.edit, text) : scan(text);
    return tree;
  };
  return { uri, languageId, version, document, snapshot: snapshot(uri, version, text, read), tree: () => tree };
}
