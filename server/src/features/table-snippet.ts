import type { Line, Table } from '../formats/format.ts';
import { canonical, canonicalHeader, canonicalRows } from '../formats/lines.ts';
import { printTable } from '../syntax/print.ts';

/** A blank standard table as the body of an editor's snippet: a tab stop in every number cell, in reading order. */
export function tableSnippet(it: Table): string {
  let stop = 0;
  const rows = canonicalRows(it).map((row) => [
    escaped(canonical(row)),
    ...it.columns.map(() => (carriesNumbers(it, row) ? `$${++stop}` : '')),
  ]);
  return `${printTable({ header: canonicalHeader(it).map(escaped), rows })}\n$0`;
}

/** Whether a row of the canonical shape carries numbers: groups of table three do not. */
export const carriesNumbers = (table: Table, row: Line): boolean => !row.lines || table.turned === true;

/** Signs that snippets read as their own. */
export const escaped = (it: string): string => it.replace(/[\\$}]/g, '\\$&');
