import * as vscode from 'vscode';
import { blankReport } from '../../../server/src/protocol.ts';
import type { Command } from './index.ts';

interface Asked {
  readonly unit: string;
  readonly year: number;
}

/** Asks for the unit and the year, and opens a complete blank draft; Tab leads to whatever must be written. */
export const newReport: Command = {
  id: 'nianbao.newReport',
  async run({ ask }, given) {
    const asked = isAnswer(given) ? given : await question();
    const blank = asked && (await ask(blankReport, asked));
    if (!blank) return;
    const document = await vscode.workspace.openTextDocument({ language: 'nianbao', content: '' });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(blank.snippet));
    editor.revealRange(new vscode.Range(0, 0, 0, 0), vscode.TextEditorRevealType.AtTop);
  },
};

function isAnswer(it: unknown): it is Asked {
  return typeof it === 'object' && it !== null && 'unit' in it && 'year' in it;
}

async function question(): Promise<Asked | undefined> {
  const title = vscode.l10n.t('New annual report');
  const unit = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Full name of the authority'),
    placeHolder: '某市某区某街道办事处',
    ignoreFocusOut: true,
    validateInput: (it) => (it.trim() === '' ? vscode.l10n.t('A report needs the name of its authority.') : undefined),
  });
  if (unit === undefined) return undefined;
  const year = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Year the report is about'),
    value: String(new Date().getFullYear() - 1),
    ignoreFocusOut: true,
    validateInput: (it) => (isYear(it) ? undefined : vscode.l10n.t('A year from 2019 on, in four digits.')),
  });
  return year === undefined ? undefined : { unit: unit.trim(), year: Number(year) };
}

/** Before 2019 reports had no common form. */
const isYear = (it: string): boolean => /^20\d\d$/.test(it.trim()) && Number(it) >= 2019;
