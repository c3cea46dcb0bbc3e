import type {
  CodeLens,
  CodeLensParams,
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  DocumentRangesFormattingParams,
  DocumentSymbol,
  DocumentSymbolParams,
  ExecuteCommandParams,
  FoldingRange,
  FoldingRangeParams,
  InlayHint,
  InlayHintParams,
  Range,
  SelectionRange,
  SelectionRangeParams,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver';
import type { Span } from '../base/span.ts';
import { codeLens, recomputeAt } from '../features/code-lens.ts';
import { folding } from '../features/folding.ts';
import { formatting } from '../features/formatting.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import { onType } from '../features/on-type.ts';
import { selection } from '../features/selection.ts';
import { semanticTokens } from '../features/semantic-tokens.ts';
import { symbols } from '../features/symbols.ts';
import * as ours from '../protocol.ts';
import { type Asked, type Desk, type Endpoint, on, plain } from './endpoint.ts';
import * as from from './from.ts';
import * as to from './to.ts';
import * as shape from './to-structure.ts';
import * as tokens from './tokens.ts';

/** The requests about a draft as a whole: its outline, what stands in it, and its layout. */
export const structure: readonly Endpoint[] = [
  on<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>(
    { method: 'textDocument/documentSymbol' },
    { documentSymbolProvider: { label: '年报' } },
    ({ draft: { document, snapshot }, locale, support }) => {
      const them = symbols(snapshot.report);
      if (!support.outlineTree) return shape.symbolList(document, them);
      return them.map((it) => shape.documentSymbol(document, it, locale));
    },
  ),
  on<FoldingRangeParams, FoldingRange[]>(
    { method: 'textDocument/foldingRange' },
    { foldingRangeProvider: true },
    ({ draft: { document, snapshot } }) => folding(snapshot.report).flatMap((it) => shape.foldingRange(document, it)),
  ),
  on<SelectionRangeParams, SelectionRange[]>(
    { method: 'textDocument/selectionRange' },
    { selectionRangeProvider: true },
    ({ draft: { document, snapshot } }, { positions }) =>
      positions.map((it) => {
        const at = from.offset(document, it);
        return shape.selectionRange(document, at, selection(snapshot.report, at));
      }),
  ),
  on<SemanticTokensParams, SemanticTokens>(
    { method: 'textDocument/semanticTokens/full' },
    { semanticTokensProvider: { legend: tokens.legend, full: { delta: true }, range: true } },
    ({ draft }) => tokens.remembered(draft.uri, tokensOf(draft)),
  ),
  on<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
    { method: 'textDocument/semanticTokens/full/delta' },
    {},
    ({ draft }, { previousResultId }) => tokens.since(draft.uri, previousResultId, tokensOf(draft)),
  ),
  on<SemanticTokensRangeParams, SemanticTokens>(
    { method: 'textDocument/semanticTokens/range' },
    {},
    ({ draft }, { range }) => ({ data: tokensOf(draft, from.span(draft.document, range)) }),
  ),
  on<InlayHintParams, InlayHint[]>(
    { method: 'textDocument/inlayHint' },
    { inlayHintProvider: true },
    ({ draft: { document, snapshot }, findings, locale }, { range }) =>
      inlayHints(snapshot.report, findings, from.span(document, range)).map((it) =>
        shape.inlayHint(document, it, locale),
      ),
  ),
  on<CodeLensParams, CodeLens[]>(
    { method: 'textDocument/codeLens' },
    { codeLensProvider: {} },
    ({ draft: { document, snapshot }, settings, locale }) =>
      settings.codeLens ? codeLens(snapshot.report).map((it) => shape.codeLens(document, it, locale)) : [],
  ),
  plain('workspace/executeCommand', { executeCommandProvider: { commands: [ours.recomputeTable] } }, execute),
  on<DocumentFormattingParams, TextEdit[]>(
    { method: 'textDocument/formatting' },
    { documentFormattingProvider: true },
    (asked) => formatted(asked),
  ),
  on<DocumentRangeFormattingParams, TextEdit[]>(
    { method: 'textDocument/rangeFormatting' },
    { documentRangeFormattingProvider: { rangesSupport: true } },
    (asked, { range }) => formatted(asked, [range]),
  ),
  on<DocumentRangesFormattingParams, TextEdit[]>({ method: 'textDocument/rangesFormatting' }, {}, (asked, { ranges }) =>
    formatted(asked, ranges),
  ),
  on<DocumentOnTypeFormattingParams, TextEdit[]>(
    { method: 'textDocument/onTypeFormatting' },
    { documentOnTypeFormattingProvider: { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n'] } },
    ({ draft: { document, snapshot }, settings }, { position, ch }) =>
      to.edits(document, onType(snapshot.report, ch, from.offset(document, position), settings.format)),
  ),
];

function tokensOf({ document, snapshot }: Asked['draft'], within?: Span): number[] {
  const all = semanticTokens(snapshot.report);
  const those = within ? all.filter((it) => it.from < within.to && within.from < it.to) : all;
  return tokens.encoded(document, those);
}

const formatted = ({ draft: { document, snapshot }, settings }: Asked, within?: readonly Range[]): TextEdit[] =>
  to.edits(
    document,
    formatting(
      snapshot.report,
      settings.format,
      within?.map((it) => from.span(document, it)),
    ),
  );

/** Carries out a command of a lens. The client makes the edit, and refuses it where the text has changed meanwhile. */
async function execute(desk: Desk, { command, arguments: [place] = [] }: ExecuteCommandParams): Promise<null> {
  const { uri, at } = (place ?? {}) as Partial<ours.TablePlace>;
  if (command !== ours.recomputeTable || typeof uri !== 'string' || !at) return null;
  const asked = await desk.open(uri);
  if (!asked) return null;
  const { document, snapshot } = asked.draft;
  const changes = recomputeAt(snapshot.report, from.offset(document, at));
  if (changes.length === 0) return null;
  const title = { zh: '重算本表总计', en: 'Recompute the totals of this table' };
  const edit = to.workspaceEdit(document, { title, changes }, asked.support, asked.locale);
  await desk.connection.workspace.applyEdit({ label: title[asked.locale], edit });
  return null;
}
