import type { Line } from '../formats/format.ts';
import type { Cell } from '../syntax/blocks.ts';
import type { Part } from './grids.ts';
import { type Names, normal } from './match.ts';
import type { BoundRow, Caption, RepeatedRow } from './report.ts';

const none: readonly never[] = [];

/** What stands twice or out of order among the rows of a table. */
interface Disorder {
  /** Whether the rows follow the format, each of its lines standing once at most. */
  readonly inOrder: boolean;
  readonly repeated: readonly RepeatedRow[];
  readonly displaced: readonly BoundRow[];
}

const regular: Disorder = { inOrder: true, repeated: none, displaced: none };

/** Rows that stand twice, and the fewest that would have to move; most tables are in order, as one walk along the format tells. */
export function disorderIn(names: Names, rows: readonly BoundRow[], canonical: boolean): Disorder {
  let at = 0;
  let count = 0;
  for (; count < rows.length; count++) {
    while (at < names.all.length && names.all[at] !== rows[count]!.line) at++;
    if (at++ === names.all.length) break;
  }
  if (count === rows.length) return regular;
  const first = new Map<string, BoundRow>();
  const repeated: RepeatedRow[] = [];
  for (const row of rows) {
    // Copies of merged cells repeat a group beside its rows or above the second half of a table.
    if (row.line.lines && !canonical) continue;
    const before = first.get(row.line.id);
    if (!before) first.set(row.line.id, row);
    else if (before.source !== row.source) repeated.push({ row, first: before });
  }
  const leaves = canonical ? rows : rows.filter((it) => !it.line.lines);
  return { inOrder: false, repeated, displaced: displaced(names, leaves) };
}

/**
 * The rows that are not among the most rows that stand in order; of two that stand the wrong way round, the first one.
 *
 * A row that stands twice is in its place if it is there once.
 */
function displaced(names: Names, rows: readonly BoundRow[]): readonly BoundRow[] {
  const rank = rows.map((it) => names.all.indexOf(it.line));
  const length: number[] = [];
  const before: number[] = [];
  let last = -1;
  for (let i = 0; i < rows.length; i++) {
    [length[i], before[i]] = [1, -1];
    for (let j = 0; j < i; j++) {
      if (rank[j]! < rank[i]! && length[j]! + 1 >= length[i]!) [length[i], before[i]] = [length[j]! + 1, j];
    }
    if (last < 0 || length[i]! >= length[last]!) last = i;
  }
  const settled = new Set<Line>();
  for (; last >= 0; last = before[last]!) settled.add(rows[last]!.line);
  return rows.filter((it) => !settled.has(it.line) && settled.add(it.line));
}

/** Cells with a label of this table in which white space stands among the words; its caption is another matter. */
export function spacedIn({ table, caption }: Names, parts: readonly Part[]): readonly Cell[] {
  let out: Cell[] | undefined;
  for (const part of parts) {
    for (const rows of [part.header, part.body]) {
      for (const { labels, source } of rows) {
        for (const { label, index } of labels) {
          if (!label.isSpaced || !label.names.some((it) => it.table === table)) continue;
          if (rows === part.header && caption === table.corner && label.word === normal(caption)) continue;
          out ??= [];
          out.push(source.cells[index]!);
        }
      }
    }
  }
  return out ?? none;
}

/** The caption of the first header, where it is written otherwise than as issued. */
export function captionOf({ table, caption }: Names, parts: readonly Part[]): Caption | undefined {
  if (caption === '') return undefined;
  for (const { labels, source } of parts[0]!.header) {
    const it = labels[0];
    if (it?.index !== 0) continue;
    const { label } = it;
    const isSpaced = label.isSpaced && caption === table.corner && label.word === normal(caption);
    const own = label.names.find((name) => name.table === table);
    const isOther = !own && label.names.length > 0 && label.names.every((name) => name.axis === 'mark');
    const isNear = own?.axis === 'mark' && own.isNear === true;
    if (!isSpaced && !isNear && !(isOther && caption === table.corner)) continue;
    const { from, to } = source.cells[0]!;
    return { from, to, wanted: caption, isSpaced, isOther };
  }
  return undefined;
}

/** Whether a merged official header stands without the note of the 勾稽关系 in it. */
export function lacksNote({ table, caption }: Names, parts: readonly Part[]): boolean {
  if (caption === '' || caption === table.corner) return false;
  let isMerged = false;
  for (const part of parts) {
    for (const { labels } of part.header) {
      for (const { label } of labels) {
        for (const it of label.names) {
          if (it.table !== table) continue;
          if (it.axis === 'mark') return false;
          if (it.axis === 'banner') isMerged = true;
        }
      }
    }
  }
  return isMerged;
}
