import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { blankReport } from '../../../server/src/formats/blank-report.ts';
import { complete, openDraft, place } from './drafts.ts';
import { test } from './index.ts';
import { diagnostics, eventually, inWorkspace, waitFor } from './wait.ts';

/** A complete report on a year of these tests alone, with 12 requests. */
const report = (unit: string): string =>
  complete().replaceAll('某市某区某街道办事处', unit).replaceAll('2024', '2022').replaceAll('2025', '2023');

const write = async (name: string, text: string): Promise<vscode.Uri> => {
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
};

const received = /\| 一、本年新收政府信息公开申请数量 \| (\d*) \|.*\| (\d*) \|/;

test('an aggregate is filled from its parts by an action, of which one lies on disk', async () => {
  const [county, ...names] = ['白石县人民政府', '白石县东关镇人民政府', '白石县西关镇人民政府'];
  await write('east-2022.nianbao.md', report(names[0]!));
  await openDraft(report(names[1]!), 'west-2022');
  const front = `---\n下级: [${names.join(', ')}]\n---\n`;
  const editor = await openDraft(front + blankReport(county!, 2022)!, 'county-2022');
  const at = place(editor.document, '一、本年新收政府信息公开申请数量');
  const action = await eventually('the action', async () => {
    const them = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      at,
      vscode.CodeActionKind.RefactorRewrite.value,
    );
    return them.find((it) => /^Fill all blank cells with the sums of the parts \(\d+\)$/.test(it.title));
  });
  await vscode.workspace.applyEdit(action.edit!);
  assert.match(editor.document.getText(), received);
  assert.deepEqual(received.exec(editor.document.getText())!.slice(1), ['24', '24']);
});

test('a new aggregate of chosen drafts opens with their sums and where these come from', async () => {
  const uris = [
    await write('north-2022.nianbao.md', report('白石县北关镇人民政府')),
    await write('south-2022.nianbao.md', report('白石县南关镇人民政府').replace('| 12 |', '|  |')),
  ];
  const before = vscode.window.activeTextEditor?.document;
  const given = { uris: uris.map(String), unit: '白石县双关区人民政府', year: 2022 };
  await vscode.commands.executeCommand('nianbao.sum', given);
  const { document } = await waitFor('the aggregate', vscode.window.onDidChangeActiveTextEditor, () => {
    const it = vscode.window.activeTextEditor;
    return it && it.document !== before && it.document.isUntitled && it;
  });
  assert.equal(document.languageId, 'nianbao');
  assert.deepEqual(received.exec(document.getText())!.slice(1), ['', '24']);
  assert.match(document.getText(), /- 白石县南关镇人民政府（south-2022\.nianbao\.md）：未填：/);
  const found = await diagnostics(document.uri, 'its findings', (them) => them.length > 0);
  assert.deepEqual(
    found.filter((it) => /^(?:front-matter|table-)/.test(String((it.code as { value: string }).value))),
    [],
  );
});
