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

/** An equation in one row or column: the cells that add and those that take away, so that all of them together are zero. */
export interface Sum {
  /** Equations of one kind share no cell, so one cell stands in at most one sum of each family. */
  readonly family: number;
  /** A cell is known by its place, row × width + column. */
  readonly places: readonly number[];
  readonly signs: readonly number[];
}

/** A sum that a cell stands in, by its index, and whether it adds there or takes away. */
export interface Part {
  readonly sum: number;
  readonly sign: number;
}

/** Sums, and for each place those that its cell stands in; undefined for a cell that stands in none. */
export interface Layout {
  readonly sums: readonly Sum[];
  readonly sumsOf: readonly (readonly Part[] | undefined)[];
}

const layouts = new WeakMap<Table, Layout>();

/** Every equation of a table in every row or column that it holds in, in the order in which they are weighed. */
export function layoutOf(table: Table): Layout {
  const seen = layouts.get(table);
  if (seen) return seen;
  const width = table.columns.length;
  const height = leaves(table.rows).length;
  const sums = equationsOf(table).flatMap(({ axis, left, right }, family) =>
    Array.from({ length: axis === 'columns' ? height : width }, (_, at): Sum => {
      const places = [...left, ...right].map((it) => (axis === 'columns' ? at * width + it : it * width + at));
      return { family, places, signs: places.map((_, i) => (i < left.length ? 1 : -1)) };
    }),
  );
  const it = layout(sums);
  layouts.set(table, it);
  return it;
}

export function layout(sums: readonly Sum[]): Layout {
  const sumsOf: Part[][] = [];
  for (const [sum, { places, signs }] of sums.entries()) {
    for (const [i, place] of places.entries()) {
      sumsOf[place] ??= [];
      sumsOf[place].push({ sum, sign: signs[i]! });
    }
  }
  return { sums, sumsOf };
}
