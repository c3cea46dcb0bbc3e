import type { DraftCell, DraftRow } from './draft.ts';
import { isBlankText, rolesOf, wordOf } from './labels.ts';

/** Rows with a blank cell for every place a merged cell covers, so that places are columns. */
export function expand(rows: readonly DraftRow[]): readonly DraftRow[] {
  if (rows.every((row) => row.cells.every((it) => (it.colspan ?? 1) === 1 && (it.rowspan ?? 1) === 1))) return rows;
  const covered: { column: number; width: number; rows: number }[] = [];
  return rows.map((row) => {
    const cells: DraftCell[] = [];
    const fill = (): void => {
      for (let i = 0; i < covered.length; i++) {
        const it = covered[i]!;
        if (it.rows === 0 || it.column !== cells.length) continue;
        for (let n = 0; n < it.width; n++) cells.push({ text: '', line: row.line });
        it.rows--;
        i = -1;
      }
    };
    const own: typeof covered = [];
    for (const cell of row.cells) {
      fill();
      const width = Math.min(cell.colspan ?? 1, 1000);
      if ((cell.rowspan ?? 1) > 1) own.push({ column: cells.length, width, rows: cell.rowspan! - 1 });
      cells.push({ text: cell.text, line: cell.line });
      for (let n = 1; n < width; n++) cells.push({ text: '', line: cell.line });
    }
    fill();
    covered.push(...own);
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
