import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './index.ts';
import { open, waitFor } from './wait.ts';

test('the workbench opens a Markdown file', async () => {
  const { document } = await open('说明.md');
  await waitFor('the active editor', vscode.window.onDidChangeActiveTextEditor, () => {
    return vscode.window.activeTextEditor?.document === document;
  });
  assert.equal(document.languageId, 'markdown');
  assert.match(document.getText(), /^# 说明/);
});
