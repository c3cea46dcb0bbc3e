import type { TextDocument } from 'vscode-languageserver-textdocument';
import { recomputeTable } from '../../server/src/protocol.ts';

/** A place a request is made about. */
export interface At {
  readonly document: TextDocument;
  readonly offset: number;
}

/** How a request is asked: once for a document, at every place in it, or about each thing another request answered. */
export type Question =
  | { readonly per: 'document' | 'place'; readonly params: (at: At) => object }
  | { readonly per: 'answer'; readonly of: string };

const textDocument = ({ document: { uri } }: At) => ({ uri });
const position = ({ document, offset }: At) => document.positionAt(offset);
const options = { tabSize: 2, insertSpaces: true };

/** A range that begins at the place: nothing at one, some lines at the next, so that both kinds are asked. */
const range = ({ document, offset }: At) => ({
  start: document.positionAt(offset),
  end: document.positionAt(offset % 100 === 0 ? offset : offset + 240),
});
const whole = ({ document }: At) => ({
  start: { line: 0, character: 0 },
  end: document.positionAt(document.getText().length),
});

const document: Question = { per: 'document', params: (at) => ({ textDocument: textDocument(at) }) };
const place: Question = { per: 'place', params: (at) => ({ textDocument: textDocument(at), position: position(at) }) };
const span: Question = { per: 'place', params: (at) => ({ textDocument: textDocument(at), range: range(at) }) };
const more = (it: Question, params: object | ((at: At) => object)): Question =>
  it.per === 'answer'
    ? it
    : { per: it.per, params: (at) => ({ ...it.params(at), ...(typeof params === 'function' ? params(at) : params) }) };

const marks = ['|', '\n'];
const steps = ['next', 'previous', 'below', 'above'];

/** What each request is asked. A request that is added to the server is added here. */
export const questions: Readonly<Record<string, Question>> = {
  'textDocument/diagnostic': document,
  'textDocument/codeAction': more(span, { context: { diagnostics: [] } }),
  'codeAction/resolve': { per: 'answer', of: 'textDocument/codeAction' },
  'textDocument/codeLens': document,
  'codeLens/resolve': { per: 'answer', of: 'textDocument/codeLens' },
  'textDocument/completion': more(place, { context: { triggerKind: 1 } }),
  'completionItem/resolve': { per: 'answer', of: 'textDocument/completion' },
  'textDocument/declaration': place,
  'textDocument/definition': place,
  'textDocument/documentHighlight': place,
  'textDocument/documentLink': document,
  'textDocument/documentSymbol': document,
  'textDocument/foldingRange': document,
  'textDocument/formatting': more(document, { options }),
  'textDocument/hover': place,
  'textDocument/implementation': place,
  'textDocument/inlayHint': span,
  'inlayHint/resolve': { per: 'answer', of: 'textDocument/inlayHint' },
  'textDocument/linkedEditingRange': place,
  'textDocument/onTypeFormatting': more(place, ({ offset }) => ({ ch: marks[(offset / 50) % 2], options })),
  'textDocument/prepareRename': place,
  'textDocument/rangeFormatting': more(span, { options }),
  'textDocument/rangesFormatting': more(document, (at) => ({ ranges: [range(at), whole(at)], options })),
  'textDocument/references': more(place, { context: { includeDeclaration: true } }),
  'textDocument/rename': more(place, { newName: '7' }),
  'textDocument/selectionRange': more(document, (at) => ({ positions: [position(at)] })),
  'textDocument/semanticTokens/full': document,
  'textDocument/semanticTokens/full/delta': more(document, { previousResultId: 'none' }),
  'textDocument/semanticTokens/range': span,
  'textDocument/signatureHelp': place,
  'textDocument/typeDefinition': place,
  'workspace/executeCommand': {
    per: 'place',
    params: (at) => ({ command: recomputeTable, arguments: [{ uri: at.document.uri, at: position(at) }] }),
  },
  'workspace/symbol': { per: 'place', params: () => ({ query: '年' }) },
  'nianbao/blankReport': { per: 'document', params: () => ({ unit: '某县自然资源局', year: 2024 }) },
  'nianbao/cell': more(place, ({ offset }) => ({ step: steps[(offset / 50) % 4] })),
  'nianbao/compare': {
    per: 'document',
    params: ({ document: { uri } }) => ({ old: uri, new: uri, locale: 'zh' }),
  },
  'nianbao/export': { per: 'document', params: ({ document: { uri } }) => ({ uri, to: 'html' }) },
  'nianbao/import': {
    per: 'document',
    params: ({ document }) => ({
      name: 'a.txt',
      bytes: Buffer.from(document.getText()).toString('base64'),
      locale: 'zh',
    }),
  },
  'nianbao/ledger': { per: 'document', params: () => ({}) },
  'nianbao/reread': { per: 'document', params: () => ({}) },
  'nianbao/nextYear': document,
  'nianbao/preview': document,
  'nianbao/paste': more(span, { text: '情形\t结果维持\t结果纠正\r\n行政复议\t3\t4\r\n' }),
  'nianbao/recompute': document,
  'nianbao/rulePage': { per: 'document', params: () => ({ rule: 't3-row-total', locale: 'zh' }) },
  'nianbao/stops': document,
  'nianbao/sum': { per: 'document', params: ({ document: { uri } }) => ({ uris: [uri], unit: '某县', locale: 'zh' }) },
  'nianbao/summary': document,
  'nianbao/tables': document,
};

/** Requests that may refuse with a reason for the user: no number stands there, say. */
export const mayRefuse: ReadonlySet<string> = new Set(['textDocument/prepareRename', 'textDocument/rename']);

/** What a request is asked; a request nobody wrote down is a failure that says so. */
export function questionOf(method: string): Question {
  const it = questions[method];
  if (it) return it;
  throw new Error(
    `${method} is in endpoints, but test/protocol/questions.ts does not say what it is asked: add a line`,
  );
}
