import * as vscode from 'vscode';
import { paste } from '../../server/src/protocol.ts';
import type { Session } from './main.ts';

const kind = vscode.DocumentDropOrPasteEditKind.Text.append('nianbao', 'table');
const ordinary = vscode.DocumentDropOrPasteEditKind.Text.append('plain');

/** More than any report; longer pastes are not held up. */
const longest = 8_000_000;

/** Tables from Word, spreadsheets and web pages become standard tables when they are pasted; everything else is pasted as ever. */
export function pasteTables({ ask }: Session): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, data, context, token) {
      const [range, ...others] = ranges;
      if (!range || others.length > 0 || (context.only && !context.only.intersects(kind))) return undefined;
      const [html, text] = await Promise.all([stringOf(data, 'text/html'), stringOf(data, 'text/plain')]);
      if (!mayHoldTable(html, text) || token.isCancellationRequested) return undefined;
      const question = {
        textDocument: { uri: document.uri.toString() },
        range: { start: range.start, end: range.end },
        ...(html && { html }),
        ...(text && { text }),
      };
      const it = await ask(paste, question);
      // What was meant for another version would land in the wrong places.
      if (!it || it.version !== document.version || token.isCancellationRequested) return undefined;
      const { start, end } = it.range;
      const at = new vscode.Range(start.line, start.character, end.line, end.character);
      const change = vscode.SnippetTextEdit.replace(at, new vscode.SnippetString(it.snippet));
      change.keepWhitespace = true;
      // What is written may reach beyond the cursor, so it is no text to be inserted there.
      const edit = new vscode.DocumentPasteEdit('', it.title, kind);
      edit.additionalEdit = new vscode.WorkspaceEdit();
      edit.additionalEdit.set(document.uri, [change]);
      if (!it.isCertain) edit.yieldTo = [ordinary];
      return [edit];
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider({ language: 'nianbao' }, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/html', 'text/plain'],
  });
}

const stringOf = async (data: vscode.DataTransfer, type: string): Promise<string | undefined> =>
  data.get(type)?.asString();

/** Words without a table are not worth a question. */
const mayHoldTable = (html = '', text = ''): boolean =>
  html.length + text.length <= longest && (text.includes('\t') || /<table[\s>]/i.test(html));
