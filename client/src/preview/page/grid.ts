/** A table as the clipboard takes it: rows of cells that may cover several places. */
export interface Cell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

export type Grid = readonly (readonly Cell[])[];

/** As a table with merged cells, for Word, WPS, Excel and mail, which read borders from attributes and styles alone. */
export function htmlOf(grid: Grid): string {
  const rows = grid.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`);
  const style = 'border-collapse:collapse;font-family:仿宋,FangSong,serif;font-size:10.5pt';
  return `<table border="1" cellspacing="0" cellpadding="4" style="${style}"><tbody>${rows.join('')}</tbody></table>`;
}

function cellOf({ text, colspan, rowspan }: Cell): string {
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
  const style = 'border:1px solid #000;text-align:center;vertical-align:middle';
  return `<td${spans} style="${style}">${escaped(text).replaceAll('\n', '<br>')}</td>`;
}

/** As text with tabs, one line a row; a merged cell has its words in its first place, and the others are empty. */
export function tsvOf(grid: Grid): string {
  return placesOf(grid)
    .map((row) => row.map(quoted).join('\t'))
    .join('\n');
}

/** The words at each place of the table. Spans that reach beyond it or over each other leave what stood there first. */
function placesOf(grid: Grid): string[][] {
  const places: (string | undefined)[][] = grid.map(() => []);
  for (const [r, row] of grid.entries()) {
    let c = 0;
    for (const { text, colspan, rowspan } of row) {
      while (places[r]![c] !== undefined) c++;
      for (let down = 0; down < rowspan && r + down < grid.length; down++) {
        for (let right = 0; right < colspan; right++) places[r + down]![c + right] ??= down + right === 0 ? text : '';
      }
      c += colspan;
    }
  }
  const width = Math.max(0, ...places.map((it) => it.length));
  return places.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
}

/** As spreadsheets quote what would end a cell or a row. */
const quoted = (it: string): string => (/["\t\n\r]/.test(it) ? `"${it.replaceAll('"', '""')}"` : it);

const escaped = (it: string): string =>
  it.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
