import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type DocumentFormattingParams,
  type DocumentRangeFormattingParams,
  type TextEdit,
} from 'vscode-languageserver';
import { tally } from '../equations/balance.ts';
import { type Action, codeActions, recomputeAll } from '../features/code-actions.ts';
import { fixAll } from '../features/fix-all.ts';
import { formatting } from '../features/formatting.ts';
import { layoutActions } from '../features/layout.ts';
import { suppressActions } from '../features/suppress.ts';
import { tableSnippet } from '../features/table-snippet.ts';
import { blankReport } from '../formats/blank-report.ts';
import { latest } from '../formats/index.ts';
import * as ours from '../protocol.ts';
import { type Asked, type Endpoint, on, plain } from './endpoint.ts';
import * as from from './from.ts';
import * as to from './to.ts';

const fixAllKind = `${CodeActionKind.SourceFixAll}.nianbao`;

/** Every request the server answers besides diagnostics: the table of contents of this program. */
export const endpoints: readonly Endpoint[] = [
  on<CodeActionParams, CodeAction[]>(
    { method: 'textDocument/codeAction' },
    { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind] } },
    actions,
  ),
  on<DocumentFormattingParams, TextEdit[]>(
    { method: 'textDocument/formatting' },
    { documentFormattingProvider: true },
    ({ draft, settings }) => to.edits(draft.document, formatting(draft.snapshot.report, settings.format)),
  ),
  on<DocumentRangeFormattingParams, TextEdit[]>(
    { method: 'textDocument/rangeFormatting' },
    { documentRangeFormattingProvider: true },
    ({ draft, settings }, { range }) =>
      to.edits(draft.document, formatting(draft.snapshot.report, settings.format, from.span(draft.document, range))),
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
    const text = blankReport(unit, year);
    return text === undefined ? null : { text };
  }),
];

function actions({ draft, settings, locale, support }: Asked, { range, context }: CodeActionParams): CodeAction[] {
  const { report, text } = draft.snapshot;
  const wanted = (kind: string): boolean =>
    !context.only || context.only.some((it) => kind === it || kind.startsWith(`${it}.`));
  const out: Action[] = [];
  if (wanted(CodeActionKind.QuickFix) || wanted(CodeActionKind.RefactorRewrite)) {
    const [findings, at] = [draft.snapshot.findings(settings), from.span(draft.document, range)];
    out.push(...codeActions(report, findings, at), ...layoutActions(report, findings, at, settings.format));
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
