import * as vscode from 'vscode';
import type { Command } from './index.ts';

/** Opens a draft full of faults to try things on; it is a copy, and nothing is written until it is saved somewhere. */
export const openExample: Command = {
  id: 'nianbao.openExample',
  async run({ home }) {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(home, 'examples', '2021-faults.nianbao.md'));
    const content = new TextDecoder().decode(bytes);
    const document = await vscode.workspace.openTextDocument({ language: 'nianbao', content });
    await vscode.window.showTextDocument(document);
  },
};
