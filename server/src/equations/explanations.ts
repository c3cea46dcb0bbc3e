import { derived } from '../base/memo.ts';
import type { BoundTable } from '../report/report.ts';
import { pasted } from './pasted.ts';
import type { Recomputed } from './plan.ts';
import { type Search, smallestSets } from './search.ts';
import { likelihood, type Slip } from './slips.ts';
import { decimalOf, factOfPlace, type System, systemOf } from './system.ts';

/** Cells whose change, all together, makes every broken equation of a table hold. */
export interface Explanation {
  readonly cells: readonly Explained[];
  /** What happened to all of them at once, where one slip explains them. */
  readonly slip: 'swapped' | 'split' | 'pasted' | undefined;
  /** Smaller is likelier. */
  readonly cost: number;
}

export interface Explained extends Recomputed {
  readonly slip: Slip;
}

/**
 * The smallest explanations of everything that is broken in a table, the likeliest first: all sets of one, two or three
 * cells, and rows or columns pasted beside their place.
 *
 * Computed when somebody asks, and bounded: beyond three cells, or where blanks leave too many ways open, there is none, and
 * the equations speak for themselves.
 */
export const explanations = (table: BoundTable): readonly Explanation[] => derived(table, explain);

function explain(table: BoundTable): readonly Explanation[] {
  const system = systemOf(table);
  if (!system) return [];
  const found = [
    ...smallestSets(system).map((it) => weighed(system, it)),
    ...pasted(system).map((it) => moved(system, it)),
  ];
  return found.sort((a, b) => a.cost - b.cost || a.cells.length - b.cells.length);
}

function weighed(system: System, set: Search): Explanation {
  const cells = set.map(({ place, to }) => {
    const is = system.values[place]!;
    const { slip, cost } = likelihood(is, to, besides(system, place));
    return { place, is, to, slip, cost };
  });
  const joint = set.length === 2 ? jointSlip(system, cells[0]!, cells[1]!) : undefined;
  const cost = joint ? 1 : cells.reduce((sum, it) => sum + it.cost, 0);
  return { cells: cells.map((it) => explained(system, it.place, it.to, it.slip)), slip: joint, cost };
}

/** A row or column that was pasted beside its place counts as one slip, though many cells change. */
const moved = (system: System, set: Search): Explanation => ({
  cells: set.map(({ place, to }) => explained(system, place, to, 'neighbour')),
  slip: 'pasted',
  cost: 2,
});

const explained = (system: System, place: number, to: number, slip: Slip): Explained => ({
  fact: factOfPlace(system, place),
  value: decimalOf(system, to),
  slip,
});

/** The numbers left, right, above and below a cell. */
function besides({ values, width }: System, place: number): readonly number[] {
  const column = place % width;
  return [
    column > 0 ? values[place - 1] : undefined,
    column < width - 1 ? values[place + 1] : undefined,
    values[place - width],
    values[place + width],
  ].filter((it) => it !== undefined);
}

interface Changed {
  readonly place: number;
  readonly is: number;
  readonly to: number;
}

/** Two neighbours whose numbers changed places, or whose digits are those of one number. */
function jointSlip({ width }: System, a: Changed, b: Changed): Explanation['slip'] {
  const [first, second] = a.place < b.place ? [a, b] : [b, a];
  const isBeside = second.place === first.place + 1 && second.place % width > 0;
  if (!isBeside && second.place !== first.place + width) return undefined;
  if (first.is === second.to && second.is === first.to) return 'swapped';
  return isBeside && Number(`${first.is}${second.is}`) === first.to && first.is > 0 ? 'split' : undefined;
}
