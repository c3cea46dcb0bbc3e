import type { Change } from '../../base/span.ts';
import { squeeze } from '../../base/text.ts';
import type { Report } from '../../report/report.ts';
import { type Cell, type Row, rowsOf } from '../../syntax/blocks.ts';
import { cellText } from '../../syntax/cells.ts';
import { cellStops } from '../cell-stops.ts';
import type { Paste } from '../paste.ts';
import { put } from './cell.ts';
import { landed } from './landed.ts';
import type { Place } from './place.ts';

type Figures = readonly (readonly string[])[];

/** A figure and the cell it goes into. */
interface Step {
  readonly raw: string;
  readonly cell: Cell;
}

/**
 * Bare figures pasted into a table fill its cells from the cursor on, downwards and to the right, where they fit.
 *
 * A column that was copied without the cells of group rows passes over these rows; that is a guess, and only offered, as is
 * whatever writes over another number.
 */
export function pasteFigures(report: Report, { at, block }: Place, figures: Figures): Paste | undefined {
  if (block?.kind !== 'table') return undefined;
  const taking = new Set(cellStops(report).map((it) => it.room.from));
  const rows = rowsOf(block);
  const isTaking = (it: Cell | undefined): it is Cell => it !== undefined && taking.has(it.room.from);
  const start = rows.findIndex((it) => it.from <= at.from && at.from <= it.to);
  const column = rows[start]?.cells.findIndex(({ room }) => room.from <= at.from && at.from <= room.to) ?? -1;
  if (!isTaking(rows[start]?.cells[column])) return undefined;
  const below = rows.slice(start);
  const right = below.filter((row) => isTaking(row.cells[column]));
  const straight = stepsOf(below, column, figures, isTaking);
  const steps = straight ?? stepsOf(right, column, figures, isTaking);
  if (!steps) return undefined;
  const texts = steps.map(({ cell }) => cellText(report.text, cell));
  const fresh = steps.filter(({ raw }, i) => squeeze(texts[i]!) !== squeeze(raw));
  const conflicts = fresh.filter(({ cell }) => cell.to > cell.from);
  if (fresh.length === 0) return undefined;
  const changes = fresh.map(({ raw, cell }) => put(raw, cell, cell.room));
  const { insert, at: span } = landed(report, changes, []);
  const stops = conflicts.map((it) => stopIn(changes, fresh.indexOf(it), span.from));
  const some = conflicts.length;
  const title = {
    zh: `填入 ${fresh.length} 个单元格${some > 0 ? `（改写其中 ${some} 个不同的数）` : ''}`,
    en: `Fill in ${fresh.length} cells${some > 0 ? ` (replacing ${some} other numbers)` : ''}`,
  };
  const tables = report.tables.filter((it) => it.blocks.includes(block)).map((it) => it.table.name);
  const isCertain = straight !== undefined && some === 0;
  return { at: span, insert, stops, title, isCertain, tables, unplaced: [] };
}

/** Each figure with the cell it goes into; undefined where one has none. */
function stepsOf(
  rows: readonly Row[],
  column: number,
  figures: Figures,
  isTaking: (it: Cell | undefined) => it is Cell,
): readonly Step[] | undefined {
  const out: Step[] = [];
  for (const [r, figuresOfRow] of figures.entries()) {
    for (const [c, raw] of figuresOfRow.entries()) {
      if (squeeze(raw) === '') continue;
      const cell = rows[r]?.cells[column + c];
      if (!isTaking(cell)) return undefined;
      out.push({ raw, cell });
    }
  }
  return out;
}

/** Where a figure stands among all that is written. */
function stopIn(changes: readonly Change[], index: number, start: number): Paste['stops'][number] {
  const change = changes[index]!;
  const before = changes.slice(0, index).reduce((sum, it) => sum + it.insert.length - (it.to - it.from), 0);
  const words = change.insert.trim();
  const from = change.from - start + before + change.insert.indexOf(words);
  return { from, to: from + words.length };
}
