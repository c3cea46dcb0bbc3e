import * as vscode from 'vscode';
import { nextYear } from '../../../server/src/protocol.ts';
import type { Command } from './index.ts';

/**
 * Opens the draft of the next year that follows from a draft: the one given, by its URI or by its row in the ledger, else
 * the one that is being edited. Where there is one of that year already, the writer says whether it is to be another.
 */
export const newNextYear: Command = {
  id: 'nianbao.newNextYear',
  async run({ ask }, given) {
    const uri = uriOf(given) ?? vscode.window.activeTextEditor?.document.uri;
    if (!uri) return;
    // The server knows open documents; one that nobody shows is closed again by the editor.
    const last = await asDraft(await vscode.workspace.openTextDocument(uri));
    const it = await ask(nextYear, { textDocument: { uri: last.uri.toString() } });
    if (!it) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This draft does not say which year it is about.'));
      return;
    }
    const [existing] = it.existing;
    const choice = existing === undefined ? 'new' : await openOrNew(it.year);
    if (choice === 'open') await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(existing!, true));
    if (choice !== 'new') return;
    const document = await vscode.workspace.openTextDocument({ language: 'nianbao', content: it.text });
    await vscode.window.showTextDocument(document);
  },
};

function uriOf(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  const from = typeof given === 'string' ? given : (given as { from?: unknown } | undefined)?.from;
  return typeof from === 'string' ? vscode.Uri.parse(from, true) : undefined;
}

const asDraft = async (it: vscode.TextDocument): Promise<vscode.TextDocument> =>
  it.languageId === 'nianbao' ? it : vscode.languages.setTextDocumentLanguage(it, 'nianbao');

/** Asks whether a draft there is already is opened, or another made. */
export async function openOrNew(year: number): Promise<'open' | 'new' | undefined> {
  const [open, another] = [vscode.l10n.t('Open it'), vscode.l10n.t('Make another')];
  const question = vscode.l10n.t('There is a report on {0} already.', year);
  const choice = await vscode.window.showInformationMessage(question, { modal: true }, open, another);
  return choice === open ? 'open' : choice === another ? 'new' : undefined;
}
