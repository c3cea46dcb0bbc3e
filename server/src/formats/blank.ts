import { writeOrdinal } from '../base/numerals.ts';
import { type Layout, printTable } from '../syntax/print.ts';
import type { Format, Section, Table } from './format.ts';
import { canonical, canonicalHeader, canonicalRows } from './lines.ts';

/** What a blank part looks like on the page; the defaults suit a new draft. */
export interface BlankStyle {
  readonly layout?: Layout;
  readonly ending?: '\n' | '\r\n';
  /** Number of `#` before a section's heading. */
  readonly level?: number;
}

/**
 * A standard table in its canonical shape, without a last line ending.
 *
 * Its cells are empty and not 0: nobody has counted yet, and a zero would claim that somebody has.
 */
export function blankTable(table: Table, { layout, ending = '\n' }: BlankStyle = {}): string {
  const rows = canonicalRows(table).map((it) => [canonical(it), ...table.columns.map(() => '')]);
  return printTable({ header: canonicalHeader(table), rows }, layout, ending);
}

/** The heading of a section as the annex words it: `一、总体情况`. */
export const headingOf = (section: Section): string =>
  writeOrdinal('chinese', section.ordinal) + section.title.official;

/**
 * A section's heading and its blank standard tables, parted by blank lines, without a last line ending.
 *
 * `leave` names tables that stand in the draft already.
 */
export function blankSection(
  section: Section,
  format: Format | undefined,
  style: BlankStyle = {},
  leave: ReadonlySet<string> = new Set(),
): string {
  const { ending = '\n', level = 2 } = style;
  const tables = (format?.tables ?? []).filter((it) => it.section === section.id && !leave.has(it.id));
  const parts = [`${'#'.repeat(level)} ${headingOf(section)}`, ...tables.map((it) => blankTable(it, style))];
  return parts.join(ending + ending);
}
