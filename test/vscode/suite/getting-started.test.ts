import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { complete, filled, findings, openDraft, place } from './drafts.ts';
import { test } from './index.ts';
import { eventually, waitFor } from './wait.ts';

const wrong = 't3-row-total';

/** The tab with the page of a rule, in a group beside the draft. */
const pageBeside = (rule: string) =>
  waitFor(`the page of ${rule}`, vscode.window.tabGroups.onDidChangeTabs, () =>
    vscode.window.tabGroups.all[1]?.tabs.find((it) => it.label.includes(rule)),
  );

test('a new report has a tab stop wherever something must be written, and Tab finds them in order', async () => {
  await vscode.commands.executeCommand('nianbao.newReport', { unit: '某区$财政局', year: 2024 });
  const editor = vscode.window.activeTextEditor!;
  const { document } = editor;
  assert.equal(document.isUntitled, true);
  assert.match(document.lineAt(0).text, /^# 某区\$财政局2024年/);
  for (const words of [
    '联系方式甲。',
    '主动公开的情况。',
    '依申请公开的情况。',
    '管理。',
    '平台。',
    '监督。',
    '1',
    '2',
  ]) {
    await vscode.commands.executeCommand('type', { text: words });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
  }
  const text = document.getText();
  assert.match(text, /12月31日止。联系方式甲。\n/);
  assert.match(text, /### （一）主动公开\n主动公开的情况。\n\n### （二）依申请公开\n依申请公开的情况。\n/);
  assert.match(text, /\| 规章 \| 1 \| 2 \| {2}\|/);
});

test('the page of a rule opens beside the draft by the command, for the finding under the cursor', async () => {
  const editor = await openDraft(filled().replace('| 0 | 0 | 4 |', '| 0 | 0 | 9 |'));
  const [found] = await findings(editor.document, wrong, 1);
  editor.selection = new vscode.Selection(found!.range.start, found!.range.start);
  await vscode.commands.executeCommand('nianbao.explain');
  const page = await pageBeside(wrong);
  const target = (found!.code as { target: vscode.Uri }).target;
  const { input } = page;
  assert.ok(input instanceof vscode.TabInputCustom, 'the page is rendered');
  assert.equal(String(input.uri), String(target));
  assert.match(
    (await vscode.workspace.openTextDocument(target)).getText(),
    /^# t3-row-total\n[\s\S]*Severity: error[\s\S]*⟦/,
  );
  await vscode.window.tabGroups.close(page);
});

test('“why” stands among the quick fixes, and a finding names its rule with a link to that page', async () => {
  const open = '| （一）予以公开 | 12 |';
  const { document } = await openDraft(complete().replace(open, open.replace('12', '21')));
  const [found] = await findings(document, 't3-suspect-cell', 1);
  const why = await eventually('the quick fix “Why”', async () => {
    const command = 'vscode.executeCodeActionProvider';
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, found!.range);
    return all.find((it) => it.title === 'Why this finding: t3-suspect-cell');
  });
  assert.deepEqual(why.command?.arguments, ['t3-suspect-cell']);
  assert.equal(String((found!.code as { target: vscode.Uri }).target), 'nianbao-rule:/t3-suspect-cell.md');
});

test('the walkthrough has at most six steps, and every command it offers is there', async () => {
  const { packageJSON } = vscode.extensions.getExtension('nianbao.nianbao')!;
  const [walkthrough] = packageJSON.contributes.walkthroughs;
  assert.ok(walkthrough.steps.length <= 6);
  const known = await vscode.commands.getCommands();
  const offered: string[] = walkthrough.steps.flatMap((it: { description: string }) =>
    [...it.description.matchAll(/\(command:([\w.]+)/g)].map((link) => link[1]!),
  );
  assert.ok(offered.length >= 5);
  assert.deepEqual(
    offered.filter((it) => !known.includes(it)),
    [],
  );
});

test('every command of the manifest is registered', async () => {
  const { packageJSON } = vscode.extensions.getExtension('nianbao.nianbao')!;
  const known = await vscode.commands.getCommands();
  const named: string[] = packageJSON.contributes.commands.map((it: { command: string }) => it.command);
  assert.deepEqual(
    named.filter((it) => !known.includes(it)),
    [],
  );
});

test('a place without a finding of its own is explained by the finding of its line', async () => {
  const editor = await openDraft(filled().replace('| 0 | 0 | 4 |', '| 0 | 0 | 9 |'));
  await findings(editor.document, wrong, 1);
  const start = place(editor.document, '一、本年新收政府').start;
  editor.selection = new vscode.Selection(start, start);
  await vscode.commands.executeCommand('nianbao.explain');
  const page = await pageBeside(wrong);
  await vscode.window.tabGroups.close(page);
});
