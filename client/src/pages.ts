import * as vscode from 'vscode';
import { rulePage } from '../../server/src/protocol.ts';
import type { Session } from './main.ts';

const scheme = 'nianbao-rule';

/** The page of a rule as a document that nobody can write in. */
export const pageOf = (rule: string): vscode.Uri => vscode.Uri.from({ scheme, path: `/${rule}.md` });

/** Gives the pages of rules their text, in the language of the messages. */
export function showPages({ ask }: Session): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }) {
      const locale = vscode.workspace.getConfiguration('nianbao').get<string | null>('locale') ?? vscode.env.language;
      const page = await ask(rulePage, { rule: path.slice(1, -'.md'.length), locale });
      return page?.text ?? vscode.l10n.t('There is no such rule.');
    },
  });
}

/** Makes the name of the rule in a finding a link to its page. What comes from no rule has no topic. */
export function linked<T extends vscode.Diagnostic>(found: T[]): T[] {
  for (const it of found) {
    const { code, data } = it as { code?: unknown; data?: { topic?: unknown } };
    if (typeof code === 'string' && data?.topic) it.code = { value: code, target: pageOf(code) };
  }
  return found;
}

/** The rule a finding comes from; undefined for findings of others. */
export function ruleOf({ source, code }: vscode.Diagnostic): string | undefined {
  if (source !== '年报' || code === undefined) return undefined;
  return String(typeof code === 'object' ? code.value : code);
}

/** “Why this finding?” among the quick fixes, once for each rule. */
export function explainFindings(): vscode.Disposable {
  const { QuickFix } = vscode.CodeActionKind;
  const provider: vscode.CodeActionProvider = {
    provideCodeActions({ uri }, { start, end }, { diagnostics }) {
      const here = diagnostics.filter((it) => typeof it.code === 'object');
      // Fixes are offered from anywhere in a row, so this is too.
      const onLine = ({ range, code }: vscode.Diagnostic): boolean =>
        typeof code === 'object' && range.start.line <= end.line && start.line <= range.end.line;
      const linked = here.length > 0 ? here : vscode.languages.getDiagnostics(uri).filter(onLine);
      const rules = new Set(linked.map(ruleOf).filter((it) => it !== undefined));
      return [...rules].map((rule) => {
        const title = vscode.l10n.t('Why this finding: {0}', rule);
        const action = new vscode.CodeAction(title, QuickFix);
        action.diagnostics = linked.filter((it) => ruleOf(it) === rule);
        action.command = { command: 'nianbao.explain', title, arguments: [rule] };
        return action;
      });
    },
  };
  return vscode.languages.registerCodeActionsProvider({ language: 'nianbao' }, provider, {
    providedCodeActionKinds: [QuickFix],
  });
}
