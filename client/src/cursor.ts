import * as vscode from 'vscode';
import { type Cursor, cursor } from '../../server/src/protocol.ts';
import type { Session } from './main.ts';

/** Tells the server where the cursor is, so that what is being typed is not reported before it is done. */
export function tellCursor({ client }: Session): vscode.Disposable {
  let last: vscode.TextEditor | undefined;
  const tell = (editor: vscode.TextEditor, gone = false): void => {
    const { document, selection } = editor;
    if (document.languageId !== 'nianbao') return;
    const uri = document.uri.toString();
    const it: Cursor = gone ? { uri } : { uri, offset: document.offsetAt(selection.active) };
    void client.sendNotification(cursor, it);
  };
  const focus = (editor: vscode.TextEditor | undefined): void => {
    if (last && last !== editor && !last.document.isClosed) tell(last, true);
    if (editor) tell(editor);
    last = editor;
  };
  focus(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(focus),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) tell(textEditor);
    }),
  );
}
