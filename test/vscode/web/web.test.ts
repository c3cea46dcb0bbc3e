import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { filled, findings, openDraft } from '../suite/drafts.ts';
import { test } from '../suite/index.ts';
import { inWorkspace } from '../suite/wait.ts';

const extension = vscode.extensions.getExtension('nianbao.nianbao')!;

/** An extension that lies on a remote machine gets no workers; there the server is a guest in this thread. */
const refused = extension.extensionUri.scheme === 'vscode-remote';

test(`the extension runs without node, and workers are ${refused ? 'refused' : 'granted'} to it`, async () => {
  await extension.activate();
  assert.equal(typeof process, 'undefined');
  assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
  const script = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'server.browser.js').toString(true);
  if (refused) assert.throws(() => new Worker(script), /remote/);
  else new Worker(script).terminate();
});

test('settings beside a draft are read through the editor', async () => {
  const config = inWorkspace('.nianbao.json');
  const write = (text: string) => vscode.workspace.fs.writeFile(config, new TextEncoder().encode(text));
  await write('{ "rules": { "t3-row-total": "hint" } }');
  try {
    const { document } = await openDraft(filled().replace('| 0 | 0 | 4 |', '| 0 | 0 | 9 |'));
    const [found] = await findings(document, 't3-row-total', 1);
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Hint);
  } finally {
    await vscode.workspace.fs.delete(config);
  }
});

test('the example that is packaged opens', async () => {
  await vscode.commands.executeCommand('nianbao.openExample');
  const { document } = vscode.window.activeTextEditor!;
  assert.deepEqual([document.languageId, document.isUntitled], ['nianbao', true]);
  await findings(document, 't3-suspect-cell', 1);
});
