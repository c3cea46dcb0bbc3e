import type { Span } from '../base/span.ts';
import type { Draft, DraftBlock, DraftCell, DraftGrid, DraftRow } from './draft.ts';
import { headRows } from './head-rows.ts';
import { style } from './page-style.ts';

/** What a block is written with. */
export interface Writing {
  /** Whether every heading, paragraph, table, row and cell says in `data-from` and `data-to` where it stands in the draft. */
  readonly places?: boolean;
}

/**
 * A draft as one self-contained web page: its styles inside, for the screen and for A4, and nothing that runs or is fetched.
 *
 * Every word of the draft is escaped, and the page forbids scripts in case one would stand there all the same.
 */
export function page(draft: Draft, title: string): string {
  const blocks = draft.blocks.map((it) => blockHtml(it));
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="generator" content="nianbao">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${style}</style>
</head>
<body>
<main>
${blocks.join('\n')}
</main>
</body>
</html>
`;
}

/** One block as HTML, all of its words escaped. */
export function blockHtml(it: DraftBlock, writing: Writing = {}): string {
  if (it.kind === 'grid') return table(it, writing);
  const name = it.kind === 'heading' ? `h${it.level}` : 'p';
  const signed = it.kind === 'paragraph' && it.signed ? ' class="signed"' : '';
  return `<${name}${signed}${place(it, writing)}>${escaped(it.text)}</${name}>`;
}

function table(grid: DraftGrid, writing: Writing): string {
  const head = headRows(grid);
  const rows = grid.rows.map((it) => row(it, writing));
  const parts = [
    ...(grid.caption === undefined ? [] : [`<caption class="visually-hidden">${escaped(grid.caption)}</caption>`]),
    ...columns(grid),
    ...(head === 0 ? [] : ['<thead>', ...rows.slice(0, head), '</thead>']),
    ...bodies(grid.rows.slice(head), rows.slice(head)),
  ];
  return [`<table${place(grid, writing)}>`, ...parts, '</table>'].join('\n');
}

/** The widths of the columns in per cent. A style attribute would need a page that allows them; an old attribute does not. */
function columns({ widths }: DraftGrid): string[] {
  if (!widths) return [];
  const sum = widths.reduce((all, it) => all + it, 0);
  const each = widths.map((it) => `<col width="${((it / sum) * 100).toFixed(2)}%">`);
  return [`<colgroup>${each.join('')}</colgroup>`];
}

/** A header of a group of rows heads the rows of its own body, and none of the next. */
function bodies(rows: readonly DraftRow[], html: readonly string[]): string[] {
  const out: string[] = [];
  for (const [i, it] of html.entries()) {
    if (i === 0 || rows[i]!.cells[0]?.scope === 'rowgroup') out.push(...(i > 0 ? ['</tbody>'] : []), '<tbody>');
    out.push(it);
  }
  return html.length > 0 ? [...out, '</tbody>'] : [];
}

const row = (it: DraftRow, writing: Writing): string =>
  `<tr${place(it, writing)}>${it.cells.map((cell) => cellHtml(cell, writing)).join('')}</tr>`;

function cellHtml(it: DraftCell, writing: Writing): string {
  const name = it.scope ? 'th' : 'td';
  const spans = `${attribute('colspan', it.colspan)}${attribute('rowspan', it.rowspan)}`;
  const scope = it.scope ? ` scope="${it.scope}"` : '';
  return `<${name}${scope}${spans}${place(it, writing)}>${escaped(it.text)}</${name}>`;
}

const attribute = (name: string, value: number | undefined): string =>
  value !== undefined && value > 1 ? ` ${name}="${value}"` : '';

const place = ({ at }: { readonly at?: Span }, { places = false }: Writing): string =>
  places && at ? ` data-from="${at.from}" data-to="${at.to}"` : '';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it is written in HTML, between tags or in an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (it) => entities[it]!);
