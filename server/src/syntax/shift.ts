import type { Span } from '../base/span.ts';
import type { Block, Cell, Row } from './blocks.ts';

const span = (it: Span, by: number): Span => ({ from: it.from + by, to: it.to + by });

const cell = (it: Cell, by: number): Cell => ({ ...span(it, by), room: span(it.room, by) });

const row = (it: Row, by: number): Row => ({ ...span(it, by), cells: it.cells.map((c) => cell(c, by)) });

/** The same block `by` characters further on. */
export function shifted(it: Block, by: number): Block {
  if (by === 0) return it;
  switch (it.kind) {
    case 'heading':
    case 'front-matter':
      return { ...it, ...span(it, by), content: span(it.content, by) };
    case 'table':
      return {
        ...it,
        ...span(it, by),
        header: row(it.header, by),
        delimiter: span(it.delimiter, by),
        rows: it.rows.map((r) => row(r, by)),
      };
    case 'list':
      return { ...it, ...span(it, by), items: it.items.map((i) => span(i, by)) };
    default:
      return { ...it, ...span(it, by) };
  }
}
