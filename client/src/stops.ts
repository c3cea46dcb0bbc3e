import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as ours from '../../server/src/protocol.ts';
import { type Stop, shifted } from './walk.ts';

/** Knows the stops of the draft one types in, so that a key need not wait for the server. */
export interface Stops extends vscode.Disposable {
  /** What is known at once; undefined after edits that may have changed more than a cell. */
  known(document: vscode.TextDocument): readonly Stop[] | undefined;
  /** Asks the server for what is not known. */
  learn(document: vscode.TextDocument): Promise<readonly Stop[] | undefined>;
}

/** Of one document at a time: nobody types in two. */
export function stopsOf(client: BaseLanguageClient): Stops {
  let of: { readonly document: vscode.TextDocument; stops: readonly Stop[] | undefined } | undefined;
  const known = (document: vscode.TextDocument) => (of?.document === document ? of.stops : undefined);
  const listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (of?.document !== document) return;
    // They come last place first, so that each leaves the places of the others as they are.
    for (const it of contentChanges) of.stops = of.stops && shifted(of.stops, it);
  });
  return {
    known,
    async learn(document) {
      for (let tries = 3; tries > 0 && !known(document); tries--) {
        const textDocument = { uri: document.uri.toString() };
        const answer = await client.sendRequest<ours.Stops | null>(ours.stops.method, { textDocument });
        if (!answer) return undefined;
        // Of a version that is gone nothing is learnt.
        if (answer.version === document.version) of = { document, stops: answer.stops };
      }
      return known(document);
    },
    dispose: () => listener.dispose(),
  };
}
