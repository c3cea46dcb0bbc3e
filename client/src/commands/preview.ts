import * as vscode from 'vscode';
import type { Command } from './index.ts';

/** Shows a draft as it will be issued, beside its text. */
const showPreview: Command = {
  id: 'nianbao.showPreview',
  async run({ previews }, given) {
    const uri = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
    if (uri) previews.show(uri);
  },
};

/** Puts the table at the cursor on the clipboard, with its merged cells. */
const copyTable: Command = {
  id: 'nianbao.copyTable',
  async run({ previews }) {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'nianbao') return;
    const { document, selection, viewColumn } = editor;
    await previews.copyTable(document.uri, document.offsetAt(selection.active));
    await vscode.window.showTextDocument(document, viewColumn);
  },
};

export const preview: readonly Command[] = [showPreview, copyTable];
