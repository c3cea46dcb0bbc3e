import { width } from '../base/width.ts';

/** A table as texts: a header and rows of cells, the first column being labels. */
export interface Grid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Layout {
  /** `aligned` pads every cell to its column's display width; `compact` leaves one space. */
  readonly table: 'compact' | 'aligned';
  readonly ambiguousWidth: 'wide' | 'narrow';
}

/** Writes a row: `| a |  | b |`, an empty cell as two spaces. */
export const printRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Labels stand left, numbers right. */
export const printDelimiter = (columns: number): string =>
  printRow(Array.from({ length: columns }, (_, i) => (i === 0 ? ':--' : '--:')));

/** Writes a grid as GFM lines, joined by `ending`, without a last line ending. Cell texts must be escaped already. */
export function printTable(
  grid: Grid,
  layout: Layout = { table: 'compact', ambiguousWidth: 'wide' },
  ending = '\n',
): string {
  if (layout.table === 'aligned') return aligned(grid, layout.ambiguousWidth === 'wide').join(ending);
  return [printRow(grid.header), printDelimiter(grid.header.length), ...grid.rows.map(printRow)].join(ending);
}

function aligned(grid: Grid, wide: boolean): string[] {
  const all = [grid.header, ...grid.rows];
  const columns = Math.max(...all.map((it) => it.length));
  const room = Array.from({ length: columns }, (_, c) => Math.max(3, ...all.map((it) => width(it[c] ?? '', wide))));
  const pad = (cells: readonly string[]): string =>
    printRow(
      cells.map((it, c) => {
        const blank = ' '.repeat(room[c]! - width(it, wide));
        return c === 0 ? it + blank : blank + it;
      }),
    );
  const delimiter = room.map((n, c) => (c === 0 ? `:${'-'.repeat(n - 1)}` : `${'-'.repeat(n - 1)}:`));
  return [pad(grid.header), printRow(delimiter.slice(0, grid.header.length)), ...grid.rows.map(pad)];
}
