import * as vscode from 'vscode';
import { importFile as question } from '../../server/src/protocol.ts';
import { fromBytes } from './base64.ts';
import type { Session } from './main.ts';

/** A file that may become a draft, wherever it comes from. */
export interface FileToImport {
  readonly name: string;
  read(): Promise<Uint8Array>;
}

/** Names of files that are imported. Those of Word and WPS before 2007 are refused with advice. */
export const importable = /\.(?:docx|html?|xhtml|shtml|txt|doc|wps)$/i;

const scheme = 'nianbao-import';
const lists = new Map<string, string>();

/** Makes a draft of a file and opens it, unsaved, so that nothing is overwritten; says how much found no place in it. */
export async function importFile({ ask }: Session, file: FileToImport, column?: vscode.ViewColumn): Promise<void> {
  const locale = vscode.workspace.getConfiguration('nianbao').get<string | null>('locale') ?? vscode.env.language;
  const title = vscode.l10n.t('Importing {0}', file.name);
  const location = vscode.ProgressLocation.Window;
  const answer = await vscode.window.withProgress({ location, title }, async () => {
    try {
      return await ask(question, { name: file.name, bytes: fromBytes(await file.read()), locale });
    } catch (error) {
      return { refused: error instanceof Error ? error.message : String(error) };
    }
  });
  if (!answer) return;
  if ('refused' in answer) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} was not imported: {1}', file.name, answer.refused));
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'nianbao', content: answer.text });
  await vscode.window.showTextDocument(document, { viewColumn: column ?? vscode.ViewColumn.Active, preview: false });
  // Nobody is kept waiting for an answer to a message.
  void tell(file.name, answer.unplaced, answer.remarks);
}

async function tell(name: string, unplaced: number, remarks: readonly string[]): Promise<void> {
  if (remarks.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} is imported; everything found its place.', name));
    return;
  }
  const show = vscode.l10n.t('Show the list');
  const words = vscode.l10n.t(
    '{0} is imported. {1} pieces found no place in the draft; {2} remarks say what to look at.',
    name,
    unplaced,
    remarks.length,
  );
  const say = unplaced > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  if ((await say(words, show)) === show) {
    await vscode.window.showTextDocument(listOf(name, remarks), { viewColumn: vscode.ViewColumn.Beside });
  }
}

/** The list as a document that nobody can write in. */
function listOf(name: string, remarks: readonly string[]): vscode.Uri {
  const uri = vscode.Uri.from({ scheme, path: `/${name} ${lists.size + 1}.txt` });
  lists.set(
    uri.path,
    `${vscode.l10n.t('What there is to say about the import of {0}:', name)}\n\n${remarks.map((it) => `- ${it}\n`).join('')}`,
  );
  return uri;
}

/** Gives the lists of imports their text. */
export function showImportLists(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ path }) => lists.get(path) ?? '',
  });
}
