import * as vscode from 'vscode';
import { ruleOf } from '../pages.ts';
import type { Place } from './messages.ts';
import type { Finding } from './page/findings.ts';
import { wordsAt } from './page/words.ts';

/** What is said about a document, by offsets. A task may find the same as the server; it is told once. */
export function findingsIn(document: vscode.TextDocument): readonly Finding[] {
  const out = new Map<string, Finding>();
  const all = vscode.languages.getDiagnostics(document.uri).filter((it) => ruleOf(it) !== undefined);
  for (const { range, severity, message } of all) {
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const words = document.getText(range);
    out.set(`${from} ${to} ${severity} ${message}`, { from, to, severity, message, words });
  }
  return [...out.values()];
}

/** Selects a place of the page in the text, and puts the cursor there. */
export async function goTo(document: vscode.TextDocument, place: Place): Promise<void> {
  const [from, to] = spanOf(document, place);
  const selection = new vscode.Range(document.positionAt(from), document.positionAt(to));
  await vscode.window.showTextDocument(document, { viewColumn: columnOf(document), selection });
}

/** Where the words that were chosen are written; all of the place where that is not certain. */
function spanOf(document: vscode.TextDocument, { from, to, words }: Place): readonly [number, number] {
  if (!words) return [from, to];
  const text = document.getText(new vscode.Range(document.positionAt(from), document.positionAt(to)));
  const found = wordsAt(text, words.text, words.at - from);
  return found ? [from + found[0], from + found[1]] : [from, to];
}

/** The editor that shows a document; the one that was used last where several do. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const { activeTextEditor: active, visibleTextEditors: all } = vscode.window;
  return active?.document === document ? active : all.find((it) => it.document === document);
}

/** Where its tab is, seen or not; else beside nothing, in the first column. */
function columnOf(document: vscode.TextDocument): vscode.ViewColumn {
  const seen = editorOf(document)?.viewColumn;
  if (seen !== undefined) return seen;
  const uri = document.uri.toString();
  const holds = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri;
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(holds))?.viewColumn ?? vscode.ViewColumn.One;
}
