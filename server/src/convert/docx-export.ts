import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { width } from '../base/width.ts';
import { charactersOf, pageMargins, pageSize, styles, textWidth, titleSize } from './docx-style.ts';
import type { Draft, DraftBlock, DraftCell, DraftGrid } from './draft.ts';
import { headRows } from './head-rows.ts';

/**
 * A draft in the official layout as a Word file (.docx): headings as headings, merged cells as merged cells, header rows that
 * are repeated on a new page, page numbers on the outside.
 */
export function writeDocx({ blocks }: Draft): Promise<Uint8Array> {
  const title = blocks
    .flatMap((it) => (it.kind === 'heading' && it.level === 1 ? [charactersOf(it.text)] : []))
    .join('');
  const file = new Document({
    title,
    creator: '',
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: { size: pageSize, margin: pageMargins } },
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children: blocks.flatMap(drawn),
      },
    ],
  });
  return Packer.pack(file, 'uint8array');
}

/** —1—, one character away from the outer margin. */
function footer(alignment: 'right' | 'left'): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({
    children: [
      new Paragraph({ style: 'pageNumber', alignment, indent: { left: 280, right: 280 }, children: [number] }),
    ],
  });
}

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
};

function drawn(it: DraftBlock): (Paragraph | Table)[] {
  if (it.kind === 'heading') {
    const indent = it.level === 1 ? { indent: balanced(it.text) } : {};
    return [new Paragraph({ heading: levels[it.level], ...indent, children: [run(it.text)] })];
  }
  if (it.kind === 'paragraph')
    return [new Paragraph({ style: it.signed ? 'signature' : 'text', children: [run(it.text)] })];
  // Word takes two tables for one where no paragraph stands between them, and no document ends in a table.
  return it.rows.length === 0 ? [] : [table(it), new Paragraph({ style: 'gap' })];
}

/** Indents on both sides that make the lines of a long title about as long as each other, with nothing put into its words. */
function balanced(title: string): { readonly left: number; readonly right: number } {
  const room = Math.floor(textWidth / titleSize);
  const length = width(title) / 2;
  const lines = Math.ceil(length / (room - 1));
  const each = Math.ceil(length / lines) + 1;
  const side = lines > 1 && each < room ? Math.floor((textWidth - each * titleSize) / 2) : 0;
  return { left: side, right: side };
}

const run = (text: string): TextRun => new TextRun(charactersOf(text));

function table(grid: DraftGrid): Table {
  const columns = columnsOf(grid);
  const head = headRows(grid);
  const widths = twips(grid.widths ?? sharesOf(grid, columns));
  const covered: number[] = Array.from({ length: columns }, () => 0);
  const rows = grid.rows.map(({ cells }, r) => {
    const own = placed(cells, covered, widths);
    return new TableRow({ tableHeader: r < head, cantSplit: true, children: own });
  });
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 50, right: 50, marginUnitType: WidthType.DXA },
  });
}

/** The cells of a row with their widths, and blank ones where it is short, since Word wants rows of one width. */
function placed(cells: readonly DraftCell[], covered: number[], widths: readonly number[]): TableCell[] {
  const out: TableCell[] = [];
  let at = 0;
  const skip = (): void => {
    while (covered[at]! > 0) covered[at++]!--;
  };
  for (const it of cells) {
    skip();
    const { colspan = 1, rowspan = 1 } = it;
    for (let i = at; i < at + colspan; i++) covered[i] = rowspan - 1;
    out.push(cell(it, sum(widths.slice(at, at + colspan))));
    at += colspan;
  }
  for (skip(); at < widths.length; skip()) out.push(cell({ text: '', line: 0 }, widths[at++]!));
  return out;
}

function cell(it: DraftCell, size: number): TableCell {
  const isLabel = it.scope === 'row' && (it.rowspan ?? 1) === 1;
  return new TableCell({
    children: [new Paragraph({ style: isLabel ? 'label' : 'cell', children: [run(it.text)] })],
    columnSpan: it.colspan ?? 1,
    rowSpan: it.rowspan ?? 1,
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
  });
}

/** How many columns a grid has where its rows are widest, cells of earlier rows that reach down included. */
function columnsOf({ rows }: DraftGrid): number {
  const widths = rows.map(() => 0);
  for (const [r, { cells }] of rows.entries()) {
    for (const { colspan = 1, rowspan = 1 } of cells) {
      for (let i = r; i < Math.min(r + rowspan, rows.length); i++) widths[i]! += colspan;
    }
  }
  return widths.reduce((most, it) => Math.max(most, it), 1);
}

/** Shares by the longest words of each column: what is four times as long gets twice the room, since it can be broken. */
function sharesOf({ rows }: DraftGrid, columns: number): number[] {
  const longest = Array.from({ length: columns }, () => 4);
  for (const { cells } of rows) {
    // Tables of the writer's own have no merged cells.
    cells.forEach((it, i) => {
      if (i < columns) longest[i] = Math.max(longest[i]!, width(it.text));
    });
  }
  return longest.map(Math.sqrt);
}

/** The widths of the columns in twips (1/20 pt), as wide together as the text. */
function twips(shares: readonly number[]): number[] {
  const whole = sum(shares);
  return shares.map((it) => Math.floor((it / whole) * textWidth));
}

const sum = (them: readonly number[]): number => them.reduce((all, it) => all + it, 0);
