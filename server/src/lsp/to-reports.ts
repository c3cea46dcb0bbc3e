import {
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type UnchangedDocumentDiagnosticReport,
} from 'vscode-languageserver';

/** Findings as they are answered to who asks for them. */

export const full = (items: Diagnostic[], resultId?: string): FullDocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  ...(resultId !== undefined && { resultId }),
  items,
});

export const unchanged = (resultId: string): UnchangedDocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Unchanged,
  resultId,
});

/** Never an empty list: the client would take it for a clean document. */
export const cancelled = (): ResponseError<unknown> => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
