import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Enter at the end of a row goes on with the table. The editor would put the cursor behind the row that comes; it belongs
 * into its first blank cell, where the next number is typed.
 */
export const continueRow: NonNullable<Middleware['provideOnTypeFormattingEdits']> = async (
  document,
  position,
  ch,
  options,
  token,
  next,
) => {
  const { version } = document;
  const edits = await next(document, position, ch, options, token);
  const [row] = edits ?? [];
  const blank = ch === '\n' && row && edits?.length === 1 ? firstBlank(row) : undefined;
  const editor = vscode.window.activeTextEditor;
  if (!row || !blank || editor?.document !== document || document.version !== version) return edits;
  // One step for undo with the line end that was typed.
  const isDone = await editor.edit((it) => it.replace(row.range, row.newText), {
    undoStopBefore: false,
    undoStopAfter: true,
  });
  if (isDone) editor.selection = new vscode.Selection(blank, blank);
  return [];
};

/** Where the first blank cell of the last row that is written will be; undefined where it has none. */
function firstBlank({ range, newText }: vscode.TextEdit): vscode.Position | undefined {
  const rows = newText.split(/\r?\n/);
  const cell = rows.at(-1)!.indexOf('|  |');
  if (cell < 0) return undefined;
  const { line, character } = range.start;
  return new vscode.Position(line + rows.length - 1, (rows.length === 1 ? character : 0) + cell + 2);
}
