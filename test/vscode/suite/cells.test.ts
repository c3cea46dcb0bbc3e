import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { complete, openDraft, place } from './drafts.ts';
import { test } from './index.ts';
import { waitFor } from './wait.ts';

/** What is selected, once it is this. */
const selected = (editor: vscode.TextEditor, words: string, line: string) =>
  waitFor(`“${words}” being selected in “${line}”`, vscode.window.onDidChangeTextEditorSelection, () => {
    const { document, selection } = editor;
    return document.getText(selection) === words && document.lineAt(selection.active.line).text.startsWith(line);
  });

const put = (editor: vscode.TextEditor, at: vscode.Position): void => {
  editor.selection = new vscode.Selection(at, at);
};

const granted = '| （一）予以公开 | 12';

test('from cell to cell the text is selected, over labels and group rows, and nothing is written', async () => {
  const editor = await openDraft(complete());
  const before = editor.document.getText();
  put(editor, place(editor.document, granted).end);
  await vscode.commands.executeCommand('nianbao.nextCell');
  await selected(editor, '0', '| （一）予以公开');
  for (let i = 0; i < 5; i++) await vscode.commands.executeCommand('nianbao.nextCell');
  await selected(editor, '12', '| （一）予以公开');
  await vscode.commands.executeCommand('nianbao.nextCell');
  await selected(editor, '0', '| （二）部分公开');
  await vscode.commands.executeCommand('nianbao.previousCell');
  await selected(editor, '12', '| （一）予以公开');
  await vscode.commands.executeCommand('nianbao.cellAbove');
  await selected(editor, '0', '| 二、上年结转');
  await vscode.commands.executeCommand('nianbao.cellBelow');
  await selected(editor, '12', '| （一）予以公开');
  assert.equal(editor.document.getText(), before);
});

test('a number that is typed right before Tab, and one right after it, land in cells of their own', async () => {
  const editor = await openDraft(complete());
  const { document } = editor;
  put(editor, place(document, granted).end);
  await vscode.commands.executeCommand('type', { text: '3' });
  await vscode.commands.executeCommand('nianbao.nextCell');
  await vscode.commands.executeCommand('type', { text: '4' });
  await vscode.commands.executeCommand('nianbao.nextCell');
  await vscode.commands.executeCommand('type', { text: '5' });
  assert.match(document.getText(), /\| （一）予以公开 \| 123 \| 4 \| 5 \| 0 \|/);
});

test('behind the last cell the cursor stands behind the row, where Tab is Tab again', async () => {
  const editor = await openDraft(complete());
  const { document } = editor;
  const last = place(document, '| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |');
  put(editor, last.end.translate(0, -2));
  await vscode.commands.executeCommand('nianbao.nextCell', { command: 'tab' });
  await waitFor('the cursor behind the row', vscode.window.onDidChangeTextEditorSelection, () =>
    editor.selection.active.isEqual(last.end),
  );
  const before = document.getText();
  await vscode.commands.executeCommand('nianbao.nextCell', { command: 'tab' });
  await waitFor('a tab', vscode.workspace.onDidChangeTextDocument, () => document.getText() !== before);
  assert.equal(document.getText().replace(/[\t ]+$/gm, ''), before);
});

test('outside tables the key does what it does elsewhere', async () => {
  const editor = await openDraft('# 某局2024年政府信息公开工作年度报告\n\n正文\n');
  put(editor, new vscode.Position(2, 2));
  await vscode.commands.executeCommand('nianbao.nextCell', { command: 'tab' });
  assert.match(editor.document.lineAt(2).text, /^正文\s+$/);
});
