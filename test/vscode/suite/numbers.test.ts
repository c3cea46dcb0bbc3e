import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { filled, findings, openDraft, place } from './drafts.ts';
import { test } from './index.ts';
import { eventually, waitFor } from './wait.ts';

const row = '| 3 | 1 | 0 | 0 | 0 | 0 | 4 |';
const said = (number: string): string =>
  filled().replace('## 一、总体情况\n', `## 一、总体情况\n\n本年新收政府信息公开申请${number}件。\n`);

/** What a provider of VS Code answers about the place where a text begins, once the server is there. */
const ask = <T extends readonly unknown[]>(command: string, { uri }: vscode.TextDocument, at: vscode.Position) =>
  eventually(command, async () => {
    const found = await vscode.commands.executeCommand<T>(`vscode.${command}`, uri, at);
    return found.length > 0 && found;
  });
const cellOf = (document: vscode.TextDocument): vscode.Range => {
  const { end } = place(document, row);
  return new vscode.Range(end.translate(0, -3), end.translate(0, -2));
};

test('a hover on a number of the prose shows its cell', async () => {
  const { document } = await openDraft(said('4'));
  const at = place(document, '4件');
  const [hover] = await ask<vscode.Hover[]>('executeHoverProvider', document, at.start);
  assert.deepEqual(hover?.range, at);
  const [{ value }] = hover.contents as [vscode.MarkdownString];
  assert.match(value, /^\*\*“4件” in the tables\*\*/);
  assert.match(value, /一、本年新收政府信息公开申请数量 · 总计: 4 {2}\n✓ The table says the same$/);
});

test('a hover on a number of a table shows its equations', async () => {
  const { document } = await openDraft(said('4'));
  const cell = cellOf(document);
  const [hover] = await ask<vscode.Hover[]>('executeHoverProvider', document, cell.start);
  assert.deepEqual(hover?.range, cell);
  const [{ value }] = hover.contents as [vscode.MarkdownString];
  assert.match(value, /✓ holds: Row “一、本年新收政府信息公开申请数量”: 总计 4 = 3 \+ 1 \+ 0 \+ 0 \+ 0 \+ 0 = 4/);
  assert.match(value, /Text “本年新收政府信息公开申请4件”: ✓ the same/);
});

test('F12 goes from the prose to the cell', async () => {
  const editor = await openDraft(said('4'));
  const { document } = editor;
  const { start } = place(document, '4件');
  await ask('executeDefinitionProvider', document, start);
  editor.selection = new vscode.Selection(start, start);
  await vscode.commands.executeCommand('editor.action.revealDefinition');
  const there = (): boolean => editor.selection.active.line === cellOf(document).start.line;
  await waitFor('the cell', vscode.window.onDidChangeTextEditorSelection, there);
  assert.deepEqual(editor.selection.start, cellOf(document).start);
});

test('references of a cell are the cell and the prose', async () => {
  const { document } = await openDraft(said('4'));
  const cell = cellOf(document);
  const found = await ask<vscode.Location[]>('executeReferenceProvider', document, cell.start);
  const places = found.map((it) => it.range).sort((a, b) => a.start.compareTo(b.start));
  assert.deepEqual(places, [place(document, '4件'), cell]);
});

test('highlights show the equation of a cell', async () => {
  const { document } = await openDraft(said('4'));
  const { start } = place(document, row);
  const found = await ask<vscode.DocumentHighlight[]>('executeDocumentHighlights', document, start.translate(0, 2));
  const { Read, Write } = vscode.DocumentHighlightKind;
  const own = found.filter((it) => it.range.start.line === start.line);
  assert.deepEqual(
    own
      .map((it) => `${document.getText(it.range)} ${it.kind === Write ? 'total' : it.kind === Read ? 'part' : '?'}`)
      .sort(),
    ['0 part', '0 part', '0 part', '0 part', '1 part', '3 part', '4 total'],
  );
});

test('a rename changes prose and table together, and one undo takes it back', async () => {
  const { document } = await openDraft(said('4'));
  const { start } = place(document, '4件');
  await ask('executeDefinitionProvider', document, start);
  const { range, placeholder } = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
    'vscode.prepareRename',
    document.uri,
    start,
  );
  assert.deepEqual([document.getText(range), placeholder], ['4', '4']);
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    start,
    '15',
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.equal(document.getText(), said('15').replace(row, row.replace('4', '15')));
  await vscode.commands.executeCommand('undo');
  assert.equal(document.getText(), said('4'));
});

test('a rename to what is no number is refused with a word on why', async () => {
  const { document } = await openDraft(said('4'));
  const { start } = place(document, '4件');
  await ask('executeDefinitionProvider', document, start);
  const command = 'vscode.executeDocumentRenameProvider';
  const asked = Promise.resolve(vscode.commands.executeCommand(command, document.uri, start, 'many'));
  await assert.rejects(asked, /“many” is not a whole number/);
});

test('where prose and table disagree, either number can be taken for both', async () => {
  const { document } = await openDraft(said('9'));
  const [found] = await findings(document, 'text-new', 1);
  const titles = ['Change the text to 4', 'Change both places to 9', 'Change both places to…'];
  const actions = await eventually('the actions', async () => {
    const command = 'vscode.executeCodeActionProvider';
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, found!.range);
    return titles.every((it) => all.some(({ title }) => title === it)) && all;
  });
  const both = actions.find((it) => it.title === 'Change both places to 9')!;
  assert.ok(await vscode.workspace.applyEdit(both.edit!));
  assert.equal(document.getText(), said('9').replace(row, row.replace('4', '9')));
  await findings(document, 'text-new', 0);
});

test('the action that asks for a number opens the rename box there', async () => {
  const editor = await openDraft(said('4'));
  const { document } = editor;
  const at = place(document, '4件');
  const asking = await eventually('the action', async () => {
    const command = 'vscode.executeCodeActionProvider';
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, at);
    return all.find(({ title }) => title === 'Change both places to…');
  });
  const { command, arguments: given } = asking.command!;
  let closed = false;
  const box = Promise.resolve(vscode.commands.executeCommand(command, ...given!)).then(() => {
    closed = true;
  });
  // The box closes only once it is open; until then there is nothing to cancel.
  await eventually('the rename box', async () => {
    await vscode.commands.executeCommand('cancelRenameInput').then(undefined, () => undefined);
    return closed;
  });
  await box;
  assert.deepEqual(editor.selection.active, at.start);
  assert.equal(document.getText(), said('4'));
});
