import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { complete, filled, findings, of, openDraft, place, replace } from './drafts.ts';
import { test } from './index.ts';
import { eventually, waitFor } from './wait.ts';

const wrong = 't3-row-total';
const badRow = '| 0 | 0 | 9 |';

async function quickFix(document: vscode.TextDocument, at: vscode.Range, title: string): Promise<vscode.CodeAction> {
  return eventually(`the quick fix “${title}”`, async () => {
    const command = 'vscode.executeCodeActionProvider';
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, at, 'quickfix');
    return found.find((it) => it.title.startsWith(title));
  });
}

test('a draft is recognised by its name and shows its findings', async () => {
  const { document } = await openDraft(filled().replace('| 0 | 0 | 4 |', badRow));
  assert.equal(document.languageId, 'nianbao');
  const [found] = await findings(document, wrong, 1);
  assert.deepEqual(found?.range, place(document, '9 |').with({ end: place(document, '9').end }));
  assert.match(found.message, /4/);
});

test('a total that is broken is reported on its cell once the cursor has left it', async () => {
  const carried = '| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 |';
  const blank = '| 四、结转下年度继续办理 |  |  |  |  |  |  |';
  const editor = await openDraft(filled().replace(blank, carried).replace(`${carried}  |`, `${carried} 8 |`));
  const { document } = editor;
  await findings(document, wrong, 1);
  const cell = place(document, '4 |').start;
  editor.selection = new vscode.Selection(cell, cell);
  // One edit mends the other row and breaks this one: when the one finding is gone, the other would be there.
  await replace(editor, ['8 |', '0 |'], ['4 |', '41 |']);
  await findings(document, wrong, 0);
  const away = new vscode.Position(0, 0);
  editor.selection = new vscode.Selection(away, away);
  const [found] = await findings(document, wrong, 1);
  assert.deepEqual(found?.range, place(document, '41'));
});

test('a quick fix recomputes a total', async () => {
  const { document } = await openDraft(filled().replace('| 0 | 0 | 4 |', badRow));
  const [found] = await findings(document, wrong, 1);
  const fix = await quickFix(document, found!.range, 'Recompute “');
  assert.equal(fix.isPreferred, true);
  assert.ok(await vscode.workspace.applyEdit(fix.edit!));
  await findings(document, wrong, 0);
  assert.equal(document.getText(), filled());
});

test('one wrong number is one finding on its cell, explained by its equations and mended by its first fix', async () => {
  const open = '| （一）予以公开 | 12 |';
  const { document } = await openDraft(complete().replace(open, open.replace('12', '21')));
  const [found] = await findings(document, 't3-suspect-cell', 1);
  assert.equal(document.getText(found!.range), '21');
  assert.match(found!.message, /should be 12/);
  const equations = found!.relatedInformation!.map((it) => it.message);
  assert.equal(equations.length, 2);
  assert.match(equations[0]!, /总计 12 ≠ 21/);
  assert.match(equations[1]!, /（七）总计 12 ≠ 21/);
  for (const rule of ['t3-row-total', 't3-column-total', 't3-balance']) await findings(document, rule, 0);
  const fix = await quickFix(document, found!.range, 'Change to 12');
  assert.equal(fix.isPreferred, true);
  await quickFix(document, found!.range, 'Recompute “总计” of “（一）予以公开”: 21');
  assert.ok(await vscode.workspace.applyEdit(fix.edit!));
  await findings(document, 't3-suspect-cell', 0);
  assert.equal(document.getText(), complete());
});

test('two wrong numbers that no single cell explains are offered together', async () => {
  const wrongs = complete().replace('| （一）予以公开 | 12 | 0 |', '| （一）予以公开 | 0 | 12 |');
  const { document } = await openDraft(wrongs);
  const [found] = await findings(document, 't3-column-total', 2);
  const fix = await quickFix(document, found!.range, 'Change 2 cells');
  assert.match(fix.title, /two neighbours swapped/);
  assert.ok(await vscode.workspace.applyEdit(fix.edit!));
  await findings(document, 't3-column-total', 0);
  assert.equal(document.getText(), complete());
});

test('blanks that can only be 0 and blanks that can only be one number have fixes of their own', async () => {
  const row = '| （一）予以公开 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |';
  const { document } = await openDraft(complete().replace(row, '| （一）予以公开 |  |  | 0 | 0 | 0 | 0 |  |'));
  const [zeros] = await findings(document, 'cell-blank-forced-zero', 1);
  const [numbers] = await findings(document, 'cell-blank-determined', 1);
  const fill = await quickFix(document, numbers!.range, 'Fill in the only possible number');
  await quickFix(document, zeros!.range, 'Fill in 0, which is certain');
  assert.ok(await vscode.workspace.applyEdit(fill.edit!));
  await findings(document, 'cell-blank-determined', 0);
  assert.ok(document.getText().includes('| （一）予以公开 | 12 |  | 0 | 0 | 0 | 0 | 12 |'));
  const [left] = await findings(document, 'cell-blank-forced-zero', 1);
  const zero = await quickFix(document, left!.range, 'Fill in 0, which is certain');
  assert.ok(await vscode.workspace.applyEdit(zero.edit!));
  await findings(document, 'cell-blank-forced-zero', 0);
  assert.equal(document.getText(), complete());
});

test('all totals are recomputed by one command, and one undo takes it back', async () => {
  const wrongs = filled().replace('| 0 | 0 | 4 |', badRow).replace('| 1 | 0 | 0 | 0 | 1 |', '| 1 | 0 | 0 | 0 | 5 |');
  const { document } = await openDraft(wrongs);
  await findings(document, wrong, 1);
  await vscode.commands.executeCommand('nianbao.recompute');
  assert.equal(document.getText(), filled());
  await vscode.commands.executeCommand('undo');
  assert.equal(document.getText(), wrongs);
});

test('saving makes the safe fixes and leaves a wrong total alone', async () => {
  const settings = vscode.workspace.getConfiguration('editor', { languageId: 'nianbao' });
  const { Global } = vscode.ConfigurationTarget;
  await settings.update('codeActionsOnSave', { 'source.fixAll.nianbao': 'explicit' }, Global, true);
  try {
    const editor = await openDraft(filled().replace('| 0 | 0 | 4 |', badRow));
    const { document } = editor;
    await findings(document, wrong, 1);
    await replace(editor, ['| 3 | 1 |', '| ３ | 1件 |']);
    assert.ok(await document.save());
    assert.equal(document.getText(), filled().replace('| 0 | 0 | 4 |', badRow));
  } finally {
    await settings.update('codeActionsOnSave', undefined, Global, true);
  }
});

test('a changed setting changes what is shown', async () => {
  const { document } = await openDraft(filled().replace('| 0 | 0 | 4 |', badRow));
  await findings(document, wrong, 1);
  const settings = vscode.workspace.getConfiguration('nianbao', document.uri);
  const { Workspace } = vscode.ConfigurationTarget;
  await settings.update('rules', { [wrong]: 'off' }, Workspace);
  try {
    await findings(document, wrong, 0);
  } finally {
    await settings.update('rules', undefined, Workspace);
  }
  await findings(document, wrong, 1);
});

test('a draft that was closed and opened again has its findings again', async () => {
  const { document } = await openDraft(filled().replace('| 0 | 0 | 4 |', badRow));
  await findings(document, wrong, 1);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  const again = await vscode.workspace.openTextDocument(document.uri);
  await vscode.window.showTextDocument(again);
  await findings(again, wrong, 1);
});

test('a Markdown file is left alone until it is treated as a report', async () => {
  const content = filled().replace('| 0 | 0 | 4 |', badRow);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
  assert.deepEqual(of(wrong, vscode.languages.getDiagnostics(document.uri)), []);
  await vscode.commands.executeCommand('nianbao.treatAsReport');
  await waitFor('the language', vscode.workspace.onDidOpenTextDocument, () => document.languageId === 'nianbao');
  await findings(document, wrong, 1);
});
