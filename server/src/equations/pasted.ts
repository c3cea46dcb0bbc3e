import type { Search } from './search.ts';
import { isCount, type System } from './system.ts';

/**
 * Rows and columns that stand one place beside where they belong, where moving them back makes every equation of the table
 * hold.
 *
 * What fell off the end is not known; it is what the total of its row then asks for.
 */
export function pasted(system: System): readonly Search[] {
  if (system.gaps.every((it) => it === 0)) return [];
  const { table, width } = system;
  const height = table.facts.length;
  const lines = [
    ...Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => r * width + c)),
    ...Array.from({ length: width }, (_, c) => Array.from({ length: height }, (_, r) => r * width + c)),
  ].filter((line) => line.every((place) => isKnown(system, place)));
  const out: Search[] = [];
  for (const line of lines) {
    for (const values of shifts(line.map((it) => system.values[it]!))) {
      const found = completed(system, line, values);
      if (found) out.push(found);
    }
  }
  return out;
}

const isKnown = ({ table, width }: System, place: number): boolean =>
  table.facts[Math.floor(place / width)]?.[place % width]?.value !== undefined;

/** A line moved on by one, and moved back by one. */
const shifts = (values: readonly number[]): readonly (readonly (number | undefined)[])[] => [
  [undefined, ...values.slice(0, -1)],
  [...values.slice(1), undefined],
];

/** The changes of a line, with the value that its open end needs; undefined unless everything then holds. */
function completed(
  system: System,
  line: readonly number[],
  values: readonly (number | undefined)[],
): Search | undefined {
  const open = values.indexOf(undefined);
  const gaps = [...system.gaps];
  const set = (place: number, to: number): void => {
    for (const { sum, sign } of system.sumsOf[place] ?? []) gaps[sum]! += sign * (to - system.values[place]!);
  };
  for (const [i, it] of values.entries()) if (it !== undefined) set(line[i]!, it);
  const end = line[open]!;
  const [part] = system.sumsOf[end] ?? [];
  if (!part) return undefined;
  const to = system.values[end]! - gaps[part.sum]! * part.sign;
  set(end, to);
  if (!isCount(system, to) || gaps.some((it) => it !== 0)) return undefined;
  return line.flatMap((place, i) => {
    const value = values[i] ?? to;
    return value === system.values[place] ? [] : [{ place, to: value }];
  });
}
