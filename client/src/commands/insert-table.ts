import * as vscode from 'vscode';
import { type Offer, tables } from '../../../server/src/protocol.ts';
import type { Command } from './index.ts';

/** Inserts a blank standard table of the format the draft follows; Tab leads from cell to cell. */
export const insertTable: Command = {
  id: 'nianbao.insertTable',
  async run({ ask }, id) {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'nianbao') return;
    const offers = (await ask(tables, { textDocument: { uri: editor.document.uri.toString() } })) ?? [];
    const choice = offers.find((it) => it.id === id) ?? (await pick(offers));
    if (choice) await editor.insertSnippet(new vscode.SnippetString(apart(editor, choice.snippet)));
  },
};

async function pick(offers: readonly Offer[]): Promise<Offer | undefined> {
  const items = offers.map((it) => ({
    label: it.name,
    description: it.detail,
    detail: vscode.l10n.t('format of {0}', it.format),
    it,
  }));
  const placeHolder = vscode.l10n.t('Which standard table?');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.it;
}

/** A table begins on a line of its own with a blank line above it, or it would be part of what stands there. */
function apart({ document, selection }: vscode.TextEditor, snippet: string): string {
  const { line, character } = selection.start;
  if (character > 0) return `\n\n${snippet}`;
  const above = line > 0 ? document.lineAt(line - 1).text.trim() : '';
  const here = document.lineAt(selection.end.line).text.slice(selection.end.character).trim();
  return `${above === '' ? '' : '\n'}${snippet}${here === '' ? '' : '\n'}`;
}
