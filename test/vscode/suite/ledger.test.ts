import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bind } from '../../../server/src/report/bind.ts';
import { factOf, tableOf } from '../../../server/src/report/report.ts';
import { scan } from '../../../server/src/syntax/scan.ts';
import { codeOf, complete, openDraft, replace } from './drafts.ts';
import { test } from './index.ts';
import { diagnostics, eventually, inWorkspace, waitFor } from './wait.ts';

const read = (document: vscode.TextDocument) => bind(scan(document.getText()));

/** A report of a unit of its own, so that other tests leave no other year of it behind, with one request carried over. */
const last = (unit: string): string =>
  complete()
    .replaceAll('某市某区某街道办事处', unit)
    .replace(/\| 四、结转下年度继续办理 \| 0 (.*)\| 0 \|/, '| 四、结转下年度继续办理 | 1 $1| 1 |');

/** The draft that a command opens besides those that are there. */
async function opened(run: () => Thenable<unknown>): Promise<vscode.TextEditor> {
  const before = vscode.window.activeTextEditor?.document;
  await run();
  return waitFor('the new draft', vscode.window.onDidChangeActiveTextEditor, () => {
    const it = vscode.window.activeTextEditor;
    return it && it.document !== before && it.document.isUntitled && it;
  });
}

test('the draft of the next year opens beside its year, with what was carried over', async () => {
  await openDraft(last('青禾县水务局'));
  const { document } = await opened(() => vscode.commands.executeCommand('nianbao.newNextYear'));
  const report = read(document);
  assert.equal(document.languageId, 'nianbao');
  assert.equal(report.title?.value, '青禾县水务局2025年政府信息公开工作年度报告');
  assert.equal(factOf(tableOf(report, 't3')!, 'carry_in', 'natural')?.raw, '1');
  assert.equal(factOf(tableOf(report, 't3')!, 'new', 'natural')?.raw, '');
});

test('words of last year cannot be overlooked: they are errors until they are rewritten', async () => {
  const text = last('青禾县林业局').replace('### （一）主动公开', '### （一）主动公开\n\n全年公开信息12条。');
  await openDraft(text);
  const { document } = await opened(() => vscode.commands.executeCommand('nianbao.newNextYear'));
  const found = await diagnostics(document.uri, 'the mark', (them) =>
    them.some((it) => codeOf(it) === 'placeholder-residue'),
  );
  const mark = found.find((it) => codeOf(it) === 'placeholder-residue')!;
  assert.equal(mark.severity, vscode.DiagnosticSeverity.Error);
  assert.equal(document.getText(mark.range), '【请改写】');
});

test('a file of the explorer that is not open can be followed too', async () => {
  const uri = inWorkspace('closed-2024.nianbao.md');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(last('青禾县教育局')));
  const { document } = await opened(() => vscode.commands.executeCommand('nianbao.newNextYear', uri));
  assert.equal(read(document).unit?.value, '青禾县教育局');
  assert.equal(read(document).year?.value, 2025);
});

test('so can a row of the ledger', async () => {
  const uri = inWorkspace('row-2024.nianbao.md');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(last('青禾县财政局')));
  const row = { kind: 'year', unit: '青禾县财政局', year: 2024, from: uri.toString() };
  const { document } = await opened(() => vscode.commands.executeCommand('nianbao.newNextYear', row));
  assert.equal(read(document).year?.value, 2025);
});

test('the ledger can be brought to the front', async () => {
  await openDraft(last('青禾县民政局'));
  await vscode.commands.executeCommand('nianbao.showLedger');
  const all = await eventually('the commands of the view', async () => {
    const them = await vscode.commands.getCommands(true);
    return them.includes('nianbao.ledger.focus') && them;
  });
  for (const it of ['nianbao.showLedger', 'nianbao.newNextYear', 'nianbao.ledger.focus'])
    assert.ok(all.includes(it), it);
});

test('the folders can be read anew', async () => {
  await openDraft(last('青禾县体育局'));
  await vscode.commands.executeCommand('nianbao.refreshLedger');
});

test('two drafts are compared in a document of its own, which follows what is saved', async () => {
  const old = await openDraft(last('青禾县水利局'), 'old');
  const now = await openDraft(
    last('青禾县水利局').replace(
      '| 一、本年新收政府信息公开申请数量 | 12 |',
      '| 一、本年新收政府信息公开申请数量 | 15 |',
    ),
    'new',
  );
  const pair = { old: old.document.uri.toString(), new: now.document.uri.toString() };
  await vscode.commands.executeCommand('nianbao.compare', pair);
  const { document } = vscode.window.activeTextEditor!;
  assert.equal(document.uri.scheme, 'nianbao-diff');
  assert.equal(document.languageId, 'diff');
  assert.match(document.getText(), /12 → 15/);
  const editor = await vscode.window.showTextDocument(now.document, vscode.ViewColumn.Beside);
  await replace(editor, ['| 15 |', '| 12 |']);
  await editor.document.save();
  await eventually('nothing to differ', async () => /say the same/.test(document.getText()));
});
