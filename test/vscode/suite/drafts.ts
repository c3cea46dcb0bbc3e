// Drafts for the tests: files of the workspace, made when a test needs them.
import * as vscode from 'vscode';
import { blankReport } from '../../../server/src/formats/blank-report.ts';
import { diagnostics, inWorkspace } from './wait.ts';

/** A report with one row of table three and one of table four filled in, all totals right. */
export const filled = (): string =>
  blankReport('某市某区某街道办事处', 2024)!
    .replace(
      '| 一、本年新收政府信息公开申请数量 |  |  |  |  |  |  |  |',
      '| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |',
    )
    .replace('| 行政复议 |  |  |  |  |  |', '| 行政复议 | 1 | 0 | 0 | 0 | 1 |');

const groups = /^\| (?:三、|（[三四五六]）)/;

/** A complete report, all zeros but for one application that was granted; every equation holds. */
export const complete = (): string =>
  blankReport('某市某区某街道办事处', 2024)!
    .split('\n')
    .map((line) => (groups.test(line) ? line : line.replace(/\| {2}(?=\|)/g, '| 0 ')))
    .map((line) => (/^\| (?:一、本年新收|（一）予以公开|（七）总计)/.test(line) ? granted(line) : line))
    .join('\n');

const granted = (line: string): string => line.replace(/\| 0 \|(.*)\| 0 \|$/, '| 12 |$1| 12 |');

let count = 0;

/** Writes a draft into the workspace and opens it. */
export async function openDraft(text: string, name = 'draft'): Promise<vscode.TextEditor> {
  const uri = inWorkspace(`${name}-${++count}.nianbao.md`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(uri);
}

/** The place of a text in a document. */
export function place(document: vscode.TextDocument, words: string): vscode.Range {
  const from = document.getText().indexOf(words);
  if (from < 0) throw new Error(`There is no “${words}” in\n${document.getText()}`);
  return new vscode.Range(document.positionAt(from), document.positionAt(from + words.length));
}

/** Puts one text in the place of another, as typing there would. */
export async function replace(editor: vscode.TextEditor, ...them: [before: string, after: string][]): Promise<void> {
  const done = await editor.edit((edit) => {
    for (const [before, after] of them) edit.replace(place(editor.document, before), after);
  });
  if (!done) throw new Error('The edit was refused');
}

/** The findings of one rule. */
export const of = (rule: string, found: readonly vscode.Diagnostic[]): readonly vscode.Diagnostic[] =>
  found.filter((it) => it.source === '年报' && codeOf(it) === rule);

/** The id of the rule a finding comes from; it is a link to the page of the rule. */
export const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** The findings of one rule in a document, once there are as many as that. */
export async function findings(document: vscode.TextDocument, rule: string, number: number) {
  const what = `${number} × ${rule}`;
  return of(rule, await diagnostics(document.uri, what, (found) => of(rule, found).length === number));
}
