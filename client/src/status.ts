import * as vscode from 'vscode';
import { summary } from '../../server/src/protocol.ts';
import type { Session } from './main.ts';
import { ruleOf } from './pages.ts';

/** The language status of a draft: what it was read as, and how much was found in it. */
export function showStatus({ ask }: Session): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('nianbao.report', { language: 'nianbao' });
  item.name = vscode.l10n.t('Annual report');
  item.command = { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show problems') };
  let asked = 0;
  const update = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'nianbao') return;
    const turn = ++asked;
    const it = await ask(summary, { textDocument: { uri: document.uri.toString() } }).catch(() => undefined);
    // Only the answer to the last question is about what is on the screen.
    if (turn !== asked || !it) return;
    const found = vscode.languages.getDiagnostics(document.uri).filter((it) => ruleOf(it) !== undefined);
    item.severity = worst(found);
    item.text = found.length === 0 ? vscode.l10n.t('No findings') : vscode.l10n.t('{0} findings', found.length);
    const format = it.format ? vscode.l10n.t('format of {0}', it.format) : vscode.l10n.t('format unknown');
    const { held, broken, unknown } = it.equations;
    const equations = vscode.l10n.t('equations: {0} hold, {1} broken, {2} blank', held, broken, unknown);
    item.detail = [it.year, format, equations].filter(Boolean).join(' · ');
  };
  void update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((it) => it.toString() === shown)) void update();
    }),
  );
}

function worst(found: readonly vscode.Diagnostic[]): vscode.LanguageStatusSeverity {
  if (found.some((it) => it.severity === vscode.DiagnosticSeverity.Error)) return vscode.LanguageStatusSeverity.Error;
  const warns = found.some((it) => it.severity === vscode.DiagnosticSeverity.Warning);
  return warns ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
}
