import { cover, type Span } from '../base/span.ts';
import type { Line } from '../formats/format.ts';
import { leaves } from '../formats/lines.ts';
import type { BoundRow, BoundTable } from '../report/report.ts';
import type { DraftCell, DraftRow } from './draft.ts';
import { cellAt, depthOf, labelAt, type Pen, spanning, valueAt } from './official-cells.ts';

/** A table that the official layout turns: its rows become groups of columns over one single row of numbers. */
export function turnedRows(pen: Pen, it: BoundTable): readonly DraftRow[] {
  const bound = new Map(it.rows.map((row) => [row.line, row]));
  const depth = depthOf(it.table.rows);
  const header = Array.from({ length: depth + 1 }, (): DraftCell[] => []);
  const visit = (lines: readonly Line[], level: number): void => {
    for (const line of lines) {
      const width = leaves([line]).length * it.columns.length;
      const label = line.lines
        ? cellAt(pen, hull(bound, line.lines), line.label.official)
        : labelAt(pen, bound.get(line)!);
      header[level]!.push({ ...spanning(label, width, 1), scope: 'col' });
      if (line.lines) visit(line.lines, level + 1);
      else {
        const columns = it.columns.map((column) => spanning(cellAt(pen, column), 1, depth - level));
        header[level + 1]!.push(...columns.map((cell): DraftCell => ({ ...cell, scope: 'col' })));
      }
    }
  };
  visit(it.table.rows, 0);
  const values = leaves(it.table.rows).map((line) => bound.get(line)!);
  const at = values.reduce<Span>((sum, row) => cover(sum, row), values[0]!);
  const cells = values.flatMap((row) => row.facts.map((fact) => valueAt(pen, fact!)));
  const place = { line: pen.line(at.from), at: { from: at.from, to: at.to } };
  return [...header.map((row) => ({ ...place, cells: row })), { ...place, cells }];
}

/** Where the rows of a group stand; the group itself has no row in the canonical shape. */
function hull(bound: ReadonlyMap<Line, BoundRow>, lines: readonly Line[]): Span {
  const rows = leaves(lines).map((line) => bound.get(line)!);
  return rows.reduce<Span>((sum, row) => cover(sum, row), rows[0]!);
}
