import type { Line, Table } from '../../server/src/formats/format.ts';
import { formats } from '../../server/src/formats/index.ts';
import { leaves, path } from '../../server/src/formats/lines.ts';
import { type BoundTable, tableOf } from '../../server/src/report/report.ts';
import { printRow } from '../../server/src/syntax/print.ts';
import { read } from '../check.ts';

export const tableIn = (format: '2019' | '2021', id: string): Table =>
  formats.find((it) => it.id === format)!.tables.find((it) => it.id === id)!;

/** A number for every cell of a table, no two alike, row after row. */
export const numbered = (table: Table): number[][] =>
  leaves(table.rows).map((_, r) => table.columns.map((_, c) => 100 + r * 10 + c));

/** The values a text states for a table, as written. */
export function valuesOf(text: string, id: string): (string | undefined)[][] {
  const table: BoundTable | undefined = tableOf(read(text), id);
  return table ? table.facts.map((row) => row.map((it) => it?.raw)) : [];
}

export const asTexts = (values: readonly (readonly number[])[]): string[][] => values.map((row) => row.map(String));

const delimiter = (width: number): string => `|${' --- |'.repeat(width)}`;

/** Lines as a GFM table whose first line is the header. */
export const gfm = (rows: readonly (readonly string[])[]): string => {
  const width = Math.max(...rows.map((it) => it.length));
  const [first, ...rest] = rows.map((it) => printRow([...it, ...Array(width - it.length).fill('')]));
  return `\n${[first, delimiter(width), ...rest].join('\n')}\n`;
};

/** Table three as issued: three header rows, merged cells left blank, groups in the label columns before their rows. */
export function mergedRequests(table: Table, values: readonly (readonly number[])[], labels: 2 | 3): string[][] {
  const lead = (it: string): string[] => [it, ...Array(labels - 1).fill('')];
  const [natural, ...organisations] = table.columns.map((it) => it.label.official);
  const total = organisations.pop()!;
  const header = [
    [...lead(table.head), '申请人情况', '', '', '', '', '', ''],
    [...lead(''), natural!, '法人或其他组织', '', '', '', '', total],
    [...lead(''), '', ...organisations, ''],
  ];
  const shown = new Set<Line>();
  const rows = leaves(table.rows).map((leaf, r) => {
    const own = path(table.rows, leaf.id);
    const kept = labels === 3 ? own : own.filter((it) => it.id !== 'results');
    const cells = Array<string>(labels).fill('');
    kept.forEach((it, depth) => {
      if (!shown.has(it)) cells[depth] = it.label.official;
      shown.add(it);
    });
    return [...cells, ...values[r]!.map(String)];
  });
  return [...header, ...rows];
}

/** Table four as issued: fifteen numbers in one row under three header rows. */
export function wideDisputes(values: readonly (readonly number[])[], headers: 2 | 3): string[][] {
  const blank = (n: number): string[] => Array(n).fill('');
  const five = tableIn('2021', 't4').columns.map((it) => it.label.official);
  const rows = values.flat().map(String);
  if (headers === 2) {
    const groups = ['行政复议', ...blank(4), '未经复议直接起诉', ...blank(4), '复议后起诉', ...blank(4)];
    return [groups, [...five, ...five, ...five], rows];
  }
  return [
    ['行政复议', ...blank(4), '行政诉讼', ...blank(9)],
    [...five, '未经复议直接起诉', ...blank(4), '复议后起诉', ...blank(4)],
    [...blank(5), ...five, ...five],
    rows,
  ];
}

/** Table two as issued: one long table, a caption and a row with 信息内容 above every part. */
export function longTwo(tables: readonly Table[], values: (it: Table) => readonly (readonly number[])[]): string[][] {
  return tables.flatMap((it) => [
    [it.corner],
    ['信息内容', ...it.columns.map((c) => c.label.official)],
    ...leaves(it.rows).map((row, r) => [row.label.official, ...values(it)[r]!.map(String)]),
  ]);
}

/** Rows without a delimiter row: pasted text, prose to GFM. */
export const piped = (rows: readonly (readonly string[])[]): string => `\n${rows.map(printRow).join('\n')}\n`;
