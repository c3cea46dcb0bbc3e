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

function readSubsections(report: Report): readonly Subsection[] {
  const out: Subsection[] = [];
  // Rows that a blank line cut off are prose to Markdown, and no sub-headings for their numbers.
  const rows = new Set(report.tables.flatMap((it) => it.blocks));
  for (const section of report.outline.headings) {
    const found = headingsIn(report, section, rows);
    for (let i = 0; i < found.length; i++) {
      const it = found[i]!;
      let next = i + 1;
      while (next < found.length && !ends(it, found[next]!)) next++;
      out.push({ body: { from: it.to, to: found[next]?.from ?? section.body.to }, ...it });
    }
  }
  return out;
}

function headingsIn(
  { tree, text }: Report,
  section: SectionHeading,
  rows: ReadonlySet<Block>,
): readonly Omit<Subsection, 'body'>[] {
  const out: Omit<Subsection, 'body'>[] = [];
  for (const block of blocksIn(tree, section.body)) {
    if ((block.kind !== 'heading' && block.kind !== 'paragraph') || rows.has(block)) continue;
    // A line that begins with a tab is a cell of a table that has not been imported yet.
    const it = text[block.from - 1] === '\t' ? undefined : subsection(text, block, section);
    if (it) out.push(it);
  }
  return out;
}

/** Whether a sub-heading ends the body of an earlier one. */
const ends = (it: Omit<Subsection, 'body'>, next: Omit<Subsection, 'body'>): boolean =>
  it.level !== undefined && next.level !== undefined
    ? next.level <= it.level
    : next.ordinal?.style === it.ordinal?.style;

function subsection(
  text: string,
  block: Extract<Block, { kind: 'heading' | 'paragraph' }>,
  section: SectionHeading,
): Omit<Subsection, 'body'> | undefined {
  const marked = block.kind === 'heading';
  const line = marked ? block.content : block;
  let from = line.from;
  while (text[from] === '*' || text[from] === '\u3000' || text[from] === ' ') from++;
  const isBracketed = text[from] === '（' || text[from] === '(';
  if (!marked && !isBracketed) return undefined;
  const number = ordinal(text.slice(from, from + 16));
  if (!marked && !number) return undefined;
  const start = from + (number?.length ?? 0);
  const title = trimmed(text, start, marked ? line.to : titleEnd(text, start, line.to));
  const level = marked ? block.level : undefined;
  return { from, to: title.to, section, ordinal: number, level, title };
}

/** Where the title of a bare line ends: at its first stop. */
function titleEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !'。：:；;！!？?'.includes(text[at]!)) at++;
  return at;
}

function trimmed(text: string, from: number, to: number): Sourced<string> {
  while (to > from && (text[to - 1] === '*' || isBlank(text.charCodeAt(to - 1)))) to--;
  return { value: text.slice(from, to), from, to };
}

/** The blocks that begin in a span. Found by halving, so that many sections do not each walk the whole document. */
export const blocksIn = ({ blocks }: Tree, { from, to }: Span): readonly Block[] =>
  blocks.slice(firstFrom(blocks, from), firstFrom(blocks, to));

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
