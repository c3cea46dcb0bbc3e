import { cellText } from '../syntax/cells.ts';
import { readNumber } from './number.ts';
import type { BoundColumn, BoundRow, Misplaced } from './report.ts';

/** A row with the columns of the part it stands in. */
export interface PlacedRow {
  readonly row: BoundRow;
  readonly columns: readonly BoundColumn[];
}

/** How many rows must show where a single value belongs before another row is measured by them. */
const enoughRows = 3;

/**
 * Finds the rows whose values stand under the wrong columns.
 *
 * Two signs are sure: a number under no column at all; and, where every other row holds nothing but its 总计, a single
 * number under another column. A row that is merely incomplete is not misplaced.
 */
export function misplacedRows(text: string, rows: readonly PlacedRow[]): ReadonlyMap<BoundRow, Misplaced> {
  const out = new Map<BoundRow, Misplaced>();
  let alone = 0;
  let full = 0;
  const singles: PlacedRow[] = [];
  for (const it of rows) {
    const { row, columns } = it;
    if (row.line.lines || columns.length === 0) continue;
    if (row.strays.length > 0 && row.strays.some((at) => readNumber(cellText(text, at), 'count').value)) {
      const found = placed(it);
      if (found) out.set(row, found);
      continue;
    }
    let filled = 0;
    let last = -1;
    for (let i = 0; i < row.facts.length && filled < 2; i++) {
      const fact = row.facts[i];
      if (!fact || fact.to === fact.from) continue;
      filled++;
      last = i;
    }
    if (filled > 1) full++;
    else if (filled === 1 && last === row.facts.length - 1) alone++;
    else if (filled === 1) singles.push(it);
  }
  if (full > 0 || alone < enoughRows || alone <= singles.length) return out;
  for (const it of singles) {
    const found = placed(it);
    if (found) out.set(it.row, found);
  }
  return out;
}

function placed({ row, columns }: PlacedRow): Misplaced | undefined {
  const { cells } = row.source;
  const label = cells.findIndex((it) => it.from === row.label.from);
  const filled = cells.flatMap((it, i) => (i > label && it.to > it.from ? [i] : []));
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const indices = columns.map((it) => it.index);
  const end = Math.max(...indices);
  const shift = end - last;
  const fits = first + shift >= Math.min(...indices) && first + shift > label;
  return { at: { from: row.label.from, to: cells[last]!.to }, shift: fits ? shift : 0, width: end + 1 };
}
