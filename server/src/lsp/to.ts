import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { lineOf } from '../base/lines.ts';
import type { Change, Span } from '../base/span.ts';
import type { Locale } from '../base/words.ts';
import type { Action } from '../features/code-actions.ts';
import { askNumber, type NumberPlace } from '../protocol.ts';
import type { Summary } from '../report/summary.ts';
import { type Diagnostic as Finding, messageOf } from '../rules/lint.ts';
import type { Severity } from '../rules/rule.ts';
import type { Draft } from './documents.ts';
import type { CompletionSupport } from './to-completion.ts';

/** Our shapes → LSP shapes: the only place where offsets become lines and characters. */
export const range = (document: TextDocument, at: Span): Range => ({
  start: document.positionAt(at.from),
  end: document.positionAt(at.to),
});

/** A range in a report of which only the summary is at hand. */
export const rangeIn = ({ lines }: Summary, at: Span): Range => ({
  start: positionIn(lines, at.from),
  end: positionIn(lines, at.to),
});

function positionIn(lines: Uint32Array, offset: number): Position {
  const line = lineOf(lines, offset);
  return { line, character: offset - lines[line]! };
}

export const edits = (document: TextDocument, changes: readonly Change[]): TextEdit[] =>
  changes.map((it) => ({ range: range(document, it), newText: it.insert }));

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Messages are plain strings: clients that read no Markdown in them are the rule. */
export function diagnostic({ document, snapshot }: Draft, it: Finding, locale: Locale): Diagnostic {
  const out: Diagnostic = {
    range: range(document, it.at),
    severity: severities[it.severity],
    source: '年报',
    code: it.rule.id,
    message: messageOf(it, snapshot.report)[locale],
    data: { topic: it.rule.topic },
  };
  if (it.related.length > 0) {
    out.relatedInformation = it.related.map(({ in: other, at, message }) => ({
      location: other
        ? { uri: other.place, range: rangeIn(other, at) }
        : { uri: document.uri, range: range(document, at) },
      message: message[locale],
    }));
  }
  return out;
}

/** Said on the first line of a document that is not checked. */
export function tooLarge(locale: Locale): Diagnostic {
  const start = { line: 0, character: 0 };
  const message = {
    zh: '文件过大，不像是一份年报，因此不检查',
    en: 'This file is too large for an annual report and is not checked',
  };
  const severity = DiagnosticSeverity.Warning;
  return {
    range: { start, end: start },
    severity,
    source: '年报',
    code: 'document-too-large',
    message: message[locale],
  };
}

/** What a client takes in an edit, and in other answers. */
export interface EditSupport {
  /** Whether it takes edits that say which version they are for, and refuses those meant for another. */
  readonly versioned: boolean;
  /** Whether it shows edits before it makes them. */
  readonly annotated: boolean;
  /** Whether it can be told to ask for a new number: it has the command `askNumber`. */
  readonly asks: boolean;
  /** Whether definitions may say what was asked about. */
  readonly links: boolean;
  /** Whether it shows Markdown in a hover. */
  readonly markdown: boolean;
  /** Whether it shows an outline as a tree; one that does not gets a list. */
  readonly outlineTree: boolean;
  readonly completion: CompletionSupport;
  /** What it asks for anew when told that settings have changed. */
  readonly refreshes: readonly string[];
}

/** An edit with a preview waits for a yes where the client can ask for one. */
export function workspaceEdit(
  document: TextDocument,
  { title, changes, preview }: Pick<Action, 'title' | 'changes' | 'preview'>,
  by: EditSupport,
  locale: Locale,
): WorkspaceEdit {
  const { uri, version } = document;
  const list = edits(document, changes);
  if (!by.versioned) return { changes: { [uri]: list } };
  const textDocument = { uri, version };
  if (!preview || !by.annotated) return { documentChanges: [{ textDocument, edits: list }] };
  // VS Code leaves out of its preview, and of what it applies, what is to be confirmed until each line of it is ticked.
  // So an edit that changes nothing asks for the preview, and the edits themselves stand ticked in it.
  const words = { label: title[locale], description: preview[locale] };
  const { start } = list[0]!.range;
  const asking = { range: { start, end: start }, newText: '', annotationId: 'ask' };
  return {
    documentChanges: [{ textDocument, edits: [asking, ...list.map((it) => ({ ...it, annotationId: 'change' }))] }],
    changeAnnotations: { ask: { ...words, needsConfirmation: true }, change: { ...words, needsConfirmation: false } },
  };
}

const kinds: Readonly<Record<Action['kind'], CodeActionKind>> = {
  quickfix: CodeActionKind.QuickFix,
  rewrite: CodeActionKind.RefactorRewrite,
  fixAll: `${CodeActionKind.SourceFixAll}.nianbao`,
};

export function codeAction(draft: Draft, it: Action, locale: Locale, support: EditSupport): CodeAction {
  const out: CodeAction = { title: it.title[locale], kind: kinds[it.kind] };
  if (it.asks) {
    const place: NumberPlace = { uri: draft.uri, position: range(draft.document, it.asks).start };
    out.command = { title: it.title[locale], command: askNumber, arguments: [place] };
  } else out.edit = workspaceEdit(draft.document, it, support, locale);
  if (it.findings.length > 0) out.diagnostics = it.findings.map((f) => diagnostic(draft, f, locale));
  if (it.preferred) out.isPreferred = true;
  return out;
}
