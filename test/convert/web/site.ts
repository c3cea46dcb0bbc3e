import type { Line, Table } from '../../../server/src/formats/format.ts';
import { formats } from '../../../server/src/formats/index.ts';
import { flatten, leaves } from '../../../server/src/formats/lines.ts';
import { normal } from '../../../server/src/report/match.ts';

export type Value = number | string | null;

/** The tables of a report as its collectors wrote them down, rows by label. */
export interface Truth {
  readonly format: string;
  readonly table2: Readonly<Record<string, Value | readonly Value[]>> | null;
  readonly table3: { readonly rows: Readonly<Record<string, readonly Value[]>> } | null;
  readonly table4: readonly Value[] | null;
}

/** A report as its lines in order; `tables` says below which line the tables of a section stand. */
export interface Lines {
  readonly title: string;
  readonly lines: readonly {
    readonly text: string;
    readonly heading?: 1 | 2 | 3;
    readonly tables?: 's2' | 's3' | 's4';
  }[];
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** How one site writes a cell and a table; the cells come with their spans. */
export interface Style {
  readonly cell: (text: string, spans: string) => string;
  readonly row: (cells: readonly string[]) => string;
  readonly table: (rows: readonly string[]) => string;
}

/** `行政事业性收费(万元)` and `（一）部分公开` name a row without its unit or note. */
const short = (label: string): string => normal(label).replace(/\((?:万元|区分.*)\)$/, '');

const span = (rows: number, columns: number): string =>
  (rows > 1 ? ` rowspan="${rows}"` : '') + (columns > 1 ? ` colspan="${columns}"` : '');

const shown = (it: Value | undefined): string => (it === null || it === undefined ? '' : String(it));

/** The tables of a section in the merged layout in which they were issued, as one site writes them. */
export function tablesOf(section: 's2' | 's3' | 's4', truth: Truth, style: Style): string {
  const format = formats.find((it) => it.id === formatOf(truth))!;
  const own = format.tables.filter((it) => it.section === section);
  if (section === 's2') return truth.table2 ? overview(own, truth.table2, style) : '';
  if (section === 's3') return truth.table3 ? requests(own[0]!, truth.table3.rows, style) : '';
  return truth.table4 ? disputes(truth.table4, own[0]!, style) : '';
}

/** The columns of table two tell the format; the year does not. */
const formatOf = (truth: Truth): string =>
  Object.keys(truth.table2 ?? {}).some((it) => it === '规范性文件' || it === '政府集中采购') ? '2019' : truth.format;

/** All of table two as one table, each part under a caption across four columns. */
function overview(tables: readonly Table[], truth: NonNullable<Truth['table2']>, style: Style): string {
  const rows: string[] = [];
  for (const table of tables) {
    const known = leaves(table.rows).flatMap((line) => {
      const labels = [line.label.official, ...(line.label.accepted ?? [])].map(short);
      const found = Object.entries(truth).find(([it]) => labels.includes(short(it)));
      return found ? [{ label: found[0].replace('(万元)', ''), values: [found[1]].flat() }] : [];
    });
    if (known.length === 0) continue;
    const wide = 4 - table.columns.length;
    const columns = table.columns.map((it) => it.label.official + (it.unit ? `（单位：${it.unit}）` : ''));
    const line = (first: string, rest: readonly string[]): string =>
      style.row([style.cell(first, ''), ...rest.map((it, i) => style.cell(it, i === 0 ? span(1, wide) : ''))]);
    rows.push(style.row([style.cell(table.corner, span(1, 4))]), line('信息内容', columns));
    for (const it of known)
      rows.push(
        line(
          it.label,
          table.columns.map((_, i) => shown(it.values[i])),
        ),
      );
  }
  return style.table(rows);
}

const headOf = (table: Table): string => table.head || table.corner;

function requests(table: Table, truth: NonNullable<Truth['table3']>['rows'], style: Style): string {
  const names = table.columns.map((it) => it.label.official);
  const rows = [
    style.row([style.cell(headOf(table), span(3, 3)), style.cell('申请人情况', span(1, 7))]),
    style.row([
      style.cell(names[0]!, span(2, 1)),
      style.cell('法人或其他组织', span(1, 5)),
      style.cell(names[6]!, span(2, 1)),
    ]),
    style.row(names.slice(1, 6).map((it) => style.cell(it, ''))),
  ];
  const valuesOf = (line: Line): readonly Value[] | undefined =>
    Object.entries(truth).find(([label]) =>
      short(line.label.official).startsWith(short(label.replace(/^（[一二三四五六]）(?=\d)/, ''))),
    )?.[1];
  const kept = (lines: readonly Line[]): Line[] => lines.filter((it) => leaves([it]).some((leaf) => valuesOf(leaf)));
  const write = (lines: readonly Line[], before: readonly string[], depth: number): void => {
    let lead = before;
    for (const it of kept(lines)) {
      if (it.lines) {
        const height = leaves([it]).filter((leaf) => valuesOf(leaf)).length;
        write(it.lines, [...lead, style.cell(it.label.official, span(height, 1))], depth + 1);
      } else {
        const label = style.cell(it.label.official, span(1, 3 - depth));
        rows.push(style.row([...lead, label, ...valuesOf(it)!.map((value) => style.cell(shown(value), ''))]));
      }
      lead = [];
    }
  };
  write(table.rows, [], 0);
  return style.table(rows);
}

function disputes(truth: readonly Value[], table: Table, style: Style): string {
  const names = table.columns.map((it) => it.label.official);
  const [review, suits] = table.rows;
  const groups = flatten(suits!.lines!);
  return style.table([
    style.row([style.cell(review!.label.official, span(2, 5)), style.cell(suits!.label.official, span(1, 10))]),
    style.row(groups.map((it) => style.cell(it.label.official, span(1, 5)))),
    style.row([0, 1, 2].flatMap(() => names.map((it) => style.cell(it, '')))),
    style.row(truth.map((it) => style.cell(shown(it), ''))),
  ]);
}
