import type { Table } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import { lookUp, namesOf } from '../report/match.ts';
import type { BoundTable } from '../report/report.ts';
import type { Certainty, DraftRow, Share, Unplaced } from './draft.ts';
import { isBlankText, isValue, wordOf } from './labels.ts';

/**
 * How sure the reading of a standard table is, from the table as it was laid out, header first, and from what of it found
 * no place. A label counts only as the format knows it; one that is merely close to it does not.
 */
export function certaintyOf(table: Table, rows: readonly DraftRow[], unplaced: readonly Unplaced[]): Certainty {
  // Formats share most of their labels; the one that leaves the least open is the one that is meant.
  const all = formats.flatMap((it) => it.tables.filter((other) => other.id === table.id));
  const each = all.map((it) => certaintyIn(it, rows, unplaced));
  return each.reduce((best, it) => (it.confidence > best.confidence ? it : best));
}

function certaintyIn(table: Table, [header, ...rows]: readonly DraftRow[], unplaced: readonly Unplaced[]): Certainty {
  const names = namesOf(table);
  const columns = header!.cells.slice(1).map((it) => lookUp(names.columns, wordOf(it.text))?.line.id);
  const seen = new Set<string>();
  let found = 0;
  let of = unplaced.filter((it) => !isBlankText(it.text) && isValue(it.text)).length;
  for (const { cells } of rows) {
    const row = cells[0] && lookUp(names.rows, wordOf(cells[0].text))?.line;
    if (row && !row.lines) seen.add(row.id);
    cells.forEach((it, i) => {
      if (i === 0 || isBlankText(it.text)) return;
      of++;
      if (row && columns[i - 1] !== undefined) found++;
    });
  }
  return certainty(table, header!.line, {
    rows: { found: names.leaves.filter((it) => seen.has(it.id)).length, of: names.leaves.length },
    columns: { found: table.columns.filter((it) => columns.includes(it.id)).length, of: table.columns.length },
    values: { found, of },
  });
}

/** The same of a table that was read from a draft, whatever its layout. */
export function certaintyOfBound(it: BoundTable, line: number): Certainty {
  const { table, leaves, missingRows, missingColumns } = it;
  const found = it.facts.flat().filter((fact) => fact && !isBlankText(fact.raw)).length;
  const strays = it.rows.flatMap((row) => row.strays).length;
  const unread = new Set([...it.unknownRows, ...it.rows.filter((row) => row.misplaced)].map((row) => row.source));
  const filled = [...unread].flatMap((row) => row.cells.slice(1).filter((cell) => cell.to > cell.from)).length;
  return certainty(table, line, {
    rows: { found: leaves.filter((line) => !missingRows.includes(line)).length, of: leaves.length },
    columns: { found: table.columns.filter((line) => !missingColumns.includes(line)).length, of: table.columns.length },
    values: { found, of: found + strays + filled },
  });
}

function certainty(table: Table, line: number, shares: Pick<Certainty, 'rows' | 'columns' | 'values'>): Certainty {
  return { table: table.id, line, ...shares, confidence: Math.min(...Object.values(shares).map(part)) };
}

const part = ({ found, of }: Share): number => (of === 0 ? 1 : Math.floor((100 * found) / of) / 100);
