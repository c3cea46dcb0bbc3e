import type { Span } from '../base/span.ts';
import type { Line } from '../formats/format.ts';
import type { BoundRow, Fact, Report } from '../report/report.ts';
import { cellText } from '../syntax/cells.ts';
import type { DraftCell } from './draft.ts';
import { shown } from './inline.ts';

/** The 1-based line an offset stands in. */
export type LineAt = (offset: number) => number;

/** What every cell is made with. */
export interface Pen {
  readonly report: Report;
  readonly line: LineAt;
}

/** A cell with the words that stand in a place of the draft, or with others in their stead. */
export function cellAt({ report, line }: Pen, at: Span, words?: string): DraftCell {
  const { from, to } = at;
  const text = words ?? shown(cellText(report.text, at));
  return { text, line: line(from), at: { from, to } };
}

/** A number as it is written, with the padding and residue it has. */
export const valueAt = (pen: Pen, it: Fact): DraftCell => cellAt(pen, it, it.raw);

/** The words of a label; where the canonical shape words it otherwise than the official one, and it is right, the official ones. */
export const labelAt = (pen: Pen, { line, as, label }: BoundRow): DraftCell =>
  cellAt(pen, label, line.flat && (as === 'official' || as === 'accepted') ? line.label.official : undefined);

export const spanning = (it: DraftCell, colspan: number, rowspan: number): DraftCell => ({
  ...it,
  ...(colspan > 1 && { colspan }),
  ...(rowspan > 1 && { rowspan }),
});

/** How many label columns a tree of rows takes. */
export const depthOf = (lines: readonly Line[]): number =>
  Math.max(0, ...lines.map((it) => 1 + (it.lines ? depthOf(it.lines) : 0)));
