import type { Severity } from '../rules/rule.ts';
import type { CheckedFile, ShownFinding } from './check-result.ts';
import { document, element } from './xml.ts';

/** Checkstyle knows error, warning, info and ignore. */
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info', hint: 'info' };

/** Findings as Checkstyle's XML: lines and columns from 1. Every file is named, so that one without findings is known to be checked. */
export const checkstyle = (files: readonly CheckedFile[]): string =>
  document(
    element(
      'checkstyle',
      { version: '4.3' },
      files.map((it) => element('file', { name: it.path }, it.findings.map(errorOf))),
    ),
  );

const errorOf = ({ rule, severity, message, range }: ShownFinding): string =>
  element('error', {
    line: range.start.line + 1,
    column: range.start.character + 1,
    severity: levels[severity],
    message,
    source: `nianbao.${rule}`,
  });
