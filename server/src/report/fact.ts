import type { Line, Table } from '../formats/format.ts';
import type { Row } from '../syntax/blocks.ts';
import { cellText } from '../syntax/cells.ts';
import { readNumber, smallAt } from './number.ts';
import type { Fact } from './report.ts';

/**
 * Reads the cell at one place of a row; a row that is too short for it states a blank at its end.
 *
 * Every field is spelled out: this runs for each cell of each table, and spreading objects costs ten times as much.
 */
export function fact(text: string, table: Table, row: Line, column: Line, source: Row, index: number): Fact {
  const cell = source.cells[index];
  if (!cell) {
    const { to } = source;
    return { table, row, column, raw: '', value: undefined, forms: absent, room: undefined, from: to, to };
  }
  const { from, to, room } = cell;
  const small = smallAt(text, from, to);
  if (small) {
    const { raw, value, forms } = small;
    return { table, row, column, raw, value, forms, room, from, to };
  }
  const raw = cellText(text, cell);
  const { value, forms, unit } = readNumber(raw, column.kind ?? 'count');
  if (unit !== undefined) return { table, row, column, raw, value, forms, unit, room, from, to };
  return { table, row, column, raw, value, forms, room, from, to };
}

const absent: Fact['forms'] = ['blank'];
