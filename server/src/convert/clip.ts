import { apply, type Change } from '../base/span.ts';
import { bind } from '../report/bind.ts';
import type { Report } from '../report/report.ts';
import { realigned } from '../rules/tables/realign.ts';
import { scan } from '../syntax/scan.ts';
import { align } from './align.ts';
import { toDialect } from './dialect.ts';
import type { Draft, DraftRow } from './draft.ts';
import { withHeadings } from './headings.ts';
import { isBlankText, isValue, rolesOf, wordOf } from './labels.ts';
import { expand } from './merged.ts';
import { readPlain } from './plain.ts';

/** What was copied, read as a small report of its own: standard tables in their canonical shape, all else as it was. */
export interface Clip {
  readonly report: Report;
  /** Whether a row's values stood beside their columns and were moved; by the place of its table and its line. */
  isShifted(table: number, row: string): boolean;
  /** Words of its tables that found no place in them; official labels, which a layout repeats, are none. */
  readonly unplaced: readonly string[];
}

/** Reads what was copied. Never throws. */
export function clipOf(copied: Draft): Clip {
  const { draft, unplaced } = align(copied);
  const first = bind(scan(toDialect(withHeadings(draft))));
  const shifted = new Set<string>();
  const changes: Change[] = [];
  for (const [i, { rows }] of first.tables.entries()) {
    for (const row of rows) {
      const change = realigned(first.text, row);
      if (!change) continue;
      changes.push(change);
      shifted.add(keyOf(i, row.line.id));
    }
  }
  const report = changes.length === 0 ? first : bind(scan(apply(first.text, changes)));
  return {
    report,
    isShifted: (table, row) => shifted.has(keyOf(table, row)),
    unplaced: unplaced.map((it) => it.text).filter((it) => !isBlankText(it) && rolesOf(wordOf(it)).length === 0),
  };
}

const keyOf = (table: number, row: string): string => `${table} ${row}`;

/** Cells apart by tabs, as spreadsheets copy them; a cell with a line break stands between quotes. */
export function readTabs(text: string): Draft {
  const rows = tabRows(text);
  const line = (cells: readonly string[]): string => cells.join('\t');
  const { blocks } = readPlain(rows.map(line).join('\n'));
  // A row or two of bare numbers are a table to whoever copied them, though not in a report.
  const isFigures = rows.every((row) => row.every(isValue));
  return isFigures ? { blocks: [{ kind: 'grid', rows: rows.map(draftRow), line: 1 }] } : { blocks };
}

const draftRow = (texts: readonly string[], i: number): DraftRow => ({
  cells: texts.map((text) => ({ text, line: i + 1 })),
  line: i + 1,
});

function tabRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    const isQuoted = text[at] === '"' ? quoted.exec(text.slice(at, at + longest)) : null;
    const words = isQuoted?.[0] ?? text.slice(at, endOf(text, at));
    const cell = isQuoted
      ? words
          .slice(1, -1)
          .replaceAll('""', '"')
          .replace(/\r?\n|\r/g, '')
      : words;
    rows.at(-1)!.push(cell);
    at += words.length;
    if (text[at] !== '\t') {
      if (text[at] === '\r' && text[at + 1] === '\n') at++;
      if (at >= text.length - 1) break;
      rows.push([]);
    }
    at++;
  }
  return rows;
}

/** Only a cell with a line break or a tab is quoted; any other quotation mark is a word's own. */
const quoted = /^"(?=[^"]*(?:""[^"]*)*[\n\t])[^"]*(?:""[^"]*)*"(?=[\t\r\n]|$)/;
const longest = 2000;

function endOf(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** The texts of a copy that is nothing but figures, two at least; undefined for any other. Blank rows at its end are none. */
export function figuresIn({ blocks }: Draft): readonly (readonly string[])[] | undefined {
  const [grid, ...others] = blocks;
  if (grid?.kind !== 'grid' || others.length > 0) return undefined;
  const rows = expand(grid.rows).map(({ cells }) => cells.map((it) => it.text.trim()));
  if (!rows.every((row) => row.every(isValue))) return undefined;
  const end = rows.findLastIndex((row) => row.some((it) => !isBlankText(it))) + 1;
  const figures = rows.slice(0, end);
  return figures.flat().filter((it) => !isBlankText(it)).length >= 2 ? figures : undefined;
}
