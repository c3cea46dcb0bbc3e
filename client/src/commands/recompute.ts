import * as vscode from 'vscode';
import { recompute as question } from '../../../server/src/protocol.ts';
import type { Command } from './index.ts';

/** Makes every total of the draft the sum of its parts, as one step for undo. */
export const recompute: Command = {
  id: 'nianbao.recompute',
  async run({ ask, client }) {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'nianbao') return;
    const answer = await ask(question, { textDocument: { uri: document.uri.toString() } });
    // Edits for a version that is gone would land in the wrong places.
    if (!answer || answer.version !== document.version) return;
    if (answer.edits.length === 0) {
      void vscode.window.setStatusBarMessage(vscode.l10n.t('Every total is the sum of its parts already.'), 4000);
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    const edits = answer.edits.map((it) => ({ range: it.range, newText: it.newText }));
    edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(edits));
    await vscode.workspace.applyEdit(edit);
  },
};
