import type { Span } from '../../base/span.ts';
import { lineEnding } from '../../base/text.ts';
import type { BoundTable, Report } from '../../report/report.ts';
import type { Block } from '../../syntax/blocks.ts';

/** Where something is pasted. */
export interface Place {
  readonly at: Span;
  /** The table it stands in, of whatever kind. */
  readonly block: Block | undefined;
  /** The standard table it stands in, or, on blank lines, right beside. */
  readonly bound: BoundTable | undefined;
  readonly isBeside: boolean;
}

/** Undefined where no table can be: in code, comments and front matter, and across the edge of a table. */
export function placeOf(report: Report, at: Span): Place | undefined {
  const { tree, text, tables } = report;
  const touched = tree.blocks.filter((it) => it.from <= at.to && at.from <= endOf(text, it));
  if (touched.some((it) => it.kind === 'fence' || it.kind === 'comment' || it.kind === 'front-matter'))
    return undefined;
  // Whatever is wholly selected goes, and what comes in stands in its place.
  const kept = touched.filter((it) => at.from === at.to || at.from > it.from || at.to < it.to);
  const block = kept.find((it) => it.kind === 'table' || tables.some((table) => table.blocks.includes(it)));
  if (block) {
    if (at.from < block.from || at.to > endOf(text, block)) return undefined;
    return { at, block, bound: tables.find((it) => it.blocks.includes(block)), isBeside: false };
  }
  const isBlank = at.from === at.to && kept.length === 0;
  return { at, block: undefined, bound: isBlank ? besideOf(report, at.from) : undefined, isBeside: isBlank };
}

/** Blanks behind its last line are part of a block. */
function endOf(text: string, { to }: Span): number {
  let end = to;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end;
}

/** A blank table above or below a blank line; of two the one above, since one pastes below what was read last. */
function besideOf({ tree, tables }: Report, at: number): BoundTable | undefined {
  const above = tree.blocks.findLast((it) => it.to <= at);
  const below = tree.blocks.find((it) => it.from >= at);
  for (const block of [above, below]) {
    const bound = block && tables.find((it) => it.blocks.includes(block));
    if (bound && isEmpty(bound)) return bound;
  }
  return undefined;
}

const isEmpty = (it: BoundTable): boolean => it.facts.every((row) => row.every((fact) => !fact || fact.raw === ''));

/** What has to stand before and behind words at a place so that they are blocks of their own there. */
export function apart({ text }: Report, { from, to }: Span): { readonly before: string; readonly after: string } {
  const ending = lineEnding(text);
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const line = text.slice(from === 0 ? 0 : start, from);
  const above = start < 2 ? '' : text.slice(text.lastIndexOf('\n', start - 2) + 1, start);
  const [rest = '', below = ''] = text.slice(to).split('\n', 2);
  const before = line.trim() !== '' ? ending + ending : above.trim() !== '' ? ending : '';
  return { before, after: rest.trim() !== '' ? ending + ending : below.trim() !== '' ? ending : '' };
}
