import { derived } from '../base/memo.ts';
import { type Ordinal, ordinal } from '../base/numerals.ts';
import type { Sourced, Span } from '../base/span.ts';
import { isBlank } from '../base/text.ts';
import type { Block, Tree } from '../syntax/blocks.ts';
import type { Report, SectionHeading } from './report.ts';

/**
 * A line below a section's heading that begins with `（一）` or `（1）`, or any marked heading there.
 *
 * Its span is that of its ordinal and title; what follows the title on the same line belongs to its body.
 */
export interface Subsection extends Span {
  /** The section it stands in. */
  readonly section: SectionHeading;
  readonly ordinal: Ordinal | undefined;
  /** Of a marked heading; undefined on a bare line. */
  readonly level: number | undefined;
  /** The words after the ordinal, up to the first stop on a bare line: `主动公开方面` of `（一）主动公开方面。坚持…`. */
  readonly title: Sourced<string>;
  /** From the end of the title to the next sub-heading of its own or a higher level, or the end of the section. */
  readonly body: Span;
}

/** Every sub-heading of a report in order. */
export const subsectionsOf = (report: Report): readonly Subsection[] => derived(report, readSubsections);

type Found = Subsection & { readonly body: { readonly from: number; to: number } };

function readSubsections(report: Report): readonly Subsection[] {
  const out: Found[] = [];
  for (const section of report.outline.headings) {
    const first = out.length;
    collect(report, section, out);
    for (let i = first; i < out.length; i++) {
      const it = out[i]!;
      let next = i + 1;
      while (next < out.length && !ends(it, out[next]!)) next++;
      if (next < out.length) it.body.to = out[next]!.from;
    }
  }
  return out;
}

function collect({ tree, text, tables }: Report, section: SectionHeading, out: Found[]): void {
  const { blocks } = tree;
  const end = firstFrom(blocks, section.body.to);
  for (let i = firstFrom(blocks, section.body.from); i < end; i++) {
    const block = blocks[i]!;
    const it = block.kind === 'heading' || block.kind === 'paragraph' ? subsection(text, block, section) : undefined;
    // Rows that a blank line cut off are prose to Markdown, and no sub-headings for their numbers.
    if (it && (block.kind === 'heading' || !tables.some((table) => table.blocks.includes(block)))) out.push(it);
  }
}

/** Whether a sub-heading ends the body of an earlier one. */
const ends = (it: Subsection, next: Subsection): boolean =>
  it.level !== undefined && next.level !== undefined
    ? next.level <= it.level
    : next.ordinal?.style === it.ordinal?.style;

function subsection(
  text: string,
  block: Extract<Block, { kind: 'heading' | 'paragraph' }>,
  section: SectionHeading,
): Found | undefined {
  const marked = block.kind === 'heading';
  const line = marked ? block.content : block;
  let { from } = line;
  while (isLead(text.charCodeAt(from))) from++;
  if (!marked && !isBracket(text.charCodeAt(from))) return undefined;
  // A line that begins with a tab is a cell of a table that has not been imported yet.
  if (text.charCodeAt(block.from - 1) === tab) return undefined;
  const number = ordinal(text.slice(from, from + 16));
  if (!marked && !number) return undefined;
  const start = from + (number?.length ?? 0);
  const title = trimmed(text, start, marked ? line.to : titleEnd(text, start, line.to));
  const body = { from: title.to, to: section.body.to };
  return { from, to: title.to, section, ordinal: number, level: marked ? block.level : undefined, title, body };
}

const tab = 9;
const isLead = (code: number): boolean => code === 0x2a || code === 0x3000 || code === 0x20;
const isBracket = (code: number): boolean => code === 0xff08 || code === 0x28;

/** Where the title of a bare line ends: at its first stop. */
function titleEnd(text: string, from: number, to: number): number {
  const found = text.slice(from, to).search(stop);
  return found < 0 ? Math.max(from, to) : from + found;
}

const stop = /[。：:；;！!？?]/;

function trimmed(text: string, from: number, to: number): Sourced<string> {
  while (to > from && (text[to - 1] === '*' || isBlank(text.charCodeAt(to - 1)))) to--;
  return { value: text.slice(from, to), from, to };
}

/** The blocks that begin in a span. Found by halving, so that many sections do not each walk the whole document. */
export const blocksIn = ({ blocks }: Tree, { from, to }: Span): readonly Block[] =>
  blocks.slice(firstFrom(blocks, from), firstFrom(blocks, to));

/** The block that stands at a place, or the last one before it. */
export const blockAt = ({ blocks }: Tree, at: number): Block | undefined => blocks[firstFrom(blocks, at + 1) - 1];

function firstFrom(blocks: readonly Block[], from: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
