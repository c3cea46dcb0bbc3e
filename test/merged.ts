import type { Format, Line, Table } from '../server/src/formats/format.ts';
import { leaves } from '../server/src/formats/lines.ts';

/** A cell of a table as issued. */
export interface MergedCell {
  readonly text: string;
  readonly colspan?: number;
  readonly rowspan?: number;
}
export type MergedRow = readonly MergedCell[];

/** What stands in a cell, by the places of its row and column among those that carry numbers. */
export type Values = (row: number, column: number) => string;

const cell = (text: string, colspan = 1, rowspan = 1): MergedCell => ({ text, colspan, rowspan });

/** The tables of a section in the layout they were issued in, merged cells and all; table two is one long table. */
export function mergedTable(format: Format, section: 's2' | 's3' | 's4', values: Record<string, Values>): MergedRow[] {
  const tables = format.tables.filter((it) => it.section === section);
  if (section === 's2') return overview(tables, values);
  const [table] = tables as [Table];
  return section === 's3' ? requests(table, values[table.id]!) : disputes(table, values[table.id]!);
}

function overview(tables: readonly Table[], values: Record<string, Values>): MergedRow[] {
  const width = Math.max(...tables.map((it) => it.columns.length)) + 1;
  return tables.flatMap((it) => {
    // Fewer columns fill the same width.
    const last = width - it.columns.length;
    const span = (i: number): number => (i === it.columns.length - 1 ? last : 1);
    return [
      [cell(it.corner, width)],
      [cell('信息内容'), ...it.columns.map((c, i) => cell(c.label.official, span(i)))],
      ...leaves(it.rows).map((row, r) => [
        cell(row.label.official),
        ...it.columns.map((_, c) => cell(values[it.id]!(r, c), span(c))),
      ]),
    ];
  });
}

function requests(table: Table, values: Values): MergedRow[] {
  const names = table.columns.map((it) => it.label.official);
  const [natural = '', total = ''] = [names[0], names.at(-1)];
  const others = names.slice(1, -1);
  let leaf = 0;
  const numbers = (): MergedCell[] => {
    const r = leaf++;
    return table.columns.map((_, c) => cell(values(r, c)));
  };
  const below = (it: Line): number => leaves([it]).length;
  const rows = table.rows.flatMap((top): MergedRow[] => {
    if (!top.lines) return [[cell(top.label.official, 3), ...numbers()]];
    return top.lines.flatMap((it, i): MergedRow[] => {
      const lead = i === 0 ? [cell(top.label.official, 1, below(top))] : [];
      if (!it.lines) return [[...lead, cell(it.label.official, 2), ...numbers()]];
      return it.lines.map((line, j) => [
        ...(j === 0 ? [...lead, cell(it.label.official, 1, below(it))] : []),
        cell(line.label.official),
        ...numbers(),
      ]);
    });
  });
  return [
    [cell(table.head, 3, 3), cell('申请人情况', 7)],
    [cell(natural, 1, 2), cell('法人或其他组织', 5), cell(total, 1, 2)],
    others.map((it) => cell(it)),
    ...rows,
  ];
}

function disputes(table: Table, values: Values): MergedRow[] {
  const five = table.columns.map((it) => it.label.official);
  return [
    [cell('行政复议', 5), cell('行政诉讼', 10)],
    [...five.map((it) => cell(it, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
    [...five, ...five].map((it) => cell(it)),
    [0, 1, 2].flatMap((r) => table.columns.map((_, c) => cell(values(r, c)))),
  ];
}
