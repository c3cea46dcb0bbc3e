import * as vscode from 'vscode';
import { importFile } from '../imports.ts';
import type { Command } from './index.ts';

/** Makes a draft of a Word file, a web page or a text: of the one given, else of one that is asked for. */
export const importDraft: Command = {
  id: 'nianbao.import',
  async run(session, given) {
    const uri = given instanceof vscode.Uri ? given : await asked();
    if (!uri) return;
    const name = uri.path.split('/').at(-1) ?? '';
    await importFile(session, { name, read: async () => vscode.workspace.fs.readFile(uri) });
  },
};

async function asked(): Promise<vscode.Uri | undefined> {
  const filters = {
    [vscode.l10n.t('Word, web pages and texts')]: ['docx', 'html', 'htm', 'txt', 'md'],
    [vscode.l10n.t('All files')]: ['*'],
  };
  const openLabel = vscode.l10n.t('Import');
  return (await vscode.window.showOpenDialog({ canSelectMany: false, filters, openLabel }))?.[0];
}
