import type { Cell } from '../syntax/blocks.ts';
import { fact } from './fact.ts';
import type { Part } from './grids.ts';
import { lineNamed } from './labels.ts';
import type { Match, Names } from './match.ts';
import type { BoundColumn, BoundRow } from './report.ts';

/** The official table four: header groups over five columns each, and one row of fifteen numbers. */
export function turnedRows(
  text: string,
  names: Names,
  part: Part,
): { columns: BoundColumn[]; rows: BoundRow[] } | undefined {
  const { groups, columns } = headersOf(names, part);
  const body = part.body.find((it) => it.source.cells.some((c) => c.to > c.from)) ?? part.body[0];
  if (groups.length < 2 || !body) return undefined;
  const count = names.table.columns.length;
  // Copies that leave out what merged cells covered keep the order of names, but not their places.
  const isCollapsed = columns.length === groups.length * count && areClose(groups, count);
  if (!isCollapsed) groups.sort((a, b) => a.index - b.index);
  const rows = groups.map((group, i): BoundRow => {
    const end = groups[i + 1]?.index ?? Number.POSITIVE_INFINITY;
    const own = columns.filter((it) => it.index >= group.index && it.index < end);
    const facts = names.table.columns.map((column, c) => {
      const index = isCollapsed ? i * count + c : own.find((it) => it.match.line === column)?.index;
      return index === undefined ? undefined : fact(text, names.table, group.match.line, column, body.source, index);
    });
    const { line, as } = group.match;
    const at = placeOf(group.cell);
    return { ...at, line, as, label: at, source: body.source, facts, strays: [] };
  });
  return {
    rows,
    columns: (isCollapsed ? columns.slice(0, count) : below(groups, columns)).map((it) => ({
      ...placeOf(it.cell),
      line: it.match.line,
      as: it.match.as,
      index: it.index,
    })),
  };
}

/** The header groups of a part, which are rows, and the columns that repeat below each of them, in reading order. */
function headersOf(names: Names, part: Part): { groups: Header[]; columns: Header[] } {
  const groups: Header[] = [];
  const columns: Header[] = [];
  for (const { labels, source } of part.header) {
    for (const { index, label } of labels) {
      const cell = source.cells[index]!;
      const group = lineNamed(label, names.table, 'row');
      if (group && !group.line.lines) groups.push({ match: group, index, cell });
      const column = lineNamed(label, names.table, 'column');
      if (column) columns.push({ match: column, index, cell });
    }
  }
  return { groups, columns };
}

interface Header {
  readonly match: Match;
  readonly index: number;
  readonly cell: Cell;
}

interface Placed {
  readonly index: number;
}

/** Whether two groups begin so close to each other that the columns of one have no room. */
function areClose(groups: readonly Placed[], count: number): boolean {
  const places = groups.map((it) => it.index).sort((a, b) => a - b);
  return places.some((it, i) => i > 0 && it - places[i - 1]! < count);
}

/** The columns below the first group. */
const below = <T extends Placed>(groups: readonly Placed[], columns: readonly T[]): T[] =>
  columns.filter((it) => it.index >= groups[0]!.index && it.index < (groups[1]?.index ?? 0));

const placeOf = ({ from, to }: Cell): { from: number; to: number } => ({ from, to });
