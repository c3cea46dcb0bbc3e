// Import and export. Pasting is proved by a scenario: no command of the API pastes as a key does.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { blankReport } from '../../../server/src/formats/blank-report.ts';
import { latest } from '../../../server/src/formats/index.ts';
import { bind } from '../../../server/src/report/bind.ts';
import { scan } from '../../../server/src/syntax/scan.ts';
import { writers } from '../../clipboard.ts';
import { mergedTable } from '../../merged.ts';
import { openDraft, replace } from './drafts.ts';
import { test } from './index.ts';
import { inWorkspace } from './wait.ts';

const blank = (): string => blankReport('某市某区某街道办事处', 2024)!;
const rows = mergedTable(latest, 's3', { t3: (row, column) => String(row * 10 + column) });

const factsOf = (document: vscode.TextDocument, id: string): string[][] =>
  bind(scan(document.getText()))
    .tables.filter((it) => it.table.id === id)
    .flatMap((it) => it.facts.map((row) => row.map((fact) => fact?.raw ?? '')));

test('a page is imported into a new draft, and its file stays as it is', async () => {
  const uri = inWorkspace('某局年报.html');
  const html = `<html><head><title>年报</title></head><body><h1>某局2024年政府信息公开工作年度报告</h1>${writers['a government page']!(rows).html}</body></html>`;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(html));
  await vscode.commands.executeCommand('nianbao.import', uri);
  const { document } = vscode.window.activeTextEditor!;
  assert.deepEqual([document.isUntitled, document.languageId], [true, 'nianbao']);
  assert.match(document.getText(), /^# 某局2024年政府信息公开工作年度报告\n/);
  assert.equal(factsOf(document, 't3')[1]?.[0], '10');
  assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), html);
});

test('a draft is exported as a web page and for Word, and what Word holds is imported again', async () => {
  const editor = await openDraft(blank(), 'export');
  await replace(editor, ['数量 |  |  |  |  |  |  |  |', '数量 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |']);
  const from = editor.document.uri;
  const [page, word] = ['导出.html', '导出.docx'].map(inWorkspace) as [vscode.Uri, vscode.Uri];
  // What was there is replaced as a whole.
  await vscode.workspace.fs.writeFile(page, new Uint8Array(3));
  await vscode.commands.executeCommand('nianbao.exportPage', { from, to: page });
  await vscode.commands.executeCommand('nianbao.exportWord', { from, to: word });
  const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
  assert.match(html, /^<!DOCTYPE html>[\s\S]*rowspan="\d+"/);
  await vscode.commands.executeCommand('nianbao.import', word);
  const { document } = vscode.window.activeTextEditor!;
  assert.equal(document.isUntitled, true);
  assert.deepEqual(factsOf(document, 't3')[0], ['3', '1', '0', '0', '0', '0', '4']);
  // Nothing is left of what was written beside.
  const names = (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(page, '..'))).map(([name]) => name);
  assert.deepEqual(
    names.filter((it) => it.endsWith('.tmp')),
    [],
  );
});

test('a file that cannot be imported opens nothing', async () => {
  const uri = inWorkspace('旧年报.doc');
  await vscode.workspace.fs.writeFile(uri, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
  const before = vscode.window.activeTextEditor?.document;
  await vscode.commands.executeCommand('nianbao.import', uri);
  assert.equal(vscode.window.activeTextEditor?.document, before);
});
