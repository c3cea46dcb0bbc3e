/** A cell that keys stop at: the room between two pipes of a line. */
export interface Stop {
  readonly table: number;
  readonly column: number;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A part of a line; empty where only the cursor goes there. */
export interface Part {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** One edit, as the editor tells of it. */
export interface Edit {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

export type Step = 'next' | 'previous' | 'below' | 'above';

/**
 * Where a step leads: the text of a cell, to be selected. `textOf` gives the text of a line.
 *
 * Reading order goes on into the next table. Behind the last stop the cursor leaves the table: it stands at the end of the
 * row, where no key can take a value with it. Undefined where there is nowhere to go.
 */
export function walk(
  stops: readonly Stop[],
  at: Place,
  step: Step,
  textOf: (line: number) => string,
): Part | undefined {
  const here = stops.find((it) => it.line === at.line && it.from <= at.character && at.character <= it.to);
  const to = target(stops, at, here, step);
  if (to) return words(to, textOf(to.line));
  if (step === 'previous' || step === 'above') return undefined;
  const end = textOf(at.line).trimEnd().length;
  return at.character < end ? { line: at.line, from: end, to: end } : undefined;
}

function target(stops: readonly Stop[], at: Place, here: Stop | undefined, step: Step): Stop | undefined {
  const same = (it: Stop): boolean => !here || (it.table === here.table && it.column === here.column);
  switch (step) {
    case 'next':
      return stops.find((it) => it.line > at.line || (it.line === at.line && it.from > at.character));
    case 'previous':
      return stops.findLast((it) => it.line < at.line || (it.line === at.line && it.to < at.character));
    case 'below':
      return stops.find((it) => it.line > at.line && same(it));
    case 'above':
      return stops.findLast((it) => it.line < at.line && same(it));
  }
}

/** The words in a room; where there are none, their place. */
function words({ line, from, to }: Stop, text: string): Part {
  const room = text.slice(from, to);
  const trimmed = room.trim();
  const start = trimmed === '' ? Math.min(from + 1, to) : from + room.indexOf(trimmed);
  return { line, from: start, to: start + trimmed.length };
}

/** The stops after an edit inside one line; undefined where an edit may have made other stops of them. */
export function shifted(stops: readonly Stop[], { range: { start, end }, text }: Edit): readonly Stop[] | undefined {
  if (start.line !== end.line || /[\n\r|\\]/.test(text)) return undefined;
  const by = text.length - (end.character - start.character);
  const touched = stops.filter((it) => it.line === start.line);
  const parts = (it: Stop): boolean => start.character <= it.to && it.from <= end.character;
  const inside = touched.find((it) => it.from <= start.character && end.character <= it.to);
  // An edit that takes a pipe with it reaches out of every room.
  if (!inside && touched.some(parts)) return undefined;
  return stops.map((it) => {
    if (it.line !== start.line || it.to < start.character) return it;
    return it === inside ? { ...it, to: it.to + by } : { ...it, from: it.from + by, to: it.to + by };
  });
}
