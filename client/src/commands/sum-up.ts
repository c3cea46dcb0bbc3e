import * as vscode from 'vscode';
import { type Ledger, ledger, sum } from '../../../server/src/protocol.ts';
import { counted, isLikely, type Part, partsIn } from '../sum-parts.ts';
import type { Command } from './index.ts';
import { openOrNew } from './new-next-year.ts';

interface Asked {
  readonly uris: readonly string[];
  readonly unit: string;
  readonly year?: number;
}

/**
 * Opens the draft that is the sum of others: of those selected in the explorer and in the folders there, else of those of
 * the ledger that are chosen.
 */
export const sumUp: Command = {
  id: 'nianbao.sum',
  async run({ ask }, given, selected) {
    const asked = isAnswer(given) ? given : await question(await ask(ledger, {}), places(given, selected));
    if (!asked) return;
    const locale = vscode.workspace.getConfiguration('nianbao').get<string | null>('locale') ?? vscode.env.language;
    const answer = await ask(sum, { ...asked, locale });
    if (!answer) return;
    if ('fault' in answer) {
      void vscode.window.showErrorMessage(answer.fault);
      return;
    }
    const document = await vscode.workspace.openTextDocument({ language: 'nianbao', content: answer.text });
    await vscode.window.showTextDocument(document);
    if (answer.blank > 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          '{0} cells are left blank, since a part does not state them; the comments below the tables say which.',
          answer.blank,
        ),
      );
    }
  },
};

const isAnswer = (it: unknown): it is Asked => typeof it === 'object' && it !== null && 'uris' in it && 'unit' in it;

function places(given: unknown, selected: unknown): readonly string[] {
  const them = Array.isArray(selected) && selected.length > 0 ? selected : [given];
  return them.flatMap((it: unknown) => (it instanceof vscode.Uri ? it.toString() : []));
}

/** The year, the authority and the parts. Undefined where the writer gives up, or opens the aggregate there is already. */
async function question(all: Ledger | undefined, given: readonly string[]): Promise<Asked | undefined> {
  const parts = all ? partsIn(all, given) : [];
  if (parts.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no draft here to add up.'));
    return undefined;
  }
  const years = counted(parts.map((it) => it.year));
  const year = years.length > 1 ? await askYear(years) : years[0]?.[0];
  if (years.length > 1 && year === undefined) return undefined;
  const those = parts.filter((it) => it.year === year || it.year === undefined);
  const unit = await askUnit(counted(those.map((it) => it.parent)));
  if (unit === undefined) return undefined;
  const existing = partsIn(all!).find((it) => it.unit === unit && it.year === year && it.year !== undefined);
  const choice = existing ? await openOrNew(existing.year!) : 'new';
  if (choice === 'open') await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(existing!.uri, true));
  const uris = choice === 'new' ? await askParts(those, unit, given.length > 0) : undefined;
  return uris && { uris, unit, ...(year !== undefined && { year }) };
}

const title = (): string => vscode.l10n.t('Add reports up into an aggregate');

async function askYear(years: readonly (readonly [number, number])[]): Promise<number | undefined> {
  const items = years.map(([year, count]) => ({
    label: String(year),
    description: vscode.l10n.t('{0} drafts', count),
    year,
  }));
  const options = { title: title(), placeHolder: vscode.l10n.t('Which year?'), ignoreFocusOut: true };
  return (await vscode.window.showQuickPick(items, options))?.year;
}

/** Of several authorities that drafts name as theirs one is chosen; one is offered for a yes. */
async function askUnit(parents: readonly (readonly [string, number])[]): Promise<string | undefined> {
  if (parents.length < 2) return writeUnit(parents[0]?.[0] ?? '');
  const items: { label: string; description?: string; unit?: string }[] = parents.map(([unit, count]) => ({
    label: unit,
    description: vscode.l10n.t('named as 上级 by {0} drafts', count),
    unit,
  }));
  items.push({ label: vscode.l10n.t('Another authority…') });
  const options = { title: title(), placeHolder: vscode.l10n.t('Who is the aggregate about?'), ignoreFocusOut: true };
  const choice = await vscode.window.showQuickPick(items, options);
  return choice && (choice.unit ?? writeUnit(''));
}

async function writeUnit(value: string): Promise<string | undefined> {
  const unit = await vscode.window.showInputBox({
    title: title(),
    prompt: vscode.l10n.t('Full name of the authority the aggregate is about'),
    placeHolder: '某市某区人民政府',
    value,
    ignoreFocusOut: true,
    validateInput: (it) => (it.trim() === '' ? vscode.l10n.t('A report needs the name of its authority.') : undefined),
  });
  return unit?.trim();
}

async function askParts(parts: readonly Part[], unit: string, isGiven: boolean): Promise<string[] | undefined> {
  const items = parts.map(({ uri, ...it }) => {
    const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true));
    return {
      label: it.unit ?? vscode.l10n.t('Unit or year unknown'),
      description: it.parent === undefined ? path : `${path} · ${vscode.l10n.t('上级: {0}', it.parent)}`,
      picked: isLikely({ uri, ...it }, unit, isGiven),
      uri,
    };
  });
  items.sort((a, b) => Number(b.picked) - Number(a.picked));
  const placeHolder = vscode.l10n.t('Which reports are its parts?');
  const options = {
    title: title(),
    placeHolder,
    canPickMany: true as const,
    matchOnDescription: true,
    ignoreFocusOut: true,
  };
  const chosen = await vscode.window.showQuickPick(items, options);
  return chosen && chosen.length > 0 ? chosen.map((it) => it.uri) : undefined;
}
