import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Hover,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  MarkupKind,
  type PrepareRenameResult,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../base/span.ts';
import type { Locale } from '../base/words.ts';
import type { Definition } from '../features/definition.ts';
import type { Highlight } from '../features/highlights.ts';
import { type Hover as Found, hoverText } from '../features/hover.ts';
import type { Refusal } from '../features/links/figure.ts';
import type { renameable as isRenameable, rename } from '../features/rename.ts';
import type { Summary } from '../report/summary.ts';
import type { Draft } from './documents.ts';
import { type EditSupport, range, rangeIn, workspaceEdit } from './to.ts';

/** Where numbers lead, in LSP shapes. */

export function hover(document: TextDocument, it: Found, locale: Locale, markdown: boolean): Hover {
  const kind = markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: hoverText(it, locale, markdown) }, range: range(document, it.at) };
}

/** With what was asked about where the client shows it, so that the whole number is underlined and not its word alone. */
export function definition(document: TextDocument, it: Definition, links: boolean): LocationLink[] | Location[] {
  const { uri } = document;
  const place = (other: Summary | undefined, at: Span): Range => (other ? rangeIn(other, at) : range(document, at));
  if (!links) return it.targets.map(({ in: other, at }) => ({ uri: other?.place ?? uri, range: place(other, at) }));
  const originSelectionRange = range(document, it.origin);
  return it.targets.map(({ in: other, at, around }) => ({
    originSelectionRange,
    targetUri: other?.place ?? uri,
    targetRange: place(other, around),
    targetSelectionRange: place(other, at),
  }));
}

export const highlight = (document: TextDocument, { at, kind }: Highlight): DocumentHighlight => ({
  range: range(document, at),
  kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
});

export function renameable(
  { document }: Draft,
  it: ReturnType<typeof isRenameable>,
  locale: Locale,
): PrepareRenameResult | ResponseError<void> | null {
  if (!it) return null;
  if ('refused' in it) return refusal(it, locale);
  const at = range(document, it.at);
  return { range: at, placeholder: document.getText(at) };
}

export function renamed(
  { document }: Draft,
  it: ReturnType<typeof rename>,
  support: EditSupport,
  locale: Locale,
): WorkspaceEdit | ResponseError<void> | null {
  if (!it) return null;
  if ('refused' in it) return refusal(it, locale);
  return workspaceEdit(document, { ...it, title: { zh: '一并修改', en: 'Change together' } }, support, locale);
}

/** The message is what editors show where the new number was to be typed. */
const refusal = ({ refused }: Refusal, locale: Locale): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestFailed, refused[locale]);
