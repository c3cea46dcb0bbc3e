import * as vscode from 'vscode';
import { pageOf, ruleOf } from '../pages.ts';
import type { Command } from './index.ts';

/** Shows the page of the rule whose finding stands under the cursor, beside the draft. */
export const explain: Command = {
  id: 'nianbao.explain',
  async run(_session, given) {
    const rule = typeof given === 'string' ? given : await chosen();
    if (rule) await vscode.commands.executeCommand('vscode.open', pageOf(rule), vscode.ViewColumn.Beside);
  },
};

/** The rule under the cursor, else on its line, else anywhere in the draft; asked for where there are several. */
async function chosen(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'nianbao') return undefined;
  const { active } = editor.selection;
  const found = vscode.languages.getDiagnostics(editor.document.uri).filter((it) => ruleOf(it) !== undefined);
  const near = [
    found.filter((it) => it.range.contains(active)),
    found.filter((it) => it.range.start.line <= active.line && active.line <= it.range.end.line),
    found,
  ];
  const items = new Map<string, vscode.QuickPickItem>();
  for (const it of near.find((them) => them.length > 0) ?? []) {
    const label = ruleOf(it) ?? '';
    if (!items.has(label)) items.set(label, { label, detail: it.message });
  }
  if (items.size === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no findings in this draft.'));
    return undefined;
  }
  if (items.size === 1) return [...items.keys()][0];
  const placeHolder = vscode.l10n.t('Which finding?');
  return (await vscode.window.showQuickPick([...items.values()], { placeHolder, matchOnDetail: true }))?.label;
}
