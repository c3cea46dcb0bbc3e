import type { Part } from './parse.ts';
import { isCount, mending, type System } from './system.ts';

/** Cells and what should stand in them. */
export type Search = readonly Changed[];

interface Changed {
  readonly place: number;
  readonly to: number;
}

/** Steps after which a search gives up; a complete table three never comes near. */
const mostSteps = 200_000;
/** More explanations than this explain nothing. */
const mostSets = 200;
/** Cells that are sought at most. */
const mostCells = 3;

interface State {
  readonly system: System;
  readonly gaps: number[];
  /** Broken sums, in all and of each family. */
  broken: number;
  readonly byFamily: number[];
  readonly chosen: Changed[];
  readonly found: Map<string, Search>;
  steps: number;
}

/**
 * All sets of cells, of the smallest size up to three, whose change makes every sum zero. Empty where nothing is broken.
 *
 * Only a cell that two equations vouch for is ever blamed: any part could be changed to please a single one.
 *
 * Whatever the set, one of its cells stands in some broken sum without the others, since fewer than four cells of such a
 * table never close a ring. That sum tells the value of the cell, and what then is left is a smaller set. Cells of one
 * family of equations never share a sum, so that no more sums of a family may be broken than cells are left to choose.
 */
export function smallestSets(system: System): readonly Search[] {
  for (let size = 1; size <= mostCells; size++) {
    const state = begin(system);
    if (state.broken === 0) return [];
    choose(state, size);
    if (state.steps > mostSteps || state.found.size > mostSets) return [];
    if (state.found.size > 0) return [...state.found.values()];
  }
  return [];
}

function begin(system: System): State {
  const gaps = [...system.gaps];
  const byFamily: number[] = [];
  for (const [i, { family }] of system.sums.entries())
    byFamily[family] = (byFamily[family] ?? 0) + (gaps[i] === 0 ? 0 : 1);
  const broken = byFamily.reduce((sum, it) => sum + it, 0);
  return { system, gaps, broken, byFamily, chosen: [], found: new Map(), steps: 0 };
}

function choose(state: State, left: number): void {
  if (state.steps > mostSteps || state.found.size > mostSets) return;
  if (state.byFamily.some((it) => it > left)) return;
  const { system, gaps } = state;
  if (left === 1) {
    last(state);
    return;
  }
  for (const [i, { places, signs }] of system.sums.entries()) {
    if (gaps[i] === 0) continue;
    for (const [n, place] of places.entries()) {
      const by = -gaps[i]! * signs[n]!;
      const to = system.values[place]! + by;
      const sums = system.sumsOf[place]!;
      if (sums.length < 2 || !isCount(system, to) || state.chosen.some((it) => it.place === place)) continue;
      change(state, sums, by);
      state.chosen.push({ place, to });
      choose(state, left - 1);
      state.chosen.pop();
      change(state, sums, -by);
    }
  }
}

/** The one cell that is left has to mend everything. */
function last(state: State): void {
  const { system, gaps, chosen } = state;
  const first = gaps.findIndex((it) => it !== 0);
  if (first < 0) return;
  for (const place of system.sums[first]!.places) {
    state.steps++;
    const { length } = system.sumsOf[place]!;
    const by = length > 1 && length === state.broken ? mending(system, gaps, place) : undefined;
    if (by === undefined || chosen.some((it) => it.place === place)) continue;
    const to = system.values[place]! + by;
    if (!isCount(system, to)) continue;
    const set = [...chosen, { place, to }].sort((a, b) => a.place - b.place);
    state.found.set(set.map((it) => `${it.place}=${it.to}`).join(' '), set);
  }
}

function change(state: State, parts: readonly Part[], by: number): void {
  const { gaps, byFamily, system } = state;
  for (const { sum, sign } of parts) {
    const was = gaps[sum] !== 0;
    gaps[sum]! += sign * by;
    const is = gaps[sum] !== 0;
    if (was === is) continue;
    const { family } = system.sums[sum]!;
    byFamily[family]! += is ? 1 : -1;
    state.broken += is ? 1 : -1;
  }
}
