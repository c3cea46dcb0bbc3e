import { type Decimal, show } from '../../base/decimal.ts';
import type { Span } from '../../base/span.ts';
import { apply } from '../../base/span.ts';
import { isValue } from '../../convert/labels.ts';
import { termsOf } from '../../equations/across.ts';
import type { Due, Owed } from '../../equations/next-year.ts';
import type { Line, Table } from '../../formats/format.ts';
import { canonical, canonicalHeader, canonicalRows, flatten } from '../../formats/lines.ts';
import type { Table as Block } from '../../syntax/blocks.ts';
import { printTable } from '../../syntax/print.ts';

/** A standard table, blank but for what last year's report settles, below a comment on what it has to agree with. */
export function nextTable(table: Table, owed: Owed): string {
  const rows = canonicalRows(table).map((row) => [
    canonical(row),
    ...table.columns.map((column) => written(row.lines ? undefined : owed.value(table.id, row.id, column.id))),
  ]);
  const drawn = printTable({ header: canonicalHeader(table), rows });
  return [...owed.rest(table).map((it) => note(table, it)), drawn].join('\n\n');
}

const written = (it: Decimal | undefined): string => (it ? show(it) : '');

/** `上年度报告：规章现行有效件数 3。本年填好后应符合：现行有效件数 ＝ 上年现行有效件数 ＋ 本年制发件数 － 本年废止件数。` */
function note(table: Table, { across, figures }: Due): string {
  const lines = [...flatten(table.rows), ...table.columns];
  const named = (id: string): string => canonical(lines.find((it: Line) => it.id === id)!);
  const said = figures.map((it) => `${named(it.row)}${named(it.column)} ${show(it.value)}`).join('，');
  const { left, right, isLeast } = termsOf(across);
  const parts = right.map(
    (it, i) => `${it.minus ? ' － ' : i > 0 ? ' ＋ ' : ''}${it.last ? '上年' : ''}${named(it.id)}`,
  );
  const sign = isLeast ? '不少于' : '＝';
  return `<!-- 上年度报告：${said}。本年度数据填好后应符合：${named(left)} ${sign} ${parts.join('')}。 -->`;
}

/** A table of the writer's own with its words and without its numbers, which were last year's. */
export function emptied(text: string, block: Block): string {
  const changes = block.rows.flatMap(({ cells }) =>
    cells.filter(({ from, to }, i) => i > 0 && to > from && isValue(text.slice(from, to))),
  );
  return apply(
    text.slice(block.from, block.to),
    changes.map((it: Span) => ({ from: it.from - block.from, to: it.to - block.from, insert: '' })),
  );
}
