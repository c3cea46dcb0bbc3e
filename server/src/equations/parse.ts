import type { Equation, Line, Table } from '../formats/format.ts';
import { leaves } from '../formats/lines.ts';

/** A 勾稽关系 with its terms as places among the rows or columns of its table. */
export interface Terms {
  readonly equation: Equation;
  /** Whether the terms are rows (and it holds in every column) or columns (and it holds in every row). */
  readonly axis: 'rows' | 'columns';
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const parsed = new WeakMap<Table, readonly Terms[]>();

/** The equations of a table, those over columns first, since a row's total is recomputed before a column's. */
export function equationsOf(table: Table): readonly Terms[] {
  const seen = parsed.get(table);
  if (seen) return seen;
  const rows = leaves(table.rows);
  const terms = [
    ...(table.columnEquations ?? []).map((it) => parse(it, 'columns', table.columns)),
    ...(table.rowEquations ?? []).map((it) => parse(it, 'rows', rows)),
  ];
  parsed.set(table, terms);
  return terms;
}

function parse(equation: Equation, axis: Terms['axis'], lines: readonly Line[]): Terms {
  const [left = '', right = ''] = equation.terms.split('=');
  const places = (side: string): number[] => side.split('+').map((id) => lines.findIndex((it) => it.id === id.trim()));
  return { equation, axis, left: places(left), right: places(right) };
}
