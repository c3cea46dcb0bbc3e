import type { Change, Span } from '../../base/span.ts';
import { escapeCell } from '../../syntax/cells.ts';

/** Writes a value into a cell. A cell that was padded stays as wide, where the value fits, with the number at its right. */
export function put(raw: string, { from, to }: Span, room: Span): Change {
  const words = escapeCell(raw.trim());
  const width = room.to - room.from;
  const isPadded = width - (to - from) > 2;
  const blanks = isPadded ? Math.max(1, width - words.length - 1) : 1;
  return { from: room.from, to: room.to, insert: `${' '.repeat(blanks)}${words} ` };
}
