import type { Line } from '../formats/format.ts';
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
  const groups: { match: Match; index: number; cell: Cell }[] = [];
  const columns: { line: Line; match: Match; index: number; cell: Cell }[] = [];
  for (const { labels, source } of part.header) {
    for (const { index, label } of labels) {
      const cell = source.cells[index]!;
      const group = lineNamed(label, names.table, 'row');
      if (group && !group.line.lines) groups.push({ match: group, index, cell });
      const column = lineNamed(label, names.table, 'column');
      if (column) columns.push({ line: column.line, match: column, index, cell });
    }
  }
  const body = part.body.find((it) => it.source.cells.some((c) => c.to > c.from)) ?? part.body[0];
  if (groups.length < 2 || !body) return undefined;
  groups.sort((a, b) => a.index - b.index);
  const rows = groups.map((group, i): BoundRow => {
    const end = groups[i + 1]?.index ?? Number.POSITIVE_INFINITY;
    const own = columns.filter((it) => it.index >= group.index && it.index < end);
    const facts = names.table.columns.map((column) => {
      const index = own.find((it) => it.line === column)?.index;
      return index === undefined ? undefined : fact(text, names.table, group.match.line, column, body.source, index);
    });
    const { line, as } = group.match;
    const at = placeOf(group.cell);
    return { ...at, line, as, label: at, source: body.source, facts, strays: [] };
  });
  const first = columns.filter((it) => it.index >= groups[0]!.index && it.index < (groups[1]?.index ?? 0));
  return {
    rows,
    columns: first.map((it) => ({ ...placeOf(it.cell), line: it.line, as: it.match.as, index: it.index })),
  };
}

const placeOf = ({ from, to }: Cell): { from: number; to: number } => ({ from, to });
