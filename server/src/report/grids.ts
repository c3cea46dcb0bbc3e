import type { Span } from '../base/span.ts';
import type { Format, Line, Table } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { Block, Paragraph, Row, Tree } from '../syntax/blocks.ts';
import { rowsOf } from '../syntax/blocks.ts';
import { cellText, readRow } from '../syntax/cells.ts';
import { lookUp, namesOf, normal } from './match.ts';

/** A row of cells with the words of each, in the form in which wordings are compared; '' for blanks and numbers. */
export interface GridRow {
  readonly source: Row;
  readonly words: readonly string[];
  readonly block: Block;
}

/**
 * The rows a document lays out in pipes, cut where a new standard table begins.
 *
 * A part is what stands under one header: a small table of the canonical shape, one block of the long official table two,
 * or the headless second half of a table that a blank line cut in two.
 */
export interface Part {
  readonly header: GridRow[];
  readonly body: GridRow[];
  /** For every table of every format, how many of its labels this part shows. */
  readonly votes: Map<Table, Votes>;
}

export interface Votes {
  columns: number;
  rows: number;
  /** Caption, corner or note: labels only this table has. */
  marks: number;
}

/** What a wording may name, in any table of any format. */
interface Entry {
  readonly table: Table;
  readonly axis: 'row' | 'column' | 'mark' | 'banner';
  readonly line?: Line;
}

const entries = new Map<string, Entry[]>();
for (const table of formats.flatMap((it: Format) => it.tables)) {
  const add = (wording: string, entry: Entry): void => {
    if (wording !== '') entries.set(wording, [...(entries.get(wording) ?? []), entry]);
  };
  const names = namesOf(table);
  for (const [wording, match] of names.rows) add(wording, { table, axis: 'row', line: match.line });
  for (const [wording, match] of names.columns) add(wording, { table, axis: 'column', line: match.line });
  for (const it of names.banners) add(it, { table, axis: 'banner' });
  add(names.corner, { table, axis: 'mark' });
  if (table.head !== '信息内容') add(names.head, { table, axis: 'mark' });
}

/** `信息内容` heads every block of table two, so it names none, but it shows that a row is a header. */
const head = normal('信息内容');

/** Words of any table at all. They name a line once it is known which table it is, but are no evidence of one. */
const vague = new Set(['总计', '合计', '其他'].map(normal));

function entriesOf(word: string): readonly Entry[] {
  const found = entries.get(word);
  if (found || !word.endsWith(')')) return found ?? [];
  return [...new Set(formats.flatMap((it) => it.tables))].flatMap((table): Entry[] => {
    const match = lookUp(namesOf(table).rows, word);
    return match ? [{ table, axis: 'row', line: match.line }] : [];
  });
}

/** Every part of a document, in order. */
export function parts(tree: Tree): Part[] {
  const out: Part[] = [];
  let grid: GridRow[] = [];
  const flush = (): void => {
    if (grid.length > 0) split(grid, out);
    grid = [];
  };
  for (const block of tree.blocks) {
    if (block.kind === 'table') {
      flush();
      grid = rowsOf(block).map((it) => gridRow(tree.text, it, block));
      flush();
    } else if (block.kind === 'paragraph' && isPipeLine(tree.text, block)) {
      grid.push(gridRow(tree.text, readRow(tree.text, block), block));
    } else flush();
  }
  flush();
  return out;
}

/** A line of pipes that GFM reads as prose: rows behind a blank line, or a table pasted without its delimiter row. */
export function isPipeLine(text: string, it: Paragraph): boolean {
  if (text.charCodeAt(it.from) === 124)
    return text.indexOf('|', it.from + 1) < it.to && text.indexOf('|', it.from + 1) > 0;
  const pipe = text.indexOf('|', it.from);
  return pipe > 0 && pipe < it.to && readRow(text, it).cells.length >= 4;
}

function gridRow(text: string, source: Row, block: Block): GridRow {
  const words = source.cells.map((it) => {
    if (it.from === it.to) return '';
    // A cell of digits is no label; this spares most cells the look-up.
    if (isDigits(text, it)) return '';
    const word = normal(cellText(text, it));
    return /^-?[\d.]*$/.test(word) ? '' : word;
  });
  return { source, words, block };
}

function isDigits(text: string, it: Span): boolean {
  for (let i = it.from; i < it.to; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function split(rows: readonly GridRow[], out: Part[]): void {
  let part: Part | undefined;
  for (const row of rows) {
    const isHeader = headerLike(row);
    if (!part || (isHeader && part.body.length > 0) || (isHeader && part.header.length > 0 && captionLike(row))) {
      part = { header: [], body: [], votes: new Map() };
      out.push(part);
    }
    (isHeader ? part.header : part.body).push(row);
    vote(row, isHeader, part.votes);
  }
}

/** Whether a row holds labels of columns rather than of a row. */
function headerLike(row: GridRow): boolean {
  let columns = 0;
  let turned = 0;
  for (const word of row.words) {
    if (word === '') continue;
    if (word === head) return true;
    const found = entriesOf(word);
    if (found.some((it) => it.axis === 'mark' || it.axis === 'banner')) return true;
    if (found.some((it) => it.axis === 'column')) columns++;
    if (found.some((it) => it.axis === 'row' && it.table.turned)) turned++;
  }
  return columns >= 2 || turned >= 2;
}

const captionLike = (row: GridRow): boolean =>
  row.words.some((it) => entriesOf(it).some((e) => e.axis === 'mark' && e.table.section === 's2'));

function vote(row: GridRow, isHeader: boolean, votes: Map<Table, Votes>): void {
  const numbers = row.words.some((it, i) => it === '' && row.source.cells[i]!.to > row.source.cells[i]!.from);
  const of = (table: Table): Votes => {
    const it = votes.get(table) ?? { columns: 0, rows: 0, marks: 0 };
    votes.set(table, it);
    return it;
  };
  const seen = new Set<Table>();
  for (let i = row.words.length - 1; i >= 0; i--) {
    const word = row.words[i]!;
    if (word === '' || vague.has(word)) continue;
    for (const it of entriesOf(word)) {
      if (it.axis === 'mark') of(it.table).marks++;
      else if (it.axis === 'column' && isHeader) of(it.table).columns++;
      else if (it.axis === 'row' && !isHeader && !seen.has(it.table)) {
        // A group carries no numbers: a numbered row must be a line of its own in that format.
        if (!(it.line?.lines && numbers && !row.words.slice(i + 1).some((w) => w !== ''))) of(it.table).rows++;
        seen.add(it.table);
      } else if (it.axis === 'row' && isHeader && it.table.turned) of(it.table).rows++;
    }
  }
}
