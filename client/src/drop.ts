import * as vscode from 'vscode';
import { type FileToImport, importable, importFile } from './imports.ts';
import type { Session } from './main.ts';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('nianbao', 'import');

/**
 * A Word file, a web page or a text that is dropped into a draft may become a draft of its own, beside it: a message offers
 * it, and without an answer nothing happens. The text it is dropped on stays as it is.
 */
export function dropFiles(session: Session): vscode.Disposable {
  const provider: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(_document, _position, data, token) {
      const file = await fileIn(data);
      if (!file || token.isCancellationRequested) return undefined;
      // The editor has no word for the moment in which an edit is chosen, and waits for none that is asked for in between.
      void offer(session, file);
      return [new vscode.DocumentDropEdit('', vscode.l10n.t('Import {0} as a new draft', file.name), kind)];
    },
  };
  return vscode.languages.registerDocumentDropEditProvider({ language: 'nianbao' }, provider, {
    providedDropEditKinds: [kind],
    dropMimeTypes: ['text/uri-list', 'files'],
  });
}

async function offer(session: Session, file: FileToImport): Promise<void> {
  const words = vscode.l10n.t(
    'Import {0} as a new draft beside this one? The file and this draft stay as they are.',
    file.name,
  );
  const yes = vscode.l10n.t('Import');
  if ((await vscode.window.showInformationMessage(words, yes)) === yes) {
    await importFile(session, file, vscode.ViewColumn.Beside);
  }
}

/** The one file that is dropped: a place in the workspace, or what the system hands over of it. */
async function fileIn(data: vscode.DataTransfer): Promise<FileToImport | undefined> {
  const list = await data.get('text/uri-list')?.asString();
  const uris = (list ?? '').split(/[\r\n]+/).filter((it) => it !== '' && !it.startsWith('#'));
  if (uris.length > 1) return undefined;
  if (uris[0] !== undefined) {
    const uri = vscode.Uri.parse(uris[0], true);
    const name = uri.path.split('/').at(-1) ?? '';
    return importable.test(name) ? { name, read: async () => vscode.workspace.fs.readFile(uri) } : undefined;
  }
  for (const [, item] of data) {
    const file = item.asFile();
    if (!file || !importable.test(file.name)) continue;
    // It is there only as long as the drop lasts.
    const bytes = await file.data();
    return { name: file.name, read: async () => bytes };
  }
  return undefined;
}
