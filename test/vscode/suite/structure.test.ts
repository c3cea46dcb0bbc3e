// The outline, folds, selections, tokens, hints and lenses, as VS Code gets them.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { complete, filled, openDraft, place, replace } from './drafts.ts';
import { test } from './index.ts';
import { eventually } from './wait.ts';

const ask = <T>(command: string, ...them: unknown[]): Promise<T> =>
  Promise.resolve(vscode.commands.executeCommand<T>(command, ...them));

/** The outline as indented lines. */
const drawn = (them: readonly vscode.DocumentSymbol[], depth = 0): string[] =>
  them.flatMap((it) => [`${' '.repeat(depth)}${it.name}`, ...drawn(it.children, depth + 1)]);

test('the outline is a tree of title, sections and tables with the state of their equations', async () => {
  const { document } = await openDraft(complete());
  const found = await eventually('an outline', async () => {
    const them = await ask<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
    return them?.[0] && 'children' in them[0] && them;
  });
  const lines = drawn(found);
  assert.match(lines[0]!, /^某市某区某街道办事处2024年政府信息公开工作年度报告$/);
  assert.ok(lines.includes(' 三、收到和处理政府信息公开申请情况'), lines.join('\n'));
  assert.ok(lines.includes('  表三 ✓ 39'), lines.join('\n'));
  assert.ok(lines.includes('  表四 ✓ 3'), lines.join('\n'));
});

test('a table folds from its header to its last row', async () => {
  const { document } = await openDraft(complete());
  const found = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
  const start = place(document, '| 情形 |').start.line;
  const end = place(document, '| 行政诉讼（复议后起诉） |').start.line;
  assert.ok(found.some((it) => it.start === start && it.end === end));
  assert.ok(!found.some((it) => it.end > start && it.end < end && it.start >= start));
});

test('folding a section leaves the next heading in sight', async () => {
  const editor = await openDraft(complete());
  const { document } = editor;
  const at = place(document, '## 三、').start;
  editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand('editor.fold');
  const next = place(document, '## 四、').start.line;
  await eventually('a folded section', () => {
    const hidden = editor.visibleRanges.length > 1 || editor.visibleRanges[0]!.end.line > next;
    return Promise.resolve(hidden);
  });
  assert.ok(editor.visibleRanges.some((it) => it.start.line <= next && next <= it.end.line));
});

test('a selection grows from the number to its cell, row and table', async () => {
  const { document } = await openDraft(complete());
  const at = place(document, '| 12 |').start.translate(0, 3);
  const [chain] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [at]);
  const texts: string[] = [];
  for (let it: vscode.SelectionRange | undefined = chain; it; it = it.parent) texts.push(document.getText(it.range));
  assert.equal(texts[0], '12');
  assert.ok(texts.includes(document.lineAt(at.line).text), texts.slice(0, 4).join('\n---\n'));
  assert.ok(texts.some((it) => it.startsWith('| 申请办理情况') && it.endsWith('|')));
  assert.ok(texts.some((it) => it.startsWith('## 三、')));
  assert.equal(texts.at(-1), document.getText());
});

test('totals and blanks have tokens that a theme can tell apart', async () => {
  const { document } = await openDraft(filled());
  const legend = await ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
  assert.deepEqual(
    [legend.tokenTypes, legend.tokenModifiers],
    [
      ['number', 'blank', 'claim'],
      ['total', 'computed'],
    ],
  );
  const { data } = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
  const texts: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    character = data[i] === 0 ? character + data[i + 1]! : data[i + 1]!;
    line += data[i]!;
    const text = document.getText(new vscode.Range(line, character, line, character + data[i + 2]!));
    texts.push(`${legend.tokenTypes[data[i + 3]!]} ${data[i + 4]} ${text}`);
  }
  assert.ok(texts.includes('number 3 4'), texts.join('\n'));
  assert.ok(texts.includes('blank 0   '), texts.join('\n'));
});

const hints = async ({ uri, lineCount }: vscode.TextDocument): Promise<readonly vscode.InlayHint[]> =>
  (await ask<vscode.InlayHint[] | undefined>(
    'vscode.executeInlayHintProvider',
    uri,
    new vscode.Range(0, 0, lineCount, 0),
  )) ?? [];

test('a hint says what a wrong total should be, goes when it is right, and its edit makes it so', async () => {
  const editor = await openDraft(filled().replace('| 1 | 0 | 0 | 0 | 1 |', '| 1 | 2 | 0 | 0 | 1 |'));
  const { document } = editor;
  const [hint] = await eventually('a hint', async () => {
    const found = await hints(document);
    return found.length === 1 && found;
  });
  assert.equal(hint!.label, 'should be 3');
  assert.deepEqual(hint!.position, place(document, '| 1 | 2 | 0 | 0 | 1').end);
  const [edit] = hint!.textEdits!;
  await editor.edit((it) => it.replace(edit!.range, edit!.newText));
  assert.ok(document.getText().includes('| 行政复议 | 1 | 2 | 0 | 0 | 3 |'));
  assert.deepEqual(await hints(document), []);
});

test('a blank total has a hint, and a total beside a wrong part has none', async () => {
  const editor = await openDraft(complete());
  await replace(editor, ['| 行政复议 | 0 | 0 | 0 | 0 | 0 |', '| 行政复议 | 2 | 0 | 0 | 1 |  |']);
  const found = await eventually('a hint', async () => {
    const them = await hints(editor.document);
    return them.length > 0 && them;
  });
  assert.deepEqual(
    found.map((it) => it.label),
    ['should be 3'],
  );
  // One part of table three that breaks the sum of its row and that of its column is the suspect itself.
  await replace(editor, ['| 行政复议 | 2 | 0 | 0 | 1 |  |', '| 行政复议 | 0 | 0 | 0 | 0 | 0 |']);
  await replace(editor, ['| （一）予以公开 | 12 |', '| （一）予以公开 | 19 |']);
  assert.deepEqual(await hints(editor.document), []);
});

const lenses = async ({ uri }: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> =>
  (await ask<vscode.CodeLens[] | undefined>('vscode.executeCodeLensProvider', uri, 10)) ?? [];

test('a lens above a table recomputes it, once the setting is on', async () => {
  const { document } = await openDraft(filled().replace('| 1 | 0 | 0 | 0 | 1 |', '| 1 | 2 | 0 | 0 | 1 |'));
  const settings = vscode.workspace.getConfiguration('nianbao');
  assert.deepEqual(await lenses(document), []);
  await settings.update('codeLens', true, vscode.ConfigurationTarget.Global);
  try {
    const found = await eventually('lenses', async () => {
      const them = await lenses(document);
      return them.length === 2 && them;
    });
    const lens = found.find((it) => it.command?.title === 'Recompute · equations 0/3');
    assert.ok(lens, found.map((it) => it.command?.title).join('\n'));
    assert.equal(lens.range.start.line, place(document, '| 情形 |').start.line);
    await vscode.commands.executeCommand(lens.command!.command, ...(lens.command!.arguments ?? []));
    await eventually('a total made right', () =>
      Promise.resolve(document.getText().includes('| 行政复议 | 1 | 2 | 0 | 0 | 3 |')),
    );
  } finally {
    await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global);
  }
});
