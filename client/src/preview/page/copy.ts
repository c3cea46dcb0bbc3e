import { type Grid, htmlOf, tsvOf } from './grid.ts';

/** A table on the clipboard: with its merged cells for Word and Excel, with tabs for everything else. */
export interface Copied {
  readonly tsv: string;
  /** Whether it is there; a browser that refuses leaves it to the editor, which has text alone. */
  readonly done: boolean;
}

export async function copyTable(table: HTMLTableElement): Promise<Copied> {
  const grid = gridOf(table);
  const [html, tsv] = [htmlOf(grid), tsvOf(grid)];
  await focused();
  return { tsv, done: (await written(html, tsv)) || copied(html, tsv) };
}

/** How long a page that was just brought to the front may wait for the focus, in milliseconds. */
const patience = 1000;

/** Only a page with the focus may copy. */
function focused(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hasFocus()) return resolve();
    window.addEventListener('focus', () => resolve(), { once: true });
    setTimeout(resolve, patience);
  });
}

async function written(html: string, tsv: string): Promise<boolean> {
  const blob = (type: string, text: string): Blob => new Blob([text], { type });
  try {
    const item = new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', tsv) });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

/** The old way, where the new one is not allowed: the page copies, and this says what. */
function copied(html: string, tsv: string): boolean {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', tsv);
    taken = event.clipboardData !== null;
  };
  document.addEventListener('copy', give, { once: true, capture: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  return done && taken;
}

const gridOf = (table: HTMLTableElement): Grid =>
  [...table.rows].map((row) =>
    [...row.cells].map((it) => ({
      text: it.textContent ?? '',
      colspan: it.colSpan,
      rowspan: it.rowSpan,
    })),
  );
