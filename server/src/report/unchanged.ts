import type { Change, Span } from '../base/span.ts';
import type { BoundRow, BoundTable, Report } from './report.ts';

/**
 * One of the two halves of a report: the figures of its standard tables, and all the words around them, the labels
 * included.
 */
export type Part = 'figures' | 'words';

/**
 * The part of a report in which one edit has changed nothing but places, which is both where it only writes on a comment;
 * undefined where it may have changed both.
 */
export function unchangedBy(edit: Change, before: Report, after: Report): Part | 'both' | undefined {
  if (!sameFrame(before, after)) return undefined;
  const by = edit.insert.length - (edit.to - edit.from);
  if (inComment(edit, by, before, after)) return 'both';
  if (inFigure(edit, before) && inFigure({ from: edit.from, to: edit.to + by }, after)) return 'words';
  return inProse(edit, before) && inProse({ from: edit.from, to: edit.to + by }, after) ? 'figures' : undefined;
}

/** Whether an edit stays within a comment that begins and ends where it did; others would take text in, or let it out. */
function inComment(edit: Span, by: number, before: Report, after: Report): boolean {
  const at = before.tree.blocks.findIndex((it) => it.kind === 'comment' && it.from < edit.from && edit.to < it.to);
  const [was, is] = [before.tree.blocks[at], after.tree.blocks[at]];
  return was !== undefined && is?.kind === 'comment' && is.from === was.from && is.to === was.to + by;
}

/** Whether a span lies in a cell for figures in which no words stand; some rules read words wherever they are. */
const inFigure = (at: Span, { tables, text }: Report): boolean =>
  tables.some(
    (it) =>
      covers(it, at) &&
      it.rows.some((row) => covers(row, at) && row.facts.some((fact) => isFigure(text, fact?.room, at))),
  );

const isFigure = (text: string, room: Span | undefined, at: Span): boolean =>
  room !== undefined && covers(room, at) && /^[\s\d０-９.．,，+\-—－/]*$/.test(text.slice(room.from, room.to));

/** Whether a span lies in one line of prose; they stand in order. */
function inProse(at: Span, { prose }: Report): boolean {
  let low = 0;
  let high = prose.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (prose[middle]!.to < at.to) low = middle + 1;
    else high = middle;
  }
  return low < prose.length && covers(prose[low]!, at);
}

const covers = (outer: Span, inner: Span): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** Whether two versions differ in nothing but the text of prose or of figures: the same lines, tables, rows and columns. */
function sameFrame(a: Report, b: Report): boolean {
  return (
    a.format === b.format &&
    a.expected === b.expected &&
    a.year?.value === b.year?.value &&
    a.unit?.value === b.unit?.value &&
    a.title?.value === b.title?.value &&
    a.level.kind === b.level.kind &&
    a.level.rank === b.level.rank &&
    a.tree.blocks.length === b.tree.blocks.length &&
    a.prose.length === b.prose.length &&
    a.outline.headings.length === b.outline.headings.length &&
    a.tables.length === b.tables.length &&
    a.tables.every((it, i) => sameTable(it, b.tables[i]!))
  );
}

function sameTable(a: BoundTable, b: BoundTable): boolean {
  return (
    a.table === b.table &&
    a.format === b.format &&
    a.section === b.section &&
    a.canonical === b.canonical &&
    a.blocks.length === b.blocks.length &&
    sameLines(a.rows, b.rows) &&
    sameLines(a.columns, b.columns) &&
    a.unknownRows.length === b.unknownRows.length &&
    a.unknownColumns.length === b.unknownColumns.length &&
    a.spacedLabels.length === b.spacedLabels.length
  );
}

/** The lines that rows or columns name, and how they name them. */
const sameLines = (a: readonly Labelled[], b: readonly Labelled[]): boolean =>
  a.length === b.length && a.every((it, i) => it.line === b[i]!.line && it.as === b[i]!.as);

type Labelled = Pick<BoundRow, 'line' | 'as'>;
