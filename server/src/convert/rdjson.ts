import type { Severity } from '../rules/rule.ts';
import type { CheckedFile, Place, Range, ShownFinding } from './check-result.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO', hint: 'INFO' };

/** How many bytes of UTF-8 stand before a place in its line. */
export type Bytes = (at: Place) => number;

/** The findings of one file as reviewdog's diagnostics: lines and columns from 1, columns in bytes of UTF-8, the end exclusive. */
export const rdjsonOf = ({ path, findings }: CheckedFile, bytes: Bytes): readonly object[] =>
  findings.map((it) => ({
    message: it.message,
    location: { path, range: rangeOf(it.range, bytes) },
    severity: levels[it.severity],
    code: { value: it.rule },
    ...suggestionsOf(it, bytes),
  }));

/** A suggestion is one edit that is taken or left by itself, so a fix that needs two of them is none. */
function suggestionsOf({ fixes }: ShownFinding, bytes: Bytes): object {
  const edits = fixes.flatMap((it) => (it.edits.length === 1 ? it.edits : []));
  if (edits.length === 0) return {};
  return { suggestions: edits.map((it) => ({ range: rangeOf(it.range, bytes), text: it.newText })) };
}

const rangeOf = ({ start, end }: Range, bytes: Bytes): object => ({
  start: placeOf(start, bytes),
  end: placeOf(end, bytes),
});

const placeOf = (at: Place, bytes: Bytes): object => ({ line: at.line + 1, column: bytes(at) + 1 });

/** The whole run as one message. */
export const rdjson = (diagnostics: readonly object[]): object => ({ source: { name: 'nianbao' }, diagnostics });
