import * as vscode from 'vscode';
import { inTable } from './in-table.ts';
import type { Session } from './main.ts';

/** Tells the keys of tables whether they are wanted: `nianbao.inTable`, true while the cursor stands in a row. */
export function tellKeys({ stops }: Session): vscode.Disposable {
  let told: boolean | undefined;
  const tell = (): void => {
    const editor = vscode.window.activeTextEditor;
    const now = editor !== undefined && standsInTable(editor);
    // What the next key will want to know is asked for before it is pressed.
    if (now && !stops.known(editor.document)) void stops.learn(editor.document).catch(() => undefined);
    if (now === told) return;
    told = now;
    void vscode.commands.executeCommand('setContext', 'nianbao.inTable', now);
  };
  tell();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) tell();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) tell();
    }),
    // The language of a document may change under its editor.
    vscode.workspace.onDidOpenTextDocument(tell),
  );
}

/** More than one line is selected to be indented or replaced, not to be walked through. */
const standsInTable = ({ document, selections }: vscode.TextEditor): boolean =>
  document.languageId === 'nianbao' &&
  selections.length === 1 &&
  selections[0]!.isSingleLine &&
  inTable(document, selections[0]!.active.line);
