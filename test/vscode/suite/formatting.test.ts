// Formatting by command, of several selections, and while typing.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openDraft, place } from './drafts.ts';
import { test } from './index.ts';
import { eventually } from './wait.ts';

const text =
  '# 某县教育局2024年政府信息公开工作年度报告\n\n|甲|乙|\n|-|-|\n|1|2|\n\n文字  |  文字\n\n|丙|丁|\n|-|-|\n|3|4|\n\n|戊|己|\n|-|-|\n';

/** Waits for a text to become what it should, by whatever way that comes about. */
async function becomes({ document }: vscode.TextEditor, wanted: string): Promise<void> {
  await eventually(`the text\n${wanted}`, () => Promise.resolve(document.getText() === wanted)).catch(() => {
    assert.equal(document.getText(), wanted);
  });
}

function cursorAt(editor: vscode.TextEditor, at: vscode.Position): void {
  editor.selection = new vscode.Selection(at, at);
}

test('formatting a draft changes its tables and leaves the cursor where it is', async () => {
  const editor = await openDraft(text);
  cursorAt(editor, place(editor.document, '4|').start);
  const wanted = text
    .replace('|甲|乙|\n|-|-|\n|1|2|', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |')
    .replace('|丙|丁|\n|-|-|\n|3|4|', '| 丙 | 丁 |\n| --- | --- |\n| 3 | 4 |')
    .replace('|戊|己|\n|-|-|', '| 戊 | 己 |\n| --- | --- |');
  // The server may have to start first.
  await eventually('a formatted draft', async () => {
    await vscode.commands.executeCommand('editor.action.formatDocument');
    return editor.document.getText() === wanted;
  });
  assert.deepEqual(editor.selection.active, place(editor.document, '4 |').start);
  await vscode.commands.executeCommand('editor.action.formatDocument');
  assert.equal(editor.document.getText(), wanted);
});

test('formatting a selection changes the tables it touches', async () => {
  const editor = await openDraft(text);
  editor.selection = new vscode.Selection(place(editor.document, '3|').start, place(editor.document, '3|').end);
  await vscode.commands.executeCommand('editor.action.formatSelection');
  await becomes(editor, text.replace('|丙|丁|\n|-|-|\n|3|4|', '| 丙 | 丁 |\n| --- | --- |\n| 3 | 4 |'));
});

test('columns are aligned where the setting says so', async () => {
  const settings = vscode.workspace.getConfiguration('nianbao');
  const editor = await openDraft('|项目甲|乙|\n|-|-:|\n|一|100|\n');
  await settings.update('format.table', 'aligned', vscode.ConfigurationTarget.Global);
  try {
    await eventually('aligned columns', async () => {
      await vscode.commands.executeCommand('editor.action.formatDocument');
      return editor.document.getText() === '| 项目甲 |  乙 |\n| ------ | --: |\n| 一     | 100 |\n';
    });
  } finally {
    await settings.update('format.table', undefined, vscode.ConfigurationTarget.Global);
  }
});

/** As keys do it: one character after the other. */
async function type(words: string): Promise<void> {
  for (const it of words) await vscode.commands.executeCommand('type', { text: it });
}

test('a pipe that is typed puts its row into shape, and no other', async () => {
  const editor = await openDraft('|甲|乙|\n|-|-|\n|1|2\n');
  cursorAt(editor, new vscode.Position(2, 4));
  await type('|');
  await becomes(editor, '|甲|乙|\n|-|-|\n| 1 | 2 |\n');
  assert.deepEqual(editor.selection.active, new vscode.Position(2, 9));
});

test('Enter behind a row begins the next one, with the cursor in its first blank cell', async () => {
  const editor = await openDraft('| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n');
  cursorAt(editor, editor.document.lineAt(2).range.end);
  await type('\n');
  await becomes(editor, '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n|  |  |\n');
  await eventually('a cursor in the first cell', () =>
    Promise.resolve(editor.selection.active.isEqual(new vscode.Position(3, 2))),
  ).catch(() => assert.deepEqual(editor.selection.active, new vscode.Position(3, 2)));
  await type('3');
  await becomes(editor, '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| 3 |  |\n');
  for (let steps = 0; steps < 2; steps++) await vscode.commands.executeCommand('undo');
  await becomes(editor, '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n');
});

test('Enter in a standard table writes the next label, and in an empty row it ends the table', async () => {
  const head = '| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n';
  const first = '| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n';
  const editor = await openDraft(`${head}${first}`);
  cursorAt(editor, editor.document.lineAt(2).range.end);
  await type('\n');
  const second = '| 行政诉讼（未经复议直接起诉） |  |  |  |  |  |\n';
  await becomes(editor, `${head}${first}${second}`);
  await eventually('a cursor behind the label', () =>
    Promise.resolve(editor.selection.active.isEqual(new vscode.Position(3, second.indexOf('|  |') + 2))),
  );
  await type('7');
  await becomes(editor, `${head}${first}${second.replace('|  |', '| 7 |')}`);

  const own = await openDraft('| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n|  |  |\n');
  cursorAt(own, own.document.lineAt(3).range.end);
  await type('\n');
  await becomes(own, '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n\n');
  assert.deepEqual(own.selection.active, new vscode.Position(4, 0));
});

test('Enter in prose is only Enter', async () => {
  const editor = await openDraft('文字|文字\n');
  cursorAt(editor, new vscode.Position(0, 5));
  await type('\n一');
  await becomes(editor, '文字|文字\n一\n');
});
