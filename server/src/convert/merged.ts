import type { DraftCell, DraftRow } from './draft.ts';
import { isBlankText, rolesOf, wordOf } from './labels.ts';

/** Rows with a blank cell for every place a merged cell covers, so that places are columns. */
export function expand(rows: readonly DraftRow[]): readonly DraftRow[] {
  if (rows.every((row) => row.cells.every((it) => (it.colspan ?? 1) === 1 && (it.rowspan ?? 1) === 1))) return rows;
  // For each column, how many of the rows to come are covered there.
  const covered: number[] = [];
  return rows.map((row) => {
    const cells: DraftCell[] = [];
    const begun: { column: number; rows: number }[] = [];
    const blank = { text: '', line: row.line };
    for (const { colspan = 1, rowspan = 1, ...cell } of row.cells) {
      while ((covered[cells.length] ?? 0) > 0) cells.push(blank);
      for (let n = 0; n < Math.min(colspan, 1000); n++) {
        if (rowspan > 1) begun.push({ column: cells.length, rows: rowspan });
        cells.push(n === 0 ? cell : { text: '', line: cell.line, covered: true });
      }
    }
    while ((covered[cells.length] ?? 0) > 0) cells.push(blank);
    while (covered.length < cells.length) covered.push(0);
    for (const it of begun) covered[it.column] = Math.max(covered[it.column]!, it.rows);
    covered.forEach((it, i) => {
      if (it > 0) covered[i] = it - 1;
    });
    return { ...row, cells };
  });
}

/** Fewer different labels than these are no standard table, and its words are left alone. */
const least = 4;

/**
 * Rows in which a merged cell stands once. Many converters write its text into every place it covers: a label as often
 * as its cell is wide and tall, a value as often as the header above it.
 *
 * A row all of whose labels stand above it too is a row written twice, and stays.
 */
export function unmerged(rows: readonly DraftRow[]): readonly DraftRow[] {
  const labels = rows.map((row) => row.cells.map((it) => labelIn(it.text)));
  if (new Set(labels.flat()).size <= least) return rows;
  let covered: ReadonlySet<number> = new Set();
  return rows.map((row, r) => {
    const own = labels[r]!;
    const wide = repeatsOf(own, own, -1);
    // Only in rows of one width does a place stand under another.
    const above = rows[r - 1]?.cells.length === row.cells.length ? labels[r - 1]! : [];
    const tall = repeatsOf(own, above, 0);
    if (own.some(isOfHeader)) covered = new Set(isOneColumn(own) ? wide : []);
    const values = [...covered].filter((i) => own[i] === '' && row.cells[i]?.text === row.cells[i - 1]?.text);
    const isNew = own.some((it, i) => it !== '' && !wide.includes(i) && !tall.includes(i));
    const gone = new Set([...wide, ...(isNew ? tall : []), ...values]);
    if (gone.size === 0) return row;
    return { ...row, cells: row.cells.map((it, i) => (gone.has(i) ? { text: '', line: it.line } : it)) };
  });
}

/** The word of a cell that is a label of some standard table, else ''. */
function labelIn(text: string): string {
  const word = isBlankText(text) ? '' : wordOf(text);
  return rolesOf(word).length > 0 ? word : '';
}

const isOfHeader = (word: string): boolean => rolesOf(word).some((it) => it.axis === 'column' || it.axis === 'head');

/** A header that repeats one single column. Where only two of several are the same, one of them is a slip of the pen. */
const isOneColumn = (own: readonly string[]): boolean => new Set(own.slice(1)).size === 1;

/** Where labels repeat those of another row, so many places away. */
const repeatsOf = (own: readonly string[], other: readonly string[], away: number): readonly number[] =>
  own.flatMap((it, i) => (it !== '' && it === other[i + away] ? i : []));
