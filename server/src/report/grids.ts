import type { Span } from '../base/span.ts';
import type { Table } from '../formats/format.ts';
import type { Block, Paragraph, Row, Table as TableBlock, Tree } from '../syntax/blocks.ts';
import { rowsOf } from '../syntax/blocks.ts';
import { cellText, delimiterColumns, readRow } from '../syntax/cells.ts';
import { type GridLabel, labelOf, lineNamed } from './labels.ts';
import { type Layout, layoutOf, remember } from './layouts.ts';

/** A row of cells and the labels among them; a cell that is blank or a number is no label. */
export interface GridRow {
  readonly source: Row;
  readonly labels: readonly GridLabel[];
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
  /** For every table it shows any label of, how many; a table of both formats is listed once. */
  readonly votes: readonly Votes[];
  /** What its words are, where it is all of a table. */
  readonly layout: Layout | undefined;
}

export interface Votes {
  readonly table: Table;
  columns: number;
  rows: number;
  /** Caption, corner or note: labels only this table has. */
  marks: number;
}

/** Every part of a document, in order. */
export function parts(tree: Tree, pipeLines: ReadonlySet<Block>): Part[] {
  const out: Part[] = [];
  let grid: GridRow[] = [];
  const flush = (): void => {
    if (grid.length > 0) split(grid, out);
    grid = [];
  };
  for (const block of tree.blocks) {
    if (block.kind === 'table') {
      flush();
      fromTable(tree.text, block, out);
    } else if (block.kind === 'paragraph' && pipeLines.has(block)) {
      const source = readRow(tree.text, block);
      // A header that is cut in two leaves the line below it behind, which is a row of no words.
      if (delimiterColumns(tree.text, block) > 0) grid.push({ source, labels: noLabels, block });
      else grid.push(gridRow(tree.text, source, block));
    } else flush();
  }
  flush();
  return out;
}

/** The parts of a table: one without a look at any label where it has the words of a table that was read before. */
function fromTable(text: string, block: TableBlock, out: Part[]): void {
  const rows = rowsOf(block);
  const layout = layoutOf(text, block);
  if (layout) {
    const body: GridRow[] = [];
    for (let i = 1; i < rows.length; i++) body.push({ source: rows[i]!, labels: layout.labels[i]!, block });
    out.push({ header: [{ source: rows[0]!, labels: layout.labels[0]!, block }], body, votes: layout.votes, layout });
    return;
  }
  const first = out.length;
  split(
    rows.map((it) => gridRow(text, it, block)),
    out,
  );
  if (out.length === first + 1) out[first] = { ...out[first]!, layout: remember(text, block, out[first]!) };
}

const none: ReadonlySet<Block> = new Set();

/** The lines of pipes that GFM reads as prose; in most drafts there are none, as one search for pipes between the tables tells. */
export function pipeLinesOf({ text, blocks }: Tree): ReadonlySet<Block> {
  let out: Set<Block> | undefined;
  let pipe = text.indexOf('|');
  for (const it of blocks) {
    if (pipe < 0) break;
    if (pipe < it.from) pipe = text.indexOf('|', it.from);
    if (it.kind !== 'paragraph' || pipe < 0 || pipe >= it.to || !isPipeLine(text, it)) continue;
    out ??= new Set();
    out.add(it);
  }
  return out ?? none;
}

/** A line of pipes that GFM reads as prose: rows behind a blank line, or a table pasted without its delimiter row. */
function isPipeLine(text: string, it: Paragraph): boolean {
  const words = text.slice(it.from, it.to);
  const first = words.indexOf('|');
  if (first < 0) return false;
  return first === 0 ? words.indexOf('|', 1) > 0 : readRow(text, it).cells.length >= 4;
}

const gridRow = (text: string, source: Row, block: Block): GridRow => ({
  source,
  labels: labelsIn(text, source),
  block,
});

const noLabels: readonly GridLabel[] = [];

function labelsIn(text: string, { cells }: Row): readonly GridLabel[] {
  let first = noLabels;
  let out: GridLabel[] | undefined;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!;
    // Most cells are digits or blank, and need no look-up.
    if (isDigits(text, cell)) continue;
    const label = labelOf(cellText(text, cell));
    if (!label) continue;
    if (index === 0) first = label.alone;
    else {
      out ??= [...first];
      out.push({ index, label });
    }
  }
  return out ?? first;
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
  let votes: Votes[] = [];
  for (const row of rows) {
    const isHeader = headerLike(row);
    if (!part || (isHeader && part.body.length > 0) || (isHeader && part.header.length > 0 && captionLike(row))) {
      votes = [];
      part = { header: [], body: [], votes, layout: undefined };
      out.push(part);
    }
    (isHeader ? part.header : part.body).push(row);
    if (isHeader) voteByHeader(row, votes);
    else voteByRow(row, votes);
  }
}

/** Whether a row holds labels of columns rather than of a row. */
function headerLike({ labels }: GridRow): boolean {
  let columns = 0;
  let turned = 0;
  for (let i = 0; i < labels.length; i++) {
    const { label } = labels[i]!;
    if (label.isTop) return true;
    if (label.isColumn) columns++;
    if (label.isTurned) turned++;
  }
  return columns >= 2 || turned >= 2;
}

const captionLike = ({ labels }: GridRow): boolean =>
  labels.some(({ label }) => label.names.some((it) => it.axis === 'mark' && it.table.section === 's2'));

function votesOf(votes: Votes[], table: Table): Votes {
  for (let i = 0; i < votes.length; i++) if (votes[i]!.table === table) return votes[i]!;
  const it = { table, columns: 0, rows: 0, marks: 0 };
  votes.push(it);
  return it;
}

function voteByHeader({ labels }: GridRow, votes: Votes[]): void {
  for (const { label } of labels) {
    if (label.isVague) continue;
    for (const it of label.names) {
      if (it.axis === 'mark') votesOf(votes, it.table).marks++;
      else if (it.axis === 'column') votesOf(votes, it.table).columns++;
      else if (it.axis === 'row' && it.table.turned) votesOf(votes, it.table).rows++;
    }
  }
}

/** A row names one line of a table: the last that it can, since groups stand before what they hold. */
function voteByRow(row: GridRow, votes: Votes[]): void {
  const { labels } = row;
  for (let i = labels.length - 1; i >= 0; i--) {
    const { label } = labels[i]!;
    if (label.isVague) continue;
    for (let n = 0; n < label.names.length; n++) {
      const it = label.names[n]!;
      if (it.axis === 'mark') votesOf(votes, it.table).marks++;
      if (it.axis !== 'row' || isNamedBehind(labels, i, it.table)) continue;
      // A group carries no numbers: a numbered row must be a line of its own in that format.
      if (!(it.line.lines && i === labels.length - 1 && hasNumbers(row))) votesOf(votes, it.table).rows++;
    }
  }
}

/** Whether a label behind one names a row of a table. */
const isNamedBehind = (labels: GridRow['labels'], index: number, table: Table): boolean =>
  index < labels.length - 1 &&
  labels.some(({ label }, i) => i > index && !label.isVague && lineNamed(label, table, 'row') !== undefined);

function hasNumbers({ source: { cells }, labels }: GridRow): boolean {
  for (let i = 0; i < cells.length; i++)
    if (cells[i]!.to > cells[i]!.from && !labels.some((it) => it.index === i)) return true;
  return false;
}
