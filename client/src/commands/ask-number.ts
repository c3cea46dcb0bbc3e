import * as vscode from 'vscode';
import { askNumber as id, type NumberPlace } from '../../../server/src/protocol.ts';
import type { Command } from './index.ts';

/**
 * Opens the rename box on a number that stands in several places. Named by code actions; it is not in the palette, since
 * F2 does the same.
 */
export const askNumber: Command = {
  id,
  async run(_session, given) {
    if (!given) return;
    const { uri, position } = given as NumberPlace;
    const at = new vscode.Position(position.line, position.character);
    const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri, true));
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('editor.action.rename');
  },
};
