import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { formats } from '../../../server/src/formats/index.ts';
import { bind } from '../../../server/src/report/bind.ts';
import { scan } from '../../../server/src/syntax/scan.ts';
import in2019 from '../../../snippets/2019.json';
import in2021 from '../../../snippets/2021.json';
import { codeOf } from './drafts.ts';
import { test } from './index.ts';
import { diagnostics } from './wait.ts';

const snippets: Readonly<Record<string, object>> = { 2019: in2019, 2021: in2021 };

const read = (document: vscode.TextDocument) => bind(scan(document.getText()));

/** Rules that would speak if an inserted table were not the blank table it should be. */
const misread = /^(?:table-(?!missing|block-missing)|cell-(?!blank))/;

async function emptyDraft(year: number): Promise<vscode.TextEditor> {
  const content = `# 某市某区某街道办事处${year}年政府信息公开工作年度报告\n\n`;
  const document = await vscode.workspace.openTextDocument({ language: 'nianbao', content });
  const editor = await vscode.window.showTextDocument(document);
  const end = document.positionAt(content.length);
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

for (const format of formats) {
  for (const [index, name] of Object.keys(snippets[format.id]!).entries()) {
    test(`the snippet ${name} inserts that blank table`, async () => {
      const { document } = await emptyDraft(format.years[0]);
      await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'nianbao', name });
      const { tables } = read(document);
      assert.deepEqual(
        tables.map((it) => it.table.id),
        [format.tables[index]!.id],
      );
      const [table] = tables;
      assert.equal(table!.canonical, true);
      assert.deepEqual([table!.missingRows, table!.missingColumns, table!.unknownRows], [[], [], []]);
      assert.ok(table!.facts.flat().every((it) => it?.raw === '' && it.room));
      const found = await diagnostics(document.uri, 'the findings of a blank table', (them) => them.length > 0);
      assert.deepEqual(
        found.map(codeOf).filter((it) => misread.test(it)),
        [],
      );
    });
  }
}

test('Tab leads through the cells of an inserted table in reading order', async () => {
  const editor = await emptyDraft(2024);
  await vscode.commands.executeCommand('nianbao.insertTable', 't4');
  for (const number of ['1', '2', '3', '4', '10', '5']) {
    await vscode.commands.executeCommand('type', { text: number });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
  }
  assert.match(
    editor.document.getText(),
    /\| 行政复议 \| 1 \| 2 \| 3 \| 4 \| 10 \|\n\| 行政诉讼（未经复议直接起诉） \| 5 \|/,
  );
});

test('a new report is a complete blank draft of its year', async () => {
  for (const format of formats) {
    await vscode.commands.executeCommand('nianbao.newReport', { unit: '某区财政局', year: format.years[0] });
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.languageId, 'nianbao');
    const report = read(document);
    assert.deepEqual([report.unit?.value, report.year?.value], ['某区财政局', format.years[0]]);
    assert.deepEqual(
      report.tables.map((it) => it.table.id),
      format.tables.map((it) => it.id),
    );
    assert.deepEqual(report.outline.missing, []);
  }
});
