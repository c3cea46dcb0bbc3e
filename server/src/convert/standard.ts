import type { BoundRow, BoundTable } from '../report/report.ts';

/** Whether a table has its canonical shape in every row: one GFM table, each value under its column, each row as wide. */
export function isStandard({ canonical, blocks, header, rows, unknownRows }: BoundTable): boolean {
  if (!canonical || blocks[0]!.kind !== 'table') return false;
  const width = header[0]!.cells.length;
  for (const { misplaced, source } of rows) if (misplaced?.shift || isRagged(source, width)) return false;
  return unknownRows.every((it) => !isRagged(it.source, width));
}

/** Too short, or longer by blank cells alone: a value beyond the last column has nowhere to go, and stays. */
const isRagged = ({ cells }: BoundRow['source'], width: number): boolean =>
  cells.length < width || (cells.length > width && cells.slice(width).every((it) => it.to === it.from));
