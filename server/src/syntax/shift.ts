import type { Span } from '../base/span.ts';
import type { Block, Cell, Row } from './blocks.ts';

const span = (it: Span, by: number): Span => ({ from: it.from + by, to: it.to + by });

const cell = (it: Cell, by: number): Cell => ({ from: it.from + by, to: it.to + by, room: span(it.room, by) });

const row = (it: Row, by: number): Row => ({
  from: it.from + by,
  to: it.to + by,
  cells: it.cells.map((c) => cell(c, by)),
});

/** The same block `by` characters further on. */
export function shifted(it: Block, by: number): Block {
  if (by === 0) return it;
  const [from, to] = [it.from + by, it.to + by];
  switch (it.kind) {
    // Most blocks of a long draft are lines of prose, and all behind an edit move at every keystroke.
    case 'paragraph':
      return { kind: it.kind, from, to };
    case 'heading':
    case 'front-matter':
      return { ...it, from, to, content: span(it.content, by) };
    case 'table':
      return {
        kind: it.kind,
        from,
        to,
        header: row(it.header, by),
        delimiter: span(it.delimiter, by),
        rows: it.rows.map((r) => row(r, by)),
      };
    case 'list':
      return { kind: it.kind, from, to, items: it.items.map((i) => span(i, by)) };
    default:
      return { ...it, from, to };
  }
}
