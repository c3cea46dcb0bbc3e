import {
  type CodeLens,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type InlayHint,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../base/span.ts';
import type { Locale } from '../base/words.ts';
import type { Lens } from '../features/code-lens.ts';
import type { Fold } from '../features/folding.ts';
import type { Hint } from '../features/inlay-hints.ts';
import type { OutlineSymbol } from '../features/symbols.ts';
import * as ours from '../protocol.ts';
import { edits, range } from './to.ts';

const kinds: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Module,
  subsection: SymbolKind.String,
  table: SymbolKind.Array,
};

export const documentSymbol = (document: TextDocument, it: OutlineSymbol, locale: Locale): DocumentSymbol => ({
  name: it.name,
  ...(it.detail && { detail: it.detail[locale] }),
  kind: kinds[it.kind],
  range: range(document, it),
  selectionRange: range(document, it.at),
  children: it.children.map((below) => documentSymbol(document, below, locale)),
});

/** The outline as a list, each entry with the name of what it stands in. */
export function symbolList(
  document: TextDocument,
  them: readonly OutlineSymbol[],
  containerName?: string,
): SymbolInformation[] {
  return them.flatMap((it) => [
    {
      name: it.name,
      kind: kinds[it.kind],
      location: { uri: document.uri, range: range(document, it) },
      ...(containerName && { containerName }),
    },
    ...symbolList(document, it.children, it.name),
  ]);
}

/** By lines: what begins and ends on one line cannot be folded. */
export function foldingRange(document: TextDocument, { from, to, kind }: Fold): FoldingRange[] {
  const [startLine, endLine] = [document.positionAt(from).line, document.positionAt(to).line];
  if (endLine <= startLine) return [];
  const named = kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region;
  return [{ startLine, endLine, ...(kind && { kind: named }) }];
}

/** From the smallest outwards; where there is nothing at all, the place itself. */
export function selectionRange(document: TextDocument, at: number, them: readonly Span[]): SelectionRange {
  const smallest = them.reduceRight<SelectionRange | undefined>(
    (out, it) => ({ range: range(document, it), ...(out && { parent: out }) }),
    undefined,
  );
  return smallest ?? { range: range(document, { from: at, to: at }) };
}

export const inlayHint = (document: TextDocument, it: Hint, locale: Locale): InlayHint => ({
  position: document.positionAt(it.at),
  label: it.label[locale],
  paddingLeft: true,
  tooltip: it.why[locale],
  textEdits: edits(document, it.changes),
});

/** A lens that would change nothing is words alone. */
export function codeLens(document: TextDocument, it: Lens, locale: Locale): CodeLens {
  const at = range(document, it);
  const title = it.title[locale];
  if (!it.recomputes) return { range: at, command: { title, command: '' } };
  const place: ours.TablePlace = { uri: document.uri, at: at.start };
  return { range: at, command: { title, command: ours.recomputeTable, arguments: [place] } };
}
