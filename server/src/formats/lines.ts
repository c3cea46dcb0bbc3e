import type { Line, Table } from './format.ts';

/** Every line of a tree in reading order, groups before what they hold. */
export function flatten(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((it) => (it.lines ? [it, ...flatten(it.lines)] : [it]));
}

/** The lines that carry numbers. */
export const leaves = (lines: readonly Line[]): readonly Line[] => flatten(lines).filter((it) => !it.lines);

/** The groups above a line, the outermost first, and the line itself; empty where it is not in the tree. */
export function path(lines: readonly Line[], id: string): readonly Line[] {
  for (const it of lines) {
    if (it.id === id) return [it];
    const below = it.lines ? path(it.lines, id) : [];
    if (below.length > 0) return [it, ...below];
  }
  return [];
}

/** The label the canonical shape writes for a line. */
export const canonical = (it: Line): string => it.flat ?? it.label.official;

/** The rows of the canonical shape: groups of table three have a row of their own, table four's have not. */
export const canonicalRows = (it: Table): readonly Line[] => (it.turned ? leaves(it.rows) : flatten(it.rows));

/** The header cells of the canonical shape. */
export const canonicalHeader = (it: Table): readonly string[] => [it.corner, ...it.columns.map(canonical)];
