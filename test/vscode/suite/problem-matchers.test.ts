import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './index.ts';
import { diagnostics, inWorkspace } from './wait.ts';

/** A task that prints what `check` prints, until it is ended. It needs no terminal, which not every host can have. */
function printing(lines: readonly string[]): { readonly task: vscode.Task; readonly end: () => void } {
  const written = new vscode.EventEmitter<string>();
  const ended = new vscode.EventEmitter<number>();
  const terminal: vscode.Pseudoterminal = {
    onDidWrite: written.event,
    onDidClose: ended.event,
    open: () => written.fire(lines.map((it) => `${it}\r\n`).join('')),
    close: () => {},
  };
  const task = new vscode.Task(
    { type: 'nianbao-check' },
    vscode.workspace.workspaceFolders![0]!,
    '检查',
    'nianbao',
    new vscode.CustomExecution(() => Promise.resolve(terminal)),
    ['$nianbao', '$nianbao-warning', '$nianbao-info'],
  );
  return { task, end: () => ended.fire(1) };
}

test('what check prints in a task becomes problems of their levels', async () => {
  // In a folder the extension leaves alone, so that what it finds itself in closed drafts does not stand among these.
  const name = '.核对/未打开.nianbao.md';
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from('一\n二\n三\n'));
  const { task, end } = printing([
    `${name}:1:2 错误 t3-row-total “总计”应为 4`,
    '    | 5 |',
    `${name}:2:1 警告 narrative-sum 各项之和为 3`,
    `${uri.fsPath}:3:1 提示 halfwidth-punctuation 半角标点`,
    '',
    // Problems of a file are shown once those of the next begin.
    '另一份.nianbao.md:1:1 警告 title-wording 标题应为“甲”',
    '检查了 2 份草稿：错误 1，警告 2，信息 0，提示 1',
  ]);
  await vscode.tasks.executeTask(task);
  const found = await diagnostics(uri, 'three problems of the task', (them) => them.length === 3);
  end();
  const code = (it: vscode.Diagnostic) => (typeof it.code === 'object' ? it.code.value : it.code);
  assert.deepEqual(
    found.map((it) => [it.range.start.line, it.range.start.character, it.severity, code(it), it.source]).sort(),
    [
      [0, 1, vscode.DiagnosticSeverity.Error, 't3-row-total', '年报'],
      [1, 0, vscode.DiagnosticSeverity.Warning, 'narrative-sum', '年报'],
      [2, 0, vscode.DiagnosticSeverity.Information, 'halfwidth-punctuation', '年报'],
    ],
  );
});
