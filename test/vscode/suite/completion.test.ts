import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { complete, openDraft, place } from './drafts.ts';
import { test } from './index.ts';
import { eventually } from './wait.ts';

/** What is offered where the cursor stands, those of our server. */
async function offered({ document, selection }: vscode.TextEditor): Promise<readonly vscode.CompletionItem[]> {
  const command = 'vscode.executeCompletionItemProvider';
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, selection.active);
  return list.items.filter((it) => it.kind !== vscode.CompletionItemKind.Snippet);
}

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

/** A draft with some words put in the place of others, the cursor behind them. */
async function draftWith(words: string, before: string): Promise<vscode.TextEditor> {
  const text = complete();
  const editor = await openDraft(text.replace(before, words));
  const end = editor.document.positionAt(text.indexOf(before) + words.length);
  editor.selection = new vscode.Selection(end, end);
  await eventually('an answer of the server', async () => (await offered(editor)) !== undefined);
  return editor;
}

/** Types sign after sign as a writer does, and takes what the editor has selected as soon as there is something. */
async function typeAndTake(editor: vscode.TextEditor, signs: string, what: string): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  for (const text of signs) await vscode.commands.executeCommand('type', { text });
  await eventually(what, async () => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return editor.document.getText().includes(what);
  });
}

const row = '| （一）予以公开 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |';

test('initials of pinyin bring a label while they are typed, and a row with a tab stop in each cell', async () => {
  const editor = await draftWith('| ', row);
  await typeAndTake(editor, 'yygk', '（一）予以公开');
  assert.ok(editor.document.getText().includes('\n| （一）予以公开 |  |  |  |  |  |  |  |\n'));
  for (const text of ['12', '0', '0', '0', '0', '0', '12']) {
    await vscode.commands.executeCommand('type', { text });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
  }
  assert.equal(editor.document.getText(), complete());
});

test('a row may be begun with its pipe', async () => {
  const editor = await draftWith('', row);
  await typeAndTake(editor, '| yygk', '（一）予以公开');
  assert.ok(editor.document.getText().includes('\n| （一）予以公开 |  |  |  |  |  |  |  |\n'));
});

test('Chinese words from the middle of a label bring it too', async () => {
  const editor = await draftWith('|  |', '| 2.重复申请 |');
  const at = editor.selection.active.translate(0, -2);
  editor.selection = new vscode.Selection(at, at);
  await typeAndTake(editor, '重复', '| 2.重复申请 |');
  assert.equal(editor.document.getText(), complete());
});

test('marks of a heading bring the section that is missing', async () => {
  const heading = '## 四、政府信息公开行政复议、行政诉讼情况';
  const editor = await openDraft(complete().replace(heading, '※'));
  editor.selection = new vscode.Selection(place(editor.document, '※').start, place(editor.document, '※').end);
  await eventually('an answer of the server', async () => (await offered(editor)) !== undefined);
  await vscode.commands.executeCommand('deleteRight');
  await typeAndTake(editor, '## xz', heading);
  assert.equal(editor.document.getText(), complete());
});

test('a sentence has the number of its table', async () => {
  const editor = await draftWith('我局\n\n## 四、', '## 四、');
  const before = editor.selection.active.translate(-2, 0).with({ character: 2 });
  editor.selection = new vscode.Selection(before, before);
  assert.deepEqual((await offered(editor)).map(labelOf), []);
  const text = editor.document.getText();
  await typeAndTake(editor, 'bnsd', '本年收到政府信息公开申请12件');
  assert.equal(editor.document.getText(), text.replace('我局\n', '我局本年收到政府信息公开申请12件\n'));
});

test('a comment to the linter is completed from its directive to its rule', async () => {
  const editor = await draftWith('<!-- nianbao-disable-file t4', '根据《');
  const items = await offered(editor);
  assert.ok(items.length > 100);
  const it = items.find((one) => labelOf(one) === 't4-total');
  assert.equal(
    typeof it?.label === 'object' && it.label.description,
    'A total of table four is not the sum of its outcomes',
  );
});

test('an empty draft begins as a whole report', async () => {
  const document = await vscode.workspace.openTextDocument({ language: 'nianbao', content: '' });
  const editor = await vscode.window.showTextDocument(document);
  const [first] = await eventually('a list for an empty draft', async () => {
    const items = await offered(editor);
    return items.length > 0 && items;
  });
  assert.equal(labelOf(first!), '空白年报');
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  await eventually('a whole report', async () => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return document.getText().includes('## 六、');
  });
  await vscode.commands.executeCommand('type', { text: '某县教育局' });
  await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
  await vscode.commands.executeCommand('type', { text: '2024' });
  assert.match(document.getText(), /^# 某县教育局2024年政府信息公开工作年度报告\n\n.*现公布某县教育局2024年/);
});

test('nothing is offered among numbers and in ordinary words', async () => {
  for (const [words, before] of [
    ['| 12', '| 12'],
    ['我局认真', '根据《'],
  ] as const) {
    assert.deepEqual((await offered(await draftWith(words, before))).map(labelOf), []);
  }
});
