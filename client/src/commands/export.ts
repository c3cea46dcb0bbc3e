import * as vscode from 'vscode';
import { exportFile } from '../../../server/src/protocol.ts';
import { toBytes } from '../base64.ts';
import type { Session } from '../main.ts';
import type { Command } from './index.ts';

/** Write a draft in the official layout. Both refuse nothing, and say it where errors remain. */
export const exportWord: Command = { id: 'nianbao.exportWord', run: exporting('docx') };
export const exportPage: Command = { id: 'nianbao.exportPage', run: exporting('html') };

/** What another extension or a test gives along: which draft, and the file to write. */
interface Given {
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
}

function exporting(to: 'docx' | 'html'): Command['run'] {
  return async (session, given) => {
    const [from, target] = isGiven(given) ? [given.from, given.to] : [chosen(given), undefined];
    if (from) await write(session, from, to, target);
  };
}

const isGiven = (it: unknown): it is Given => typeof it === 'object' && it !== null && 'from' in it && 'to' in it;

function chosen(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'nianbao' ? document.uri : undefined;
}

async function write({ ask }: Session, from: vscode.Uri, to: 'docx' | 'html', given?: vscode.Uri): Promise<void> {
  // The server knows open documents; one that nobody shows is closed again by the editor.
  const { uri } = await vscode.workspace.openTextDocument(from);
  const it = await ask(exportFile, { uri: uri.toString(), to });
  if (!it) {
    void vscode.window.showErrorMessage(vscode.l10n.t('This file is no draft of an annual report.'));
    return;
  }
  const target = given ?? (await asked(uri, `${it.name}.${to}`, to));
  if (!target) return;
  try {
    await replace(target, toBytes(it.bytes));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}', nameOf(target), why));
    return;
  }
  void tell(target, it.errors);
}

async function asked(draft: vscode.Uri, name: string, to: 'docx' | 'html'): Promise<vscode.Uri | undefined> {
  const folder =
    draft.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(draft, '..');
  const kind = to === 'docx' ? 'Word' : vscode.l10n.t('Web page');
  return vscode.window.showSaveDialog({
    filters: { [kind]: [to] },
    saveLabel: vscode.l10n.t('Export'),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}

/** Written beside and then renamed, so that a file is there as it was or as it is to be, and never half of it. */
async function replace(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const beside = target.with({ path: `${target.path}.${Date.now().toString(36)}.tmp` });
  try {
    await fs.writeFile(beside, bytes);
    await fs.rename(beside, target, { overwrite: true });
  } catch (error) {
    await fs.delete(beside).then(undefined, () => undefined);
    throw error;
  }
}

async function tell(target: vscode.Uri, errors: number): Promise<void> {
  const name = nameOf(target);
  if (errors === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} is written.', name));
    return;
  }
  const show = vscode.l10n.t('Show problems');
  const words = vscode.l10n.t('{0} is written, but {1} errors remain in the draft.', name, errors);
  if ((await vscode.window.showWarningMessage(words, show)) === show) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}

const nameOf = (uri: vscode.Uri): string => uri.path.split('/').at(-1) ?? '';
