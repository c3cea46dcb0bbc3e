import * as vscode from 'vscode';
import { type Ledger, ledger } from '../../../server/src/protocol.ts';
import { comparisonOf, type Pair } from '../comparisons.ts';
import { candidatesFor, inOrder } from '../ledger-rows.ts';
import type { Command } from './index.ts';

/** Shows what is different in meaning between a draft and another one, which is asked for. */
export const compare: Command = {
  id: 'nianbao.compare',
  async run({ ask }, given) {
    if (isPair(given)) return show(given);
    const own = given instanceof vscode.Uri ? given : edited();
    const all = own && (await ask(ledger, {}));
    const pair = all && (await chosen(all, own.toString()));
    if (pair) await show(pair);
  },
};

const isPair = (it: unknown): it is Pair => typeof it === 'object' && it !== null && 'old' in it && 'new' in it;

async function show(pair: Pair): Promise<void> {
  await vscode.window.showTextDocument(comparisonOf(pair), { preview: true });
}

function edited(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'nianbao' ? document.uri : undefined;
}

async function chosen(all: Ledger, own: string): Promise<Pair | undefined> {
  const items = candidatesFor(all, own).map((it) => ({
    label: it.unit === undefined ? vscode.l10n.t('Unit or year unknown') : `${it.unit} ${it.year}`,
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(it.uri, true)),
    it,
  }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no other draft in this workspace.'));
    return undefined;
  }
  const placeHolder = vscode.l10n.t('Compare with which draft?');
  const choice = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return choice && inOrder(all, own, choice.it.uri);
}
