import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { complete, openDraft, replace } from './drafts.ts';
import { test } from './index.ts';
import { waitFor } from './wait.ts';

/** The tabs of previews; VS Code puts a word of its own before the type of a view. */
const previews = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap((it) => it.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('nianbao.preview'));

const tabs = vscode.window.tabGroups.onDidChangeTabs;

test('the preview opens beside the editor, once, and follows the draft that is edited', async () => {
  const first = await openDraft(complete(), 'seen');
  await vscode.commands.executeCommand('nianbao.showPreview');
  const tab = await waitFor('the preview', tabs, () => previews().find((it) => it.label.includes('seen')));
  assert.ok(tab.group.viewColumn !== first.viewColumn, 'beside');
  assert.equal(vscode.window.activeTextEditor?.document, first.document, 'the editor keeps the focus');

  const second = await openDraft(complete(), 'other');
  await waitFor('the other draft in it', tabs, () => previews()[0]?.label.includes('other'));
  await vscode.commands.executeCommand('nianbao.showPreview');
  assert.equal(previews().length, 1);
  await vscode.window.showTextDocument(first.document, vscode.ViewColumn.One);
  await vscode.commands.executeCommand('nianbao.showPreview', second.document.uri);
  await waitFor('the draft that was asked for', tabs, () => previews()[0]?.label.includes('other'));
});

test('the preview can be closed and opened anew', async () => {
  const editor = await openDraft(complete(), 'anew');
  await vscode.commands.executeCommand('nianbao.showPreview');
  await vscode.window.tabGroups.close(previews());
  await waitFor('the preview to go', tabs, () => previews().length === 0);
  await replace(editor, ['| 12 |', '| 13 |']);
  await vscode.commands.executeCommand('nianbao.showPreview');
  await waitFor('the preview', tabs, () => previews().length === 1);
  await vscode.window.tabGroups.close(previews());
});

test('a preview is a reason to begin, so that one that was open comes back with the window', () => {
  const { packageJSON } = vscode.extensions.getExtension('nianbao.nianbao')!;
  assert.ok(packageJSON.activationEvents.includes('onWebviewPanel:nianbao.preview'));
  assert.throws(
    () => vscode.window.registerWebviewPanelSerializer('nianbao.preview', { async deserializeWebviewPanel() {} }),
    /already registered/,
  );
});

test('its commands are there before anything of it is loaded', async () => {
  const all = await vscode.commands.getCommands(true);
  for (const it of ['nianbao.showPreview', 'nianbao.copyTable']) assert.ok(all.includes(it), it);
});
