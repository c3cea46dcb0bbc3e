import * as vscode from 'vscode';
import { compare } from '../../server/src/protocol.ts';
import type { Session } from './main.ts';

const scheme = 'nianbao-diff';

/** Two drafts by their URIs. */
export interface Pair {
  readonly old: string;
  readonly new: string;
}

/** What is different between two drafts, as a document that nobody can write in; it is named like what marks `-` and `+`. */
export function comparisonOf(pair: Pair): vscode.Uri {
  const path = `/${nameOf(pair.old)} → ${nameOf(pair.new)}.diff`;
  return vscode.Uri.from({ scheme, path, query: JSON.stringify([pair.old, pair.new]) });
}

const nameOf = (uri: string): string => {
  const name = vscode.Uri.parse(uri, true).path.split('/').at(-1) ?? uri;
  return name.replace(/(?:\.nianbao)?\.md$/, '');
};

/** Gives comparisons their text, and a new one when either draft is saved. */
export function showComparisons({ ask }: Session): vscode.Disposable {
  const changes = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changes.event,
    async provideTextDocumentContent({ query }) {
      const pair = pairOf(query);
      // The server knows open documents; those that nobody shows are closed again by the editor.
      for (const it of [pair.old, pair.new]) await vscode.workspace.openTextDocument(vscode.Uri.parse(it, true));
      const locale = vscode.workspace.getConfiguration('nianbao').get<string | null>('locale') ?? vscode.env.language;
      const answer = await ask(compare, { ...pair, locale });
      if (!answer) return vscode.l10n.t('These drafts cannot be compared.');
      return answer.text || vscode.l10n.t('These drafts say the same.');
    },
  };
  return vscode.Disposable.from(
    changes,
    vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      for (const { uri: shown } of vscode.workspace.textDocuments) {
        if (shown.scheme === scheme && Object.values(pairOf(shown.query)).includes(uri.toString())) changes.fire(shown);
      }
    }),
  );
}

function pairOf(query: string): Pair {
  const [old, now] = JSON.parse(query) as [string, string];
  return { old, new: now };
}
