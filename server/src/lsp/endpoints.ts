import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type CompletionList,
  type CompletionParams,
  type DefinitionParams,
  type DocumentHighlight,
  type DocumentHighlightParams,
  type Hover,
  type HoverParams,
  type Location,
  type LocationLink,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type ReferenceParams,
  type RenameParams,
  type ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { localeOf } from '../base/words.ts';
import { tally } from '../equations/balance.ts';
import { cellStops } from '../features/cell-stops.ts';
import { type Action, codeActions, recomputeAll } from '../features/code-actions.ts';
import { completion } from '../features/completion.ts';
import { definition } from '../features/definition.ts';
import { fillActions } from '../features/fill-parts.ts';
import { fixAll } from '../features/fix-all.ts';
import { highlights } from '../features/highlights.ts';
import { hover } from '../features/hover.ts';
import { layoutActions } from '../features/layout.ts';
import { preview } from '../features/preview.ts';
import { references } from '../features/references.ts';
import { rename, renameable } from '../features/rename.ts';
import { reportSnippet } from '../features/report-snippet.ts';
import { rulePage } from '../features/rule-page.ts';
import { suppressActions } from '../features/suppress.ts';
import { tableSnippet } from '../features/table-snippet.ts';
import { togetherActions } from '../features/together.ts';
import { blankReport } from '../formats/blank-report.ts';
import { latest } from '../formats/index.ts';
import * as ours from '../protocol.ts';
import { type Asked, type Endpoint, on, plain } from './endpoint.ts';
import { office } from './endpoints-office.ts';
import { structure } from './endpoints-structure.ts';
import { years } from './endpoints-years.ts';
import * as from from './from.ts';
import * as to from './to.ts';
import { completionList } from './to-completion.ts';
import * as links from './to-links.ts';

const fixAllKind = `${CodeActionKind.SourceFixAll}.nianbao`;

/** Every request the server answers besides diagnostics: the table of contents of this program. */
export const endpoints: readonly Endpoint[] = [
  on<CodeActionParams, CodeAction[]>(
    { method: 'textDocument/codeAction' },
    { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind] } },
    actions,
  ),
  ...structure,
  ...years,
  ...office,
  on<HoverParams, Hover>({ method: 'textDocument/hover' }, { hoverProvider: true }, (asked, { position }) => {
    const { draft, findings, archive, locale, support } = asked;
    const at = from.offset(draft.document, position);
    const it = hover(draft.snapshot.report, findings, at, archive);
    return it ? links.hover(draft.document, it, locale, support.markdown) : null;
  }),
  on<CompletionParams, CompletionList>(
    { method: 'textDocument/completion' },
    { completionProvider: { triggerCharacters: ['#', '|', '<'] } },
    ({ draft: { document, snapshot }, settings, archive, locale, support }, { position }) => {
      const at = from.offset(document, position);
      const raised = () => snapshot.raised(settings, archive);
      // Reports are written in the year after the one they are about.
      const year = new Date().getFullYear() - 1;
      const it = completion({ report: snapshot.report, at, year, raised });
      return completionList(document, it, at, locale, support.completion);
    },
  ),
  on<DefinitionParams, LocationLink[] | Location[]>(
    { method: 'textDocument/definition' },
    { definitionProvider: true },
    ({ draft, archive, support }, { position }) => {
      const it = definition(draft.snapshot.report, from.offset(draft.document, position), archive);
      return it ? links.definition(draft.document, it, support.links) : null;
    },
  ),
  on<ReferenceParams, Location[]>(
    { method: 'textDocument/references' },
    { referencesProvider: true },
    ({ draft: { document, snapshot, uri } }, { position, context }) => {
      const found = references(snapshot.report, from.offset(document, position), context.includeDeclaration);
      return found?.map((it) => ({ uri, range: to.range(document, it) })) ?? null;
    },
  ),
  on<DocumentHighlightParams, DocumentHighlight[]>(
    { method: 'textDocument/documentHighlight' },
    { documentHighlightProvider: true },
    ({ draft: { document, snapshot } }, { position }) =>
      highlights(snapshot.report, from.offset(document, position))?.map((it) => links.highlight(document, it)) ?? null,
  ),
  on<PrepareRenameParams, PrepareRenameResult | ResponseError<void>>(
    { method: 'textDocument/prepareRename' },
    { renameProvider: { prepareProvider: true } },
    ({ draft, locale }, { position }) =>
      links.renameable(draft, renameable(draft.snapshot.report, from.offset(draft.document, position)), locale),
  ),
  on<RenameParams, WorkspaceEdit | ResponseError<void>>(
    { method: 'textDocument/rename' },
    {},
    ({ draft, locale, support }, { position, newName }) => {
      const it = rename(draft.snapshot.report, from.offset(draft.document, position), newName);
      return links.renamed(draft, it, support, locale);
    },
  ),
  on(ours.recompute, {}, ({ draft }) => ({
    version: draft.version,
    edits: to.edits(draft.document, recomputeAll(draft.snapshot.report)),
  })),
  on(ours.tables, {}, ({ draft }) => {
    const format = draft.snapshot.report.expected ?? latest;
    return format.tables.map((it) => ({
      id: it.id,
      name: it.name,
      detail: it.corner,
      format: format.id,
      snippet: tableSnippet(it),
    }));
  }),
  on(ours.summary, {}, summary),
  plain(ours.blankReport.method, {}, (_, { unit, year }: { unit: string; year: number }) => {
    const [text, snippet] = [blankReport(unit, year), reportSnippet(unit, year)];
    return text === undefined || snippet === undefined ? null : { text, snippet };
  }),
  on(ours.stops, {}, ({ draft }) => ({
    version: draft.version,
    stops: cellStops(draft.snapshot.report).map(({ table, column, room }) => {
      const { start, end } = to.range(draft.document, room);
      return { table, column, line: start.line, from: start.character, to: end.character };
    }),
  })),
  on(ours.preview, {}, ({ draft, archive, locale }, { known = [] }) => {
    const has = new Set(known);
    const blocks = preview(draft.snapshot.report, archive, locale);
    const news = blocks.map(({ html, ...it }) => (has.has(it.key) ? it : { ...it, html }));
    return { version: draft.version, blocks: news };
  }),
  plain(ours.rulePage.method, {}, (_, { rule, locale }: { rule: string; locale: string }) => {
    const text = rulePage(rule, localeOf(locale));
    return text === undefined ? null : { text };
  }),
];

function actions(asked: Asked, { range, context }: CodeActionParams): CodeAction[] {
  const { draft, settings, locale, support } = asked;
  const { report, text } = draft.snapshot;
  const wanted = (kind: string): boolean =>
    !context.only || context.only.some((it) => kind === it || kind.startsWith(`${it}.`));
  const out: Action[] = [];
  if (wanted(CodeActionKind.QuickFix) || wanted(CodeActionKind.RefactorRewrite)) {
    const [findings, at] = [asked.findings, from.span(draft.document, range)];
    out.push(...codeActions(report, findings, at), ...fillActions(report, asked.archive, at));
    out.push(...layoutActions(report, findings, at, settings.format));
    // A question is for who asked what can be done, not for a light bulb beside every number the cursor passes.
    const asks = support.asks && context.triggerKind !== CodeActionTriggerKind.Automatic;
    out.push(...togetherActions(report, findings, at, out).filter((it) => !it.asks || asks));
    // To mend is better than to be silent, so these come last.
    out.push(...suppressActions(report, findings, at));
  }
  // Nobody asks for source actions but on save and by name, and they cost a whole check.
  if (context.only && wanted(fixAllKind)) {
    const changes = fixAll(text, settings);
    if (changes.length > 0) {
      const title = { zh: '修正全文可以放心修正的问题', en: 'Fix everything that is safe to fix' };
      out.push({ title, kind: 'fixAll', changes, findings: [], preferred: false });
    }
  }
  return out.map((it) => to.codeAction(draft, it, locale, support)).filter((it) => wanted(it.kind ?? ''));
}

function summary({ draft }: Asked): ours.Summary {
  const { report } = draft.snapshot;
  return {
    ...(report.unit && { unit: report.unit.value }),
    ...(report.year && { year: report.year.value }),
    ...(report.format && { format: report.format.id }),
    equations: tally(report),
  };
}
