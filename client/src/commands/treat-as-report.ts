import * as vscode from 'vscode';
import type { Command } from './index.ts';

/** Has a file with another name read as a draft. */
export const treatAsReport: Command = {
  id: 'nianbao.treatAsReport',
  async run() {
    const document = vscode.window.activeTextEditor?.document;
    if (document) await vscode.languages.setTextDocumentLanguage(document, 'nianbao');
  },
};
